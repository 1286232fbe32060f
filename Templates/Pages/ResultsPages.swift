import Disclosure
import HTML
import Records
import Register
import SitePlan
import WorkingTime

/// Kết quả giải quyết hồ sơ: how to find a dossier, and the statuses by year.
struct ResultsPage: PageTemplate {
    let context: PageContext

    var heading: String { Wording.heading }
    var isIllustrative: Bool { site.register.isIllustrative }
    var summary: String { Wording.summary(unit: context.unit.displayName) }

    var content: some HTML {
        let register = site.register
        section(.class("howto"), .aria("labelledby", "cach-tra")) {
            h2(Wording.howToHeading, .id("cach-tra"))
            p {
                Wording.howTo.beforeCode
                code(Wording.howTo.code)
                Wording.howTo.afterCode
            }
            p(.class("go")) { a(.href(context.link(to: .lookup))) { Wording.toLookup } }
        }
        ListFacts(
            context: context, period: period ?? Wording.noPeriod, dataUntil: register.dataUntil,
            publishedOn: register.publishedOn)
        if register.span == nil {
            EmptyRegister()
        } else {
            Figures(items: register.statuses.standingFigures)
            StatusCountsTable(
                title: Wording.byYear, head: Wording.columnYear,
                rows: register.years.map { year in
                    (.resultsYear(year), "\(year)", register.statuses(in: DaySpan(ofYear: year)))
                }, context: context)
        }
    }

    /// The first and last days as text; nil if there are no dossiers.
    private var period: String? {
        site.register.span.map { Wording.period(from: $0.first.vietnamese, through: $0.last.vietnamese) }
    }
}

extension ResultsPage {
    static let facts = PageFacts(Wording.heading, updated: { $0.register.dataUntil })
}

struct ResultsYearPage: PageTemplate {
    let context: PageContext
    let year: Int

    var heading: String { Wording.heading(year: year) }
    var trail: [Page] { [.home, .results] }
    var isIllustrative: Bool { site.register.statusCounts(ofYear: year).statusCounts.illustrative > 0 }
    var summary: String { Wording.summary(year: year, unit: context.unit.displayName) }

    var content: some HTML {
        let register = site.register
        let whole = register.statusCounts(ofYear: year)
        ListFacts(
            context: context, period: Wording.period(year: year), dataUntil: whole.dataUntil,
            publishedOn: whole.publishedOn)
        Figures(items: whole.statusCounts.standingFigures)
        StatusCountsTable(
            title: Wording.byMonth, head: Wording.columnMonth,
            rows: (1...12).compactMap { month in
                let statusCounts = register.statuses(in: DaySpan(ofYear: year, month: month))
                return statusCounts.total == 0
                    ? nil : (.resultsMonth(year: year, month: month), Wording.month(month), statusCounts)
            }, context: context)
        ClosedTable(
            title: Wording.byMonthClosed, head: Wording.columnMonth,
            rows: register.months.filter { $0.year == year }.map { month in
                (
                    context.link(
                        to: .resultsMonth(year: year, month: month.month), fragment: ClosedTable.anchor),
                    Wording.month(month.month), register.closed(ofYear: year, month: month.month)
                )
            })
        ChannelTable(statusCounts: whole.statusCounts)
    }
}

extension ResultsYearPage {
    static func facts(_ year: Int) -> PageFacts {
        PageFacts(
            Wording.name(year: year),
            updated: { site in
                Day(year: year, month: 1, day: 1).flatMap {
                    site.register.dataUntil(from: $0, through: $0.endOfYear)
                }
            }, search: .none)
    }
}

struct ResultsMonthPage: PageTemplate {
    let context: PageContext
    let year: Int
    let month: Int

    var heading: String { Wording.heading(month: month, year: year) }
    var trail: [Page] { [.home, .results, .resultsYear(year)] }
    var isIllustrative: Bool { whole.statusCounts.illustrative > 0 }
    var summary: String { Wording.summary(month: month, year: year, unit: context.unit.displayName) }

    private var whole: SpanStatusCounts { site.register.statusCounts(ofYear: year, month: month) }

