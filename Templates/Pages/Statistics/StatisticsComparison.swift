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
            h2(Wording.heading, .id("so-sanh"))
            if let before = context.site.totals(of: period), !before.isEmpty {
                comparison(with: before)
            } else {
                EmptyRegister(Wording.empty(period: period.name))
            }
        }
    }

    private func comparison(with before: PeriodTotals) -> some HTML {
        table(.class("cards compare")) {
            caption {
                Wording.caption
                if let link = context.link(toStatisticsOf: before.period) {
                    a(.href(link)) { before.period.name }
                } else {
                    before.period.name
                }
                " (\(before.period.span))"
            }
            thead {
                tr {
                    th(.scope(.col)) { Wording.columnFigure }
                    ForEach(Wording.columns) { label in
                        th(.scope(.col), .class("number")) { label }
                    }
                }
            }
            tbody {
                row(Wording.received, \.received, before)
                row(Wording.resolved, \.resolved, before)
                row(Wording.inTime, \.inTime.part, before)
                row(Wording.late, \.resolvedLate, before)
                row(Wording.openAtEnd, \.openAtEnd, before)
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

// MARK: - Wording

extension StatisticsComparison {
    private enum Wording {
        static let heading = "So với kỳ trước"
        static func empty(period: String) -> String { "Không có số liệu của \(period) để so sánh." }
        /// Before the name of the period.
        static let caption = "Kỳ trước: "
        static let columnFigure = "Số hồ sơ"
        static let columns = ["Kỳ này", "Kỳ trước", "Tăng, giảm", "Tỷ lệ tăng, giảm"]
        static let received = "Tiếp nhận"
        static let resolved = "Đã giải quyết"
        static let inTime = "Trước hạn và đúng hạn"
        static let late = "Quá hạn"
        static let openAtEnd = "Còn lại cuối kỳ"
    }
}
