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
            h2("Nhiệm vụ", .id("nhiem-vu"))
            let tops = plan.tops
            let showsBudget = plan.tasks.contains { $0.budget != nil }
            ForEach(groups) { group in
                if let head = group.group {
                    h3("\(head.number). \(head.name)")
                    if let correction = head.correction { p("Đính chính: \(correction)", .class("meta")) }
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
                    th(.scope(.col)) { "TT" }
                    th(.scope(.col)) { "Nội dung" }
                    th(.scope(.col)) { "Chủ trì, phối hợp" }
                    th(.scope(.col)) { "Sản phẩm" }
                    th(.scope(.col)) { "Thời gian" }
                    if showsBudget { th(.scope(.col), .class("number")) { "Kinh phí (đồng)" } }
                    th(.scope(.col)) { "Tiến độ" }
                }
            }
            tbody {
                ForEach(tasks) { task in
                    tr(.class(tops.contains(task.key.value) ? "top" : nil)) {
                        td(.class("code")) { task.number ?? "" }
                        th(.scope(.row)) {
                            task.task
                            if let correction = task.correction { p("Đính chính: \(correction)", .class("meta")) }
                            if let note = task.note { p(note, .class("meta")) }
                        }
                        td {
                            task.lead ?? ""
                            if let other = task.coordinate { p("Phối hợp: \(other)", .class("meta")) }
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
                            if let evidence = task.evidence { span("Minh chứng: \(evidence)", .class("meta")) }
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
        if let other = task.sameBudgetAs { span("cùng khoản với \(other.value), tính một lần", .class("meta")) }
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
