import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan
import Vietnamese

/// The tasks of a plan by group, numbered as printed.
struct PlanTasks: Component {
    let plan: Plan

    var body: some HTML {
        section(.aria("labelledby", "nhiem-vu")) {
            h2(Wording.heading, .id("nhiem-vu"))
            let tops = plan.tops
            let showsBudget = plan.tasks.contains { $0.budget != nil }
            ForEach(groups) { group in
                if let head = group.group {
                    h3("\(head.number). \(head.name)")
                    if let correction = head.correction { p(Wording.correction(correction), .class("meta")) }
                }
                TaskTable(tasks: group.tasks, tops: tops, showsBudget: showsBudget)
            }
        }
    }

    /// The tasks by group, in the order of the groups; tasks without a group come last.
    private var groups: [(group: PlanGroup?, tasks: [PlanTask])] {
        let tasks = Dictionary(grouping: plan.tasks) { $0.group?.value }
        return plan.groups.map { group in (group, tasks[group.number] ?? []) }
            + (tasks[String?.none].map { [(nil, $0)] } ?? [])
    }
}

private struct TaskTable: Component {
    let tasks: [PlanTask]
    /// The keys of tasks without a parent.
    let tops: Set<String>
    let showsBudget: Bool

    var body: some HTML {
        table(.class("cards tasks")) {
            thead {
                tr {
                    th(.scope(.col)) { Wording.columnNumber }
                    th(.scope(.col)) { Wording.columnTask }
                    th(.scope(.col)) { Wording.columnLead }
                    th(.scope(.col)) { Wording.columnProducts }
                    th(.scope(.col)) { Wording.columnDeadline }
                    if showsBudget { th(.scope(.col), .class("number")) { Wording.columnBudget } }
                    th(.scope(.col)) { Wording.columnStatus }
                }
            }
            tbody {
                ForEach(tasks) { task in
                    tr(.class(tops.contains(task.key.value) ? "top" : nil)) {
                        td(.class("code")) { task.number ?? "" }
                        th(.scope(.row)) {
                            task.task
                            if let correction = task.correction { p(Wording.correction(correction), .class("meta")) }
                            if let note = task.note { p(note, .class("meta")) }
                        }
                        td {
                            task.lead ?? ""
                            if let other = task.coordinate { p(Wording.coordinate(other), .class("meta")) }
                        }
                        td(task.products.joined(separator: "; "))
                        td(task.deadline ?? task.deadlineKind?.label ?? "")
                        if showsBudget { td(.class("number")) { TaskBudget(task: task) } }
                        td {
                            task.status?.label ?? ""
                            if let day = task.doneOn {
                                " "
                                DateText(day)
                            }
                            if let evidence = task.evidence { span(Wording.evidence(evidence), .class("meta")) }
                        }
                    }
                }
            }
        }
    }
}

private struct TaskBudget: Component {
    let task: PlanTask

    var body: some HTML {
        task.budget.map { VietnameseNumber.grouped($0.value) }
        if let other = task.sameBudgetAs { span(Wording.sameBudget(as: other.value), .class("meta")) }
    }
}

extension Plan {
    /// The keys of tasks without a parent.
    fileprivate var tops: Set<String> {
        let parents = Dictionary(
            tasks.map { ($0.key.value, $0.parent?.value) }, uniquingKeysWith: { first, _ in first })
        return Set(parents.filter { $0.value == nil }.keys)
    }
}

// MARK: - Wording

private enum Wording {
    static let heading = "Nhiệm vụ"
    static func correction(_ correction: String) -> String { "Đính chính: \(correction)" }
    static let columnNumber = "TT"
    static let columnTask = "Nội dung"
    static let columnLead = "Chủ trì, phối hợp"
    static func coordinate(_ others: String) -> String { "Phối hợp: \(others)" }
    static let columnProducts = "Sản phẩm"
    static let columnDeadline = "Thời gian"
    static let columnBudget = "Kinh phí (đồng)"
    static func sameBudget(as task: String) -> String { "cùng khoản với \(task), tính một lần" }
    static let columnStatus = "Tiến độ"
    static func evidence(_ evidence: String) -> String { "Minh chứng: \(evidence)" }
}
