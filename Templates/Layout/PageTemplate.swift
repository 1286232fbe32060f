import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan
import WorkingTime

/// A kind of page: its heading, breadcrumbs, and content. The frame around it is always the same.
protocol PageTemplate {
    associatedtype Content: HTML

    var context: PageContext { get }
    /// The page's level 1 heading.
    var heading: String { get }
    /// A sentence for search engines and link previews.
    var summary: String { get }
    /// The pages above this one, beginning with the home page.
    var trail: [Page] { get }
    /// Whether any record on the page is only illustrative.
    var isIllustrative: Bool { get }
    /// How the page is printed.
    var onPaper: PaperForm { get }
    /// The script that the page requires; nil if there is none.
    var script: PageScript? { get }
    /// The address to which browsers are redirected immediately; nil for no redirect.
    var forwards: URLReference? { get }
    @HTMLBuilder var content: Content { get }
}

/// A script, and whether it is an ES module.
enum PageScript {
    case classic(PagePath)
    case module(PagePath)
}

/// How a page is printed.
enum PaperForm: String {
    /// The page, without parts that are useful only on screen.
    case page
    /// The document on the page, without the site around it.
    case letter
    /// A poster or handout, with its own masthead and an additional stylesheet.
    case board
}

extension PageTemplate {
    var isIllustrative: Bool { false }
    var onPaper: PaperForm { .page }
    var script: PageScript? { nil }
    var forwards: URLReference? { nil }
    var trail: [Page] { [.home] }
    var site: Site { context.site }
}

extension Page {
    /// Returns the name of a page in breadcrumbs and links.
    func name(in site: Site) -> String {
        switch self {
        case .home: "Trang chủ"
        case .procedures: "Thủ tục hành chính"
        case .field(let name): name
        case .procedure(let key): site.catalogue[key]?.title ?? ""
        case .procedureFilter(let filter): filter.label
        case .forms: "Biểu mẫu"
        case .lookup: "Tra cứu hồ sơ"
        case .results: "Kết quả giải quyết hồ sơ"
        case .resultsYear(let year): "Năm \(year)"
        case .resultsMonth(_, let month): "Tháng \(month)"
        case .resultsDay(let day, _): "Ngày \(day.vietnamese)"
        case .closedDay(let day, _): "Giải quyết ngày \(day.vietnamese)"
        case .statistics: "Thống kê"
        case .statisticsPeriod(let period): period.title
        case .apologies: "Công khai xin lỗi"
        case .apologyYear(let year): "Năm \(year)"
        case .apology(let file): site.apologies[file].map { "Phiếu số \($0.record.number.value)" } ?? ""
        case .list(let type): type.listTemplates?.listName ?? ""
        case .record(let type, let file): type.templates?.title(of: file, in: site) ?? ""
        case .staff: "Bộ phận một cửa"
        case .register(let page): page.name(in: site)
        case .board(let page): page.name(in: site.catalogue)
        case .selfCheck: "Tự kiểm tra"
        case .openData: "Dữ liệu mở"
        case .dictionary: "Từ điển dữ liệu"
        case .rules: "Quy tắc kiểm tra"
        case .search: "Tìm kiếm"
        case .redirect: "Trang đã chuyển"
        case .offline: "Đang mất mạng"
        case .notFound: "Không tìm thấy trang"
        }
    }
}

extension Site {
    /// Returns the date of the last change to a page's content: that in its record, or else that of its newest record;
    /// nil if unknown.
    func updated(_ page: Page) -> Day? {
        switch page {
        case .home: newestContent
        case .procedures, .board(.index): catalogue.lastChange(of: catalogue.fields.flatMap(\.procedures))
        case .procedureFilter(let filter):
            catalogue.lastChange(of: catalogue.fields(filter).flatMap { catalogue.procedures(of: $0.name, filter) })
        case .field(let name), .board(.field(let name)):
            catalogue.lastChange(of: catalogue.field(named: name)?.procedures ?? [])
        case .procedure(let key), .board(.handout(let key)): catalogue[key]?.lastChange
        case .forms: forms.compactMap(\.effectiveFrom).filter { validity(from: $0, through: nil) == .current }.max()
        case .lookup, .results: register.dataUntil
        case .resultsYear(let year): newestData(from: Day(year: year, month: 1, day: 1))
        case .resultsMonth(let year, let month):
            newestData(from: Day(year: year, month: month, day: 1), endsWithMonth: true)
        case .resultsDay(let day, _): register.dataUntil(from: day, through: day)
        case .closedDay(let day, _): register.closedDataUntil(day)
        case .statistics: register.dataUntil
        case .statisticsPeriod(let period): statistics.dataUntil(of: period)
        case .apologies: apologySpan?.last
        case .apologyYear(let year): apologies(ofYear: year).first?.record.issuedOn
        case .apology(let file): apologies[file].map { $0.record.updated ?? $0.record.issuedOn }
        case .list(let type): type.listTemplates?.listUpdated(in: self)
        case .record(let type, let file): type.templates?.updated(file, in: self)
        case .staff: staff?.updated
        case .register(let page): registers.updated(page)
        case .selfCheck: register.dataUntil
        case .board(.feedback), .openData, .dictionary, .rules, .search, .redirect, .offline, .notFound: nil
        }
    }

    private var newestContent: Day? {
        let days: [Day?] = [register.dataUntil, news.first?.date, apologySpan?.last]
        return days.compactMap { $0 }.max()
    }

    private func newestData(from first: Day?, endsWithMonth: Bool = false) -> Day? {
        guard let first else { return nil }
        let last = endsWithMonth ? first.endOfMonth : first.endOfYear
        return register.dataUntil(from: first, through: last)
    }
}

extension CatalogueView {
    fileprivate func lastChange(of procedures: [VersionKey]) -> Day? {
        procedures.compactMap { self[$0]?.lastChange }.max()
    }
}
