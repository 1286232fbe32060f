import Disclosure
import HTML
import Records
import Register
import SitePlan
import Vietnamese
import WorkingTime

/// Kết quả giải quyết hồ sơ: how to find a dossier, and the statuses by year.
struct ResultsPage: PageTemplate {
    let context: PageContext

    var heading: String { "Kết quả giải quyết hồ sơ" }
    var isIllustrative: Bool { site.register.isIllustrative }
    var summary: String {
        "Tiến độ và kết quả giải quyết hồ sơ của \(context.unit.displayName), theo ngày trong mã hồ sơ."
    }

    var content: some HTML {
        let register = site.register
        section(.class("howto"), .aria("labelledby", "cach-tra")) {
            h2("Tìm hồ sơ của bạn", .id("cach-tra"))
            p {
                "Mã số hồ sơ in trên giấy tiếp nhận có sáu chữ số ở giữa: năm, tháng, ngày tiếp nhận. "
                "Ví dụ mã "
                code("H56.40.31-240905-0001")
                " nằm ở trang ngày 05/09/2024. Chọn năm, tháng, rồi ngày."
            }
            p(.class("go")) { a(.href(context.link(to: .lookup))) { "Có mã trong tay: tra cứu hồ sơ" } }
        }
        ListFacts(
            context: context, period: register.spanText ?? "chưa có hồ sơ", dataUntil: register.dataUntil,
            publishedOn: register.publishedOn)
        if register.span == nil {
            EmptyRegister()
        } else {
            Figures(items: register.statuses.standingFigures)
            StatusCountsTable(
                title: "Theo năm", head: "Năm",
                rows: register.years.map { year in
                    (.resultsYear(year), "\(year)", register.statuses(in: DaySpan(ofYear: year)))
                }, context: context)
        }
    }
}

struct ResultsYearPage: PageTemplate {
    let context: PageContext
    let year: Int

    var heading: String { "Kết quả giải quyết hồ sơ năm \(year)" }
    var trail: [Page] { [.home, .results] }
    var isIllustrative: Bool { site.register.statusCounts(ofYear: year).statusCounts.illustrative > 0 }
    var summary: String { "Kết quả giải quyết hồ sơ năm \(year) của \(context.unit.displayName), theo tháng." }

    var content: some HTML {
        let register = site.register
        let whole = register.statusCounts(ofYear: year)
        ListFacts(
            context: context, period: "năm \(year)", dataUntil: whole.dataUntil,
            publishedOn: whole.publishedOn)
        Figures(items: whole.statusCounts.standingFigures)
        StatusCountsTable(
            title: "Theo tháng", head: "Tháng",
            rows: (1...12).compactMap { month in
                let statusCounts = register.statuses(in: DaySpan(ofYear: year, month: month))
                return statusCounts.total == 0
                    ? nil : (.resultsMonth(year: year, month: month), "Tháng \(month)", statusCounts)
            }, context: context)
        ClosedTable(
            title: "Theo tháng có kết quả", head: "Tháng",
            rows: register.months.filter { $0.year == year }.map { month in
                (
                    context.link(
                        to: .resultsMonth(year: year, month: month.month), fragment: ClosedTable.anchor),
                    "Tháng \(month.month)", register.closed(ofYear: year, month: month.month)
                )
            })
        ChannelTable(statusCounts: whole.statusCounts)
    }
}

struct ResultsMonthPage: PageTemplate {
    let context: PageContext
    let year: Int
    let month: Int

    var heading: String { "Kết quả giải quyết hồ sơ tháng \(month) năm \(year)" }
    var trail: [Page] { [.home, .results, .resultsYear(year)] }
    var isIllustrative: Bool { whole.statusCounts.illustrative > 0 }
    var summary: String {
        "Kết quả giải quyết hồ sơ tháng \(month)/\(year) của \(context.unit.displayName), theo ngày."
    }

    private var whole: SpanStatusCounts { site.register.statusCounts(ofYear: year, month: month) }

