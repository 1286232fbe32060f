import Disclosure
import HTML
import Records
import Register
import SitePlan
import Vietnamese
import WorkingTime

/// Thống kê: the newest month, the last twelve months, and links to every period.
struct StatisticsIndexPage: PageTemplate {
    let context: PageContext

    var heading: String { Wording.heading }
    var isIllustrative: Bool { site.register.isIllustrative }
    var summary: String { Wording.summary(unit: context.unit.displayName) }

    var content: some HTML {
        let months = newestMonths
        ListFacts(
            context: context, period: span, dataUntil: site.register.dataUntil, publishedOn: site.register.publishedOn)
        if let newest = months.last {
            ChartPatterns()
            section(.aria("labelledby", "moi-nhat")) {
                h2("\(newest.period.title)", .id("moi-nhat"))
                StatisticsFigures(
                    statistics: newest, context: context,
                    latePage: site.statistics.page(of: newest.period))
                if let link = context.link(toStatisticsOf: newest.period) {
                    p(.class("go")) { a(.href(link)) { Wording.toStatistics(of: newest.period.name) } }
                }
            }
            StatisticsByMonth(context: context, months: months)
            PeriodLists(context: context)
            StatisticsMethod(context: context)
        } else {
            EmptyRegister(Wording.empty)
        }
    }

    /// The last twelve months with statistics, oldest first.
    private var newestMonths: [PeriodTotals] {
        let months = site.statistics.periods.filter { if case .month = $0 { true } else { false } }
        return months.prefix(12).reversed().compactMap(site.totals(of:))
    }

    private var span: String {
        guard let first = site.register.span?.first, let last = site.register.dataUntil else {
            return Wording.noPeriod
        }
        return Wording.period(from: first.vietnamese, through: last.vietnamese)
    }
}

extension StatisticsIndexPage {
    static let facts = PageFacts(Wording.name, updated: { $0.register.dataUntil })
}

/// Every period with statistics: by year, then the unit's own reporting periods.
private struct PeriodLists: Component {
    let context: PageContext

    var body: some HTML {
        section(.aria("labelledby", "cac-ky")) {
            h2(Wording.heading, .id("cac-ky"))
            ForEach(groups) { title, periods in
                h3(title)
                ul(.class("choices")) {
                    ForEach(periods) { period in
                        li {
                            a(.href(context.link(toStatisticsOf: period))) {
                                span(period.title)
                                span(received(period), .class("count"))
                            }
                        }
                    }
                }
            }
        }
    }

    private func received(_ period: Period) -> String {
        Wording.received(VietnameseNumber.grouped(context.site.totals(of: period)?.received ?? 0))
    }

    private var groups: [(title: String, periods: [Period])] {
        var groups: [(title: String, periods: [Period])] = []
        for period in context.site.statistics.periods {
            let title: String
            if case .window = period { title = Wording.windows } else { title = Wording.year(period.first.year) }
            if groups.last?.title != title { groups.append((title, [])) }
            groups[groups.count - 1].periods.append(period)
        }
        return groups
    }
}

// MARK: - Wording

extension StatisticsIndexPage {
    private enum Wording {
        static let name = "Thống kê"
        static let heading = "Thống kê giải quyết hồ sơ"
        static func summary(unit: String) -> String {
            "Số hồ sơ tiếp nhận, giải quyết, đúng hẹn, quá hạn của \(unit), theo tháng, quý, năm và kỳ báo cáo."
        }
        static let noPeriod = "chưa có hồ sơ"
        static func period(from first: String, through last: String) -> String { "từ \(first) đến \(last)" }
        static func toStatistics(of period: String) -> String { "Xem đủ số liệu \(period)" }
        static let empty = "Chưa có số liệu thống kê: chưa có hồ sơ nào được công khai."
    }
}

extension PeriodLists {
    private enum Wording {
        static let heading = "Các kỳ"
        static func year(_ year: Int) -> String { "Năm \(year)" }
        static let windows = "Kỳ báo cáo của đơn vị"
        static func received(_ count: String) -> String { "\(count) hồ sơ" }
    }
}