    var content: some HTML {
        let (register, whole) = (site.register, whole)
        let span = DaySpan(ofYear: year, month: month)
        ListFacts(
            context: context, period: Wording.period(month: month, year: year),
            dataUntil: whole.dataUntil, publishedOn: whole.publishedOn)
        Figures(items: whole.statusCounts.standingFigures)
        StatusCountsTable(
            title: Wording.byDay, head: Wording.columnDay,
            rows: register.days(from: span.first, through: span.last).map {
                (.resultsDay($0.day, part: 0), $0.day.vietnamese, $0.statusCounts)
            },
            context: context)
        ClosedTable(
            title: Wording.byDayClosed, head: Wording.columnDay,
            rows: register.closedDays(from: span.first, through: span.last).map { day in
                (context.link(to: .closedDay(day.day, part: 0)), day.day.vietnamese, day.counts)
            })
        ChannelTable(statusCounts: whole.statusCounts)
    }
}

extension ResultsMonthPage {
    static func facts(year: Int, month: Int) -> PageFacts {
        PageFacts(
            Wording.name(month: month),
            updated: { site in
                Day(year: year, month: month, day: 1).flatMap {
                    site.register.dataUntil(from: $0, through: $0.endOfMonth)
                }
            }, search: .none)
    }
}

extension RegisterView {
    func statusCounts(ofYear year: Int) -> SpanStatusCounts {
        let span = DaySpan(ofYear: year)
        return statusCounts(from: span.first, through: span.last)
    }

    func statusCounts(ofYear year: Int, month: Int) -> SpanStatusCounts {
        let span = DaySpan(ofYear: year, month: month)
        return statusCounts(from: span.first, through: span.last)
    }

    fileprivate func statuses(in span: DaySpan) -> StatusCounts { statuses(from: span.first, through: span.last) }

    func closed(ofYear year: Int, month: Int) -> ProcessingStatusCounts {
        let span = DaySpan(ofYear: year, month: month)
        return closed(from: span.first, through: span.last)
    }
}

extension DaySpan {
    init(ofYear year: Int) { self.init(first: Period.year(year).first, last: Period.year(year).last) }

    init(ofYear year: Int, month: Int) {
        let period = Period.month(year: year, month: month)
        self.init(first: period.first, last: period.last)
    }
}

// MARK: - Wording

extension ResultsPage {
    private enum Wording {
        static let heading = "Kết quả giải quyết hồ sơ"
        static func summary(unit: String) -> String {
            "Tiến độ và kết quả giải quyết hồ sơ của \(unit), theo ngày trong mã hồ sơ."
        }
        static let howToHeading = "Tìm hồ sơ của bạn"
        static let howTo = (
            beforeCode:
                "Mã số hồ sơ in trên giấy tiếp nhận có sáu chữ số ở giữa: năm, tháng, ngày tiếp nhận. Ví dụ mã ",
            code: "H56.40.31-240905-0001",
            afterCode: " nằm ở trang ngày 05/09/2024. Chọn năm, tháng, rồi ngày."
        )
        static let toLookup = "Có mã trong tay: tra cứu hồ sơ"
        static let noPeriod = "chưa có hồ sơ"
        static func period(from first: String, through last: String) -> String { "từ \(first) đến \(last)" }
        static let byYear = "Theo năm"
        static let columnYear = "Năm"
    }
}

extension ResultsYearPage {
    private enum Wording {
        static func name(year: Int) -> String { "Năm \(year)" }
        static func heading(year: Int) -> String { "Kết quả giải quyết hồ sơ năm \(year)" }
        static func summary(year: Int, unit: String) -> String {
            "Kết quả giải quyết hồ sơ năm \(year) của \(unit), theo tháng."
        }
        static func period(year: Int) -> String { "năm \(year)" }
        static let byMonth = "Theo tháng"
        static let byMonthClosed = "Theo tháng có kết quả"
        static let columnMonth = "Tháng"
        static func month(_ month: Int) -> String { "Tháng \(month)" }
    }
}

extension ResultsMonthPage {
    private enum Wording {
        static func name(month: Int) -> String { "Tháng \(month)" }
        static func heading(month: Int, year: Int) -> String {
            "Kết quả giải quyết hồ sơ tháng \(month) năm \(year)"
        }
        static func summary(month: Int, year: Int, unit: String) -> String {
            "Kết quả giải quyết hồ sơ tháng \(month)/\(year) của \(unit), theo ngày."
        }
        static func period(month: Int, year: Int) -> String { "tháng \(month) năm \(year)" }
        static let byDay = "Theo ngày tiếp nhận trong mã hồ sơ"
        static let byDayClosed = "Theo ngày có kết quả"
        static let columnDay = "Ngày"
    }
}