    var content: some HTML {
        let (register, whole) = (site.register, whole)
        let span = DaySpan(ofYear: year, month: month)
        ListFacts(
            context: context, period: "tháng \(month) năm \(year)",
            dataUntil: whole.dataUntil, publishedOn: whole.publishedOn)
        Figures(items: whole.statusCounts.standingFigures)
        StatusCountsTable(
            title: "Theo ngày tiếp nhận trong mã hồ sơ", head: "Ngày",
            rows: register.days(from: span.first, through: span.last).map {
                (.resultsDay($0.day, part: 0), $0.day.vietnamese, $0.statusCounts)
            },
            context: context)
        ClosedTable(
            title: "Theo ngày có kết quả", head: "Ngày",
            rows: register.closedDays(from: span.first, through: span.last).map { day in
                (context.link(to: .closedDay(day.day, part: 0)), day.day.vietnamese, day.counts)
            })
        ChannelTable(statusCounts: whole.statusCounts)
    }
}

/// The statuses of the dossiers in each row, whose first cell links to them.
struct StatusCountsTable: Component {
    let title: String
    let head: String
    let rows: [(page: Page, label: String, statusCounts: StatusCounts)]
    let context: PageContext

    var body: some HTML {
        table(.class("cards tally")) {
            caption(title)
            thead {
                tr {
                    th(.scope(.col)) { head }
                    ForEach(["Tiếp nhận", "Trước hạn", "Đúng hạn", "Quá hạn", "Đang giải quyết", "Khác"]) { label in
                        th(.scope(.col), .class("number")) { label }
                    }
                }
            }
            tbody {
                ForEach(rows) { row in
                    tr {
                        th(.scope(.row)) { a(.href(context.link(to: row.page))) { row.label } }
                        ForEach(row.statusCounts.columns) { number in
                            td(VietnameseNumber.grouped(number), .class("number"))
                        }
                    }
                }
            }
        }
    }
}

/// The statuses of the dossiers closed in each row, whenever they were received; the first cell links to them.
struct ClosedTable: Component {
    let title: String
    let head: String
    let rows: [(link: URLReference, label: String, counts: ProcessingStatusCounts)]

    static let anchor = "da-giai-quyet"

    var body: some HTML {
        section(.aria("labelledby", Self.anchor)) {
            h2("Hồ sơ giải quyết xong", .id(Self.anchor))
            if rows.allSatisfy({ $0.counts.total == 0 }) {
                EmptyRegister("Chưa có hồ sơ nào giải quyết xong.")
            } else {
                table(.class("cards closed")) {
                    caption(title)
                    thead {
                        tr {
                            th(.scope(.col)) { head }
                            ForEach(["Có kết quả", "Trước hạn", "Đúng hạn", "Quá hạn", "Rút, dừng, trả lại"]) { label in
                                th(.scope(.col), .class("number")) { label }
                            }
                        }
                    }
                    tbody {
                        ForEach(rows.filter { $0.counts.total > 0 }) { row in
                            tr {
                                th(.scope(.row)) { a(.href(row.link)) { row.label } }
                                ForEach([
                                    row.counts.resolved, row.counts[.early], row.counts[.onTime], row.counts[.late],
                                    row.counts[.ended],
                                ]) { number in NumberCell(value: number) }
                            }
                        }
                    }
                }
            }
        }
    }
}

extension StatusCounts {
    /// Tiếp nhận, trước hạn, đúng hạn, quá hạn, đang giải quyết, khác: the first is the sum of the others.
    fileprivate var columns: [Int] {
        [total, self[.early], self[.onTime], late, self[.open], self[.ended] + self[.resolved]]
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

    /// The first and last days as text; nil if there are no dossiers.
    fileprivate var spanText: String? {
        span.map { "từ \($0.first.vietnamese) đến \($0.last.vietnamese)" }
    }
}

extension DaySpan {
    init(ofYear year: Int) { self.init(first: Period.year(year).first, last: Period.year(year).last) }

    init(ofYear year: Int, month: Int) {
        let period = Period.month(year: year, month: month)
        self.init(first: period.first, last: period.last)
    }
}
