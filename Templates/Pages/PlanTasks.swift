import Disclosure
import HTML
import SitePlan
import Vietnamese

/// The rows of the plan, group by group, numbered as they are printed.
struct PlanTasks: Component {
    let plan: Plan

    var body: some HTML {
        section(.aria("labelledby", "nhiem-vu")) {
            h2("Nhiệm vụ", .id("nhiem-vu"))
            ForEach(groups) { group in
                if let head = group.group {
                    h3("\(head.number). \(head.name)")
                    if let correction = head.correction { p("Đính chính: \(correction)", .class("meta")) }
                }
                TaskTable(
                    tasks: group.tasks, depths: plan.depths, showsBudget: plan.tasks.contains { $0.budget != nil })
            }
        }
    }

    /// The tasks by group in the order of the groups; those without one stand by themselves at the end.
    private var groups: [(group: PlanGroup?, tasks: [PlanTask])] {
        let loose = plan.tasks.filter { $0.group == nil }
        return plan.groups.map { group in (group, plan.tasks.filter { $0.group?.value == group.number }) }
            + (loose.isEmpty ? [] : [(nil, loose)])
    }
}

private struct TaskTable: Component {
    let tasks: [PlanTask]
    let depths: [String: Int]
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
                    tr(.class(depths[task.key.value] == 0 ? "top" : nil)) {
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
    /// How many tasks stand above each task.
    fileprivate var depths: [String: Int] {
        let parents = Dictionary(
            tasks.map { ($0.key.value, $0.parent?.value) }, uniquingKeysWith: { first, _ in first })
        return parents.mapValues { parent in
            var depth = 0
            var above = parent
            while let key = above, depth <= tasks.count {
                depth += 1
                above = parents[key] ?? nil
            }
            return depth
        }
    }
}
