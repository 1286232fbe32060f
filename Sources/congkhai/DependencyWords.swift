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
        case .field(let index):
            Message(
                vi: "thủ tục của lĩnh vực \(site.catalogue.fields[index].name)",
                en: "the procedures of the field \(site.catalogue.fields[index].name)")
        case .procedure(let index): file(site.catalogue.versions[index].location.file)
        case .register: Message(vi: "toàn bộ hồ sơ", en: "all dossiers")
        case .registerOutline: Message(vi: "các ngày có hồ sơ", en: "the days that have dossiers")
        case .day(let index):
            Message(
                vi: "hồ sơ ngày \(site.register.days[index].day.vietnamese)",
                en: "dossiers of \(site.register.days[index].day.iso)")
        case .closedDay(let index):
            Message(
                vi: "hồ sơ giải quyết xong ngày \(site.register.closed.days[index].day.vietnamese)",
                en: "dossiers closed on \(site.register.closed.days[index].day.iso)")
        case .month(let month): Message(vi: "hồ sơ tháng \(month.text)", en: "dossiers of \(month.text)")
        case .year(let year): Message(vi: "hồ sơ năm \(year)", en: "dossiers of \(year)")
        case .lookup(let year, let shard):
            Message(
                vi: "hồ sơ năm \(year) ở phần \(shard) của tra cứu",
                en: "dossiers of \(year) in part \(shard) of the lookup")
        case .period(let index):
            Message(
                vi: "hồ sơ tiếp nhận đến hết \(site.statistics.periods[index].name)",
                en: "dossiers received by the end of \(site.statistics.periods[index].name)")
        case .apologies: Message(vi: "các phiếu xin lỗi", en: "the apologies")
        case .apology(let index):
            Message(
                vi: "tệp \(site.apologies[index].record.location.file) và hồ sơ của nó",
                en: "the file \(site.apologies[index].record.location.file) and its dossier")
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
