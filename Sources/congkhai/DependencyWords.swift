import Diagnostics
import Disclosure
import SitePlan

extension Dependency {
    /// What it is to the people who edit it.
    func message(in site: Site) -> Message {
        switch self {
        case .frame:
            Message(
                vi: "phần chung của mọi trang (ngày lập trang, cài đặt, trình đơn, các tệp trong pages/ và assets/)",
                en: "what all pages share (the day, the settings, the menu, the files of pages/ and assets/)")
        case .rest:
            Message(vi: "các nội dung khác", en: "the other contents")
        case .addresses:
            Message(vi: "danh sách địa chỉ của trang", en: "which addresses the site has")
        case .catalogue:
            Message(vi: "tên, mã và hiệu lực của các thủ tục", en: "names, codes and validity of procedures")
        case .listing:
            Message(vi: "điều các danh mục nói về thủ tục", en: "what lists tell of procedures")
        case .procedures: Message(vi: "các thủ tục", en: "the procedures")
        case .field(let name):
            Message(vi: "thủ tục của lĩnh vực \(name)", en: "the procedures of the field \(name)")
        case .procedure(let version): file(site.catalogue[version]?.location.file ?? "")
        case .register: Message(vi: "toàn bộ hồ sơ", en: "all dossiers")
        case .registerOutline: Message(vi: "các ngày có hồ sơ", en: "the days that have dossiers")
        case .day(let day): Message(vi: "hồ sơ ngày \(day.vietnamese)", en: "dossiers of \(day.iso)")
        case .closedDay(let day):
            Message(vi: "hồ sơ giải quyết xong ngày \(day.vietnamese)", en: "dossiers closed on \(day.iso)")
        case .month(let month): Message(vi: "hồ sơ tháng \(month.text)", en: "dossiers of \(month.text)")
        case .year(let year): Message(vi: "hồ sơ năm \(year)", en: "dossiers of \(year)")
        case .lookup(let year, let shard):
            Message(
                vi: "hồ sơ năm \(year) ở phần \(shard) của tra cứu",
                en: "dossiers of \(year) in part \(shard) of the lookup")
        case .period(let period):
            Message(
                vi: "hồ sơ tiếp nhận đến hết \(period.name)", en: "dossiers received by the end of \(period.name)")
        case .apologies: Message(vi: "các phiếu xin lỗi", en: "the apologies")
        case .apology(let file): Message(vi: "tệp \(file) và hồ sơ của nó", en: "the file \(file) and its dossier")
        case .searchTitles: Message(vi: "tên các trang trong mục lục tìm kiếm", en: "the names that search lists")
        case .searchShard(let number):
            Message(vi: "các từ của phần \(number) trong mục lục tìm kiếm", en: "the words of part \(number) of search")
        case .asset(let path): file("assets/" + path)
        }
    }

    private func file(_ path: String) -> Message {
        Message(vi: "tệp \(path)", en: "the file \(path)")
    }
}
