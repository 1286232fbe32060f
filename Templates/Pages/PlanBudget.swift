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
                h2(Wording.heading, .id("kinh-phi"))
                if let total = plan.budgetTotal {
                    p {
                        Wording.printedTotal
                        strong(VietnameseNumber.money(total.value))
                        Wording.inWords(VietnameseNumber.moneyInWords(total.value).lowercasedFirst)
                    }
                }
                if gaps.isEmpty {
                    p(Wording.noGaps)
                } else {
                    ul(.class("findings")) {
                        ForEach(gaps) { gap in
                            li {
                                strong(Wording.gap(VietnameseNumber.money(abs(gap.difference))))
                                gap.task.map { Wording.task(labels[$0] ?? $0) } ?? Wording.total
                                Wording.gapBetween(
                                    printed: VietnameseNumber.money(gap.printed), sum: VietnameseNumber.money(gap.sum))
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

// MARK: - Wording

extension PlanBudget {
    private enum Wording {
        static let heading = "Kinh phí"
        /// Before the amount in digits; the amount in words follows.
        static let printedTotal = "Tổng kinh phí in trong kế hoạch: "
        static func inWords(_ amount: String) -> String { " (\(amount))." }
        static let noGaps = "Các khoản cộng lại khớp với số in."
        /// The difference, what it is in, and the two sums, in one paragraph.
        static func gap(_ difference: String) -> String { "Chênh lệch \(difference). " }
        static func task(_ number: String) -> String { "Nhiệm vụ \(number)" }
        static let total = "Tổng kinh phí"
        static func gapBetween(printed: String, sum: String) -> String {
            " in \(printed), các khoản thành phần cộng lại \(sum)."
        }
    }
}
