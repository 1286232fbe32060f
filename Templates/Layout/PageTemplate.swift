import Disclosure
import HTML
import SitePlan

/// One kind of page: its heading, what leads to it, and its content. The frame around it is always the same.
protocol PageTemplate {
    associatedtype Content: HTML

    var context: PageContext { get }
    /// The one heading of the page.
    var heading: String { get }
    /// One sentence for search engines and previews.
    var summary: String { get }
    /// The pages above this one, from the home page down.
    var trail: [Page] { get }
    /// Whether something on the page only illustrates.
    var isIllustrative: Bool { get }
    /// What the page is on paper.
    var onPaper: PaperForm { get }
    /// The one script of a page that cannot do its work without.
    var script: PageScript? { get }
    /// Where browsers go on to at once.
    var forwards: URLReference? { get }
    @HTMLBuilder var content: Content { get }
}

/// A script, and whether it is an ES module.
enum PageScript {
    case classic(PagePath)
    case module(PagePath)
}

/// What a page is on paper.
enum PaperForm: String {
    /// The page, without what is of use on a screen alone.
    case page
    /// The document on the page, without the site around it.
    case letter
    /// A sheet for the wall or the hand, with a masthead of its own and a second stylesheet.
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
    /// The name by which a trail calls a page.
    func name(in site: Site) -> String {
        switch self {
        case .home: "Trang chủ"
        case .procedures: "Thủ tục hành chính"
        case .field(let index): site.catalogue.fields[index].name
        case .procedure(let index): site.catalogue.versions[index].title
        case .procedureFilter(let filter): filter.label
        case .forms: "Biểu mẫu"
        case .lookup: "Tra cứu hồ sơ"
        case .results: "Kết quả giải quyết hồ sơ"
        case .resultsYear(let year): "Năm \(year)"
        case .resultsMonth(_, let month): "Tháng \(month)"
        case .resultsDay(let index, _): "Ngày \(site.register.days[index].day.vietnamese)"
        case .closedDay(let index, _): "Giải quyết ngày \(site.register.closed.days[index].day.vietnamese)"
        case .statistics: "Thống kê"
        case .statisticsPeriod(let index): site.statistics.periods[index].title
        case .apologies: "Công khai xin lỗi"
        case .apologyYear(let year): "Năm \(year)"
        case .apology(let index): "Phiếu số \(site.apologies[index].record.number.value)"
        case .plans: "Kế hoạch"
        case .plan(let index): site.plans[index].title
        case .reports: "Báo cáo"
        case .report(let index): site.reports[index].title
        case .newsList: "Tin tức"
        case .news(let index): site.news[index].title
        case .free(let index): site.pages[index].title
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
    /// When the content of a page last changed: what its record says, else its newest record's date, else nothing.
    func updated(_ page: Page) -> Day? {
        switch page {
        case .home: [register.dataUntil, news.first?.date, apologies.first?.record.issuedOn].compactMap { $0 }.max()
        case .procedures, .board(.index): catalogue.lastChange(of: catalogue.fields.flatMap(\.procedures))
        case .procedureFilter(let filter):
            catalogue.lastChange(of: catalogue.fields.flatMap { catalogue.procedures(of: $0, filter) })
        case .field(let index), .board(.field(let index)):
            catalogue.lastChange(of: catalogue.fields[index].procedures)
        case .procedure(let index), .board(.handout(let index)): catalogue.versions[index].lastChange
        case .forms: forms.compactMap(\.effectiveFrom).filter { $0 <= asOf }.max()
        case .lookup, .results: register.dataUntil
        case .resultsYear(let year): newestData(from: Day(year: year, month: 1, day: 1))
        case .resultsMonth(let year, let month):
            newestData(from: Day(year: year, month: month, day: 1), endsWithMonth: true)
        case .resultsDay(let index, _): register.days[index].dataUntil
        case .closedDay(let index, _): register.closed.days[index].dataUntil
        case .statistics: register.dataUntil
        case .statisticsPeriod(let index): statistics.dataUntil(of: statistics.periods[index])
        case .apologies: apologies.first?.record.issuedOn
        case .apologyYear(let year): apologies.first { $0.record.issuedOn.year == year }?.record.issuedOn
        case .apology(let index): apologies[index].record.updated ?? apologies[index].record.issuedOn
        case .plans: plans.compactMap(\.lastChange).max()
        case .plan(let index): plans[index].lastChange
        case .reports: reports.compactMap(\.lastChange).max()
        case .report(let index): reports[index].lastChange
        case .newsList: news.first?.date
        case .news(let index): news[index].updated ?? news[index].date
        case .free(let index): pages[index].updated
        case .staff: staff?.updated
        case .register(let page): registers.updated(page)
        case .selfCheck: register.dataUntil
        case .board(.feedback), .openData, .dictionary, .rules, .search, .redirect, .offline, .notFound: nil
        }
    }

    private func newestData(from first: Day?, endsWithMonth: Bool = false) -> Day? {
        guard let first else { return nil }
        let last = endsWithMonth ? first.endOfMonth : first.endOfYear
        return register.days[register.days(from: first, through: last)].compactMap(\.dataUntil).max()
    }
}

extension Catalogue {
    fileprivate func lastChange(of procedures: [Int]) -> Day? {
        procedures.compactMap { versions[$0].lastChange }.max()
    }
}

extension Plan {
    var lastChange: Day? { updated ?? document?.date }
}

extension Report {
    var lastChange: Day? { updated ?? document?.date ?? period.to.value }
}
