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
        if case .window = period { return Wording.heading(window: period.name) }
        return Wording.heading(period: period.name)
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
        Wording.summary(
            period: period.name, unit: context.unit.displayName,
            received: VietnameseNumber.grouped(statistics.received),
            resolved: VietnameseNumber.grouped(statistics.resolved))
    }

    var content: some HTML {
        ChartPatterns()
        ListFacts(
            context: context, period: "\(period.name) (\(period.span))", dataUntil: statistics.dataUntil,
            publishedOn: statistics.publishedOn)
        if let reached = site.register.dataUntil, reached < period.last {
            div(.class("archive"), .role("note")) {
                p(Wording.unfinished(dataUntil: reached.vietnamese))
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
        Wording.illustrated(
            received: VietnameseNumber.grouped(statistics.illustrative.received.total),
            resolved: VietnameseNumber.grouped(statistics.illustrative.resolved))
    }
}

extension StatisticsPage {
    static func facts(_ period: Period) -> PageFacts {
        PageFacts(period.title, updated: { $0.statistics.dataUntil(of: period) }, search: .none)
    }
}

// MARK: - Wording

extension StatisticsPage {
    private enum Wording {
        static func heading(window: String) -> String { "Thống kê kỳ báo cáo: \(window)" }
        static func heading(period: String) -> String { "Thống kê \(period)" }
        static func summary(period: String, unit: String, received: String, resolved: String) -> String {
            "Thống kê \(period) của \(unit): tiếp nhận \(received) hồ sơ, đã giải quyết \(resolved)."
        }
        static func unfinished(dataUntil day: String) -> String {
            "Kỳ chưa kết thúc: mới có số liệu đến ngày \(day)."
        }
        static func illustrated(received: String, resolved: String) -> String {
            "Trong đó có hồ sơ minh họa: \(received) hồ sơ tiếp nhận, \(resolved) hồ sơ đã giải quyết."
        }
    }
}
