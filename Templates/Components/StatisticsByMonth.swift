import Disclosure
import HTML
import Register
import SitePlan
import WorkingTime

/// A chart of the months of a period, and the table of its data.
struct StatisticsByMonth: Component {
    let context: PageContext
    /// The months, oldest first.
    let months: [PeriodTotals]

    var body: some HTML {
        section(.aria("labelledby", "theo-thang")) {
            h2(Wording.heading, .id("theo-thang"))
            div(.class("beside")) {
                BarChart(
                    title: Wording.chart, groups: months.map(\.period.shortName),
                    series: [
                        .init(name: CountsTable.Wording.received, fill: .solid, values: months.map(\.received)),
                        .init(name: CountsTable.Wording.resolved, fill: .outline, values: months.map(\.resolved)),
                        .init(name: CountsTable.Wording.late, fill: .hatched, values: months.map(\.resolvedLate)),
                    ])
                CountsTable(title: Wording.table, head: Wording.columnMonth, rows: months.map(row))
            }
        }
    }

    private func row(_ month: PeriodTotals) -> CountsRow {
        let whole = Period.month(year: month.period.first.year, month: month.period.first.month)
        let page = context.site.statistics.page(of: whole)
        return CountsRow(
            name: month.period == whole ? whole.title : "\(whole.title) (\(month.period.span))",
            link: page.map { context.link(to: $0) }, counts: month.total,
            receivedLink: month.period == whole ? context.link(toRecordsOf: whole) : nil,
            resolvedLink: month.period == whole ? context.link(toResultsOf: whole) : nil,
            lateLink: page.map { context.link(to: $0, fragment: "qua-han") })
    }
}

extension Period {
    /// The label in charts: `9/2024`.
    fileprivate var shortName: String { "\(first.month)/\(first.year)" }
}

// MARK: - Wording

extension StatisticsByMonth {
    private enum Wording {
        static let heading = "Theo tháng"
        static let chart = "Hồ sơ theo tháng"
        static let table = "Tiếp nhận và giải quyết từng tháng"
        static let columnMonth = "Tháng"
    }
}
