import Disclosure
import HTML
import Register
import SitePlan
import Vietnamese

/// So với kỳ trước.
struct StatisticsComparison: Component {
    let context: PageContext
    let statistics: Statistics

    var body: some HTML {
        let period = statistics.period.previous(among: context.site.statistics.windows)
        section(.aria("labelledby", "so-sanh")) {
            h2("So với kỳ trước", .id("so-sanh"))
            if let before = context.site.totals(of: period), !before.isEmpty {
                comparison(with: before)
            } else {
                EmptyRegister("Không có số liệu của \(period.name) để so sánh.")
            }
        }
    }

    private func comparison(with before: PeriodTotals) -> some HTML {
        table(.class("cards compare")) {
            caption {
                "Kỳ trước: "
                if let link = context.link(toStatisticsOf: before.period) {
                    a(.href(link)) { before.period.name }
                } else {
                    before.period.name
                }
                " (\(before.period.span))"
            }
            thead {
                tr {
                    th(.scope(.col)) { "Số hồ sơ" }
                    ForEach(["Kỳ này", "Kỳ trước", "Tăng, giảm", "Tỷ lệ tăng, giảm"]) { label in
                        th(.scope(.col), .class("number")) { label }
                    }
                }
            }
            tbody {
                row("Tiếp nhận", \.received, before)
                row("Đã giải quyết", \.resolved, before)
                row("Trước hạn và đúng hạn", \.inTime.part, before)
                row("Quá hạn", \.resolvedLate, before)
                row("Còn lại cuối kỳ", \.openAtEnd, before)
            }
        }
    }

    private func row(_ name: String, _ figure: (PeriodTotals) -> Int, _ before: PeriodTotals) -> some HTML {
        let change = Change(now: figure(PeriodTotals(statistics)), before: figure(before))
        return tr {
            th(.scope(.row)) { name }
            NumberCell(value: change.now)
            NumberCell(value: change.before)
            td(signed(VietnameseNumber.grouped(change.difference), change), .class("number"))
            td(change.percent.map { signed($0, change) } ?? "–", .class("number"))
        }
    }

    private func signed(_ text: String, _ change: Change) -> String { change.difference > 0 ? "+" + text : text }
}
