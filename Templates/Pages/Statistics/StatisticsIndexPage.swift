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

    var heading: String { "Thống kê giải quyết hồ sơ" }
    var isIllustrative: Bool { site.register.isIllustrative }
    var summary: String {
        "Số hồ sơ tiếp nhận, giải quyết, đúng hẹn, quá hạn của \(context.unit.displayName), theo tháng, quý, năm và kỳ báo cáo."
    }

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
                    p(.class("go")) { a(.href(link)) { "Xem đủ số liệu \(newest.period.name)" } }
                }
            }
            StatisticsByMonth(context: context, months: months)
            PeriodLists(context: context)
            StatisticsMethod(context: context)
        } else {
            EmptyRegister("Chưa có số liệu thống kê: chưa có hồ sơ nào được công khai.")
        }
    }

    /// The last twelve months with statistics, oldest first.
    private var newestMonths: [PeriodTotals] {
        let months = site.statistics.periods.filter { if case .month = $0 { true } else { false } }
        return months.prefix(12).reversed().compactMap(site.totals(of:))
    }

    private var span: String {
        guard let first = site.register.span?.first, let last = site.register.dataUntil else {
            return "chưa có hồ sơ"
        }
        return "từ \(first.vietnamese) đến \(last.vietnamese)"
    }
}

/// Every period with statistics: by year, then the unit's own reporting periods.
private struct PeriodLists: Component {
    let context: PageContext

    var body: some HTML {
        section(.aria("labelledby", "cac-ky")) {
            h2("Các kỳ", .id("cac-ky"))
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
        "\(VietnameseNumber.grouped(context.site.totals(of: period)?.received ?? 0)) hồ sơ"
    }

    private var groups: [(title: String, periods: [Period])] {
        var groups: [(title: String, periods: [Period])] = []
        for period in context.site.statistics.periods {
            let title: String
            if case .window = period { title = "Kỳ báo cáo của đơn vị" } else { title = "Năm \(period.first.year)" }
            if groups.last?.title != title { groups.append((title, [])) }
            groups[groups.count - 1].periods.append(period)
        }
        return groups
    }
}
