import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan
import Vietnamese

/// Kinh phí: the printed total, and every discrepancy between a printed sum and its items.
struct PlanBudget: Component {
    let plan: Plan

    var body: some HTML {
        let gaps = plan.budgetGaps
        let labels = plan.labels
        if plan.budgetTotal != nil || !gaps.isEmpty {
            section(.aria("labelledby", "kinh-phi")) {
                h2("Kinh phí", .id("kinh-phi"))
                if let total = plan.budgetTotal {
                    p {
                        "Tổng kinh phí in trong kế hoạch: "
                        strong(VietnameseNumber.money(total.value))
                        " (\(VietnameseNumber.moneyInWords(total.value).lowercasedFirst))."
                    }
                }
                if gaps.isEmpty {
                    p("Các khoản cộng lại khớp với số in.")
                } else {
                    ul(.class("findings")) {
                        ForEach(gaps) { gap in
                            li {
                                strong("Chênh lệch \(VietnameseNumber.money(abs(gap.difference))). ")
                                gap.task.map { "Nhiệm vụ \(labels[$0] ?? $0)" } ?? "Tổng kinh phí"
                                " in \(VietnameseNumber.money(gap.printed)), các khoản thành phần cộng lại \(VietnameseNumber.money(gap.sum))."
                            }
                        }
                    }
                }
            }
        }
    }
}

extension Plan {
    /// The printed number of each task, or else its key.
    fileprivate var labels: [String: String] {
        Dictionary(
            tasks.map { ($0.key.value, $0.number ?? $0.key.value) }, uniquingKeysWith: { first, _ in first })
    }
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
