import Disclosure
import HTML
import Records
import Register
import SitePlan
import Vietnamese
import WorkingTime

/// Thống kê của một kỳ.
struct StatisticsPage: PageTemplate {
    let context: PageContext
    let statistics: Statistics

    /// Returns nil if the period has no statistics; no such page is planned.
    init?(context: PageContext, period: Period) {
        let site = context.site
        guard site.statistics.hasPage(period), let statistics = site.statistics(of: period) else { return nil }
        self.context = context
        self.statistics = statistics
    }

    private var period: Period { statistics.period }

    var heading: String {
        if case .window = period { return "Thống kê kỳ báo cáo: \(period.name)" }
        return "Thống kê \(period.name)"
    }

    var trail: [Page] {
        let year: Int? =
            switch period {
            case .month(let year, _), .quarter(let year, _), .halfYear(let year), .nineMonths(let year): year
            case .day, .year, .window: nil
            }
        let above = year.flatMap { site.statistics.page(of: .year($0)) }
        return [.home, .statistics] + (above.map { [$0] } ?? [])
    }

    var isIllustrative: Bool { statistics.isIllustrative }

    var summary: String {
        "Thống kê \(period.name) của \(context.unit.displayName): tiếp nhận \(VietnameseNumber.grouped(statistics.received)) hồ sơ, đã giải quyết \(VietnameseNumber.grouped(statistics.resolved))."
    }

    var content: some HTML {
        ChartPatterns()
        ListFacts(
            context: context, period: "\(period.name) (\(period.span))", dataUntil: statistics.dataUntil,
            publishedOn: statistics.publishedOn)
        if let reached = site.register.dataUntil, reached < period.last {
            div(.class("archive"), .role("note")) {
                p("Kỳ chưa kết thúc: mới có số liệu đến ngày \(reached.vietnamese).")
            }
        }
        StatisticsFigures(statistics: statistics, context: context)
        if statistics.isIllustrative { p(illustrated) }
        StatisticsRates(statistics: statistics)
        StatisticsStatuses(statistics: statistics)
        if !months.isEmpty { StatisticsByMonth(context: context, months: months) }
        StatisticsComparison(context: context, statistics: statistics)
        StatisticsBreakdowns(context: context, statistics: statistics)
        LateDossiers(context: context, statistics: statistics)
        StatisticsMethod(context: context)
        StatisticsNeighbours(context: context, period: period)
    }

    /// The months of a longer period, to which its number of dossiers links; empty for a month or a day.
    private var months: [PeriodTotals] {
        switch period {
        case .day, .month: []
        case .quarter, .halfYear, .nineMonths, .year, .window:
            site.statistics.months(in: period).compactMap(site.totals(of:)).filter { !$0.isEmpty }
        }
    }

    private var illustrated: String {
        "Trong đó có hồ sơ minh họa: \(VietnameseNumber.grouped(statistics.illustrative.received.total)) hồ sơ tiếp nhận, \(VietnameseNumber.grouped(statistics.illustrative.resolved)) hồ sơ đã giải quyết."
    }
}
