import Diagnostics
import RecordSchema
import Records
import Vietnamese

/// A printed amount in a plan that differs from the sum of its parts. It is shown as is and never corrected.
public struct BudgetGap: Sendable, Hashable {
    /// The key of the task whose parts were added up; nil for the total of the plan.
    public let task: String?
    /// The amount as printed, in đồng.
    public let printed: Int
    /// The sum of the parts, in đồng.
    public let sum: Int
    /// The position of the printed amount in the file of the plan.
    public let position: Position

    /// The printed amount minus the sum, in đồng.
    public var difference: Int { printed - sum }
}

/// A printed number of tasks that differs from the number of listed tasks. It is shown as is and never corrected.
public struct CountGap: Sendable, Hashable {
    /// The number of the group; nil for the whole plan.
    public let group: String?
    /// The number of tasks stated in the plan.
    public let printed: Int
    /// The number of listed tasks, leaving out rows that only group others.
    public let counted: Int
    /// The position of the printed number in the file of the plan.
    public let position: Position
}

extension Plan {
    /// The printed amounts that differ from the sum of their parts, leaving out tasks whose parts have no amounts.
    public var budgetGaps: [BudgetGap] {
        let sums = BudgetSums(tasks)
        func gap(_ key: String?, printed: Located<Int>) -> BudgetGap? {
            guard let sum = sums.parts(of: key), sum != printed.value else { return nil }
            return BudgetGap(task: key, printed: printed.value, sum: sum, position: printed.position)
        }
        let inTasks = tasks.compactMap { task in task.budget.flatMap { gap(task.key.value, printed: $0) } }
        return inTasks + [budgetTotal.flatMap { gap(nil, printed: $0) }].compactMap { $0 }
    }

    /// The actual tasks, which excludes rows that only group others.
    public var workTasks: [PlanTask] {
        let parents = Set(tasks.compactMap(\.parent?.value))
        return tasks.filter { !parents.contains($0.key.value) }
    }

    /// The task counts stated in the text that differ from the number of listed tasks.
    public var countGaps: [CountGap] {
        let work = workTasks
        let counts = work.reduce(into: [:]) { counts, task in counts[task.group?.value, default: 0] += 1 }
        func gap(_ group: PlanGroup?, _ printed: Located<Int>?, _ counted: Int) -> CountGap? {
            guard let printed, printed.value != counted else { return nil }
            return CountGap(
                group: group?.number, printed: printed.value, counted: counted, position: printed.position)
        }
        let ofGroups = groups.compactMap { group in
            gap(group, group.taskTotal, counts[group.number, default: 0])
        }
        return ofGroups + [gap(nil, taskTotal, work.count)].compactMap { $0 }
    }

    var findings: [Diagnostic] {
        var findings: [Diagnostic] = []
        func report(_ rule: Rule, at position: Position, vi: String, en: String) {
            findings.append(
                Diagnostic(rule, at: Location(file: location.file, position: position), Message(vi: vi, en: en)))
        }
        var seen: Set<String> = []
        for task in tasks where !seen.insert(task.key.value).inserted {
            report(
                .duplicateTask, at: task.key.position, vi: "khóa “\(task.key.value)” đã dùng cho nhiệm vụ khác",
                en: "the key “\(task.key.value)” is already used by another task")
        }
        let groupNumbers = Set(groups.map(\.number))
        for task in tasks {
            for other in [task.parent, task.sameBudgetAs].compactMap({ $0 })
            where !seen.contains(other.value) || other.value == task.key.value {
                report(
                    .unknownTask, at: other.position, vi: "không có nhiệm vụ nào khác mang khóa “\(other.value)”",
                    en: "no other task has the key “\(other.value)”")
            }
            if let group = task.group, !groupNumbers.contains(group.value) {
                report(
                    .unknownGroup, at: group.position, vi: "không có nhóm nào mang số “\(group.value)” trong groups",
                    en: "no group has the number “\(group.value)”")
            }
        }
        let ancestry = TaskAncestry(tasks)
        for task in tasks where ancestry.isOwnAncestor(task) {
            report(
                .unknownTask, at: task.parent?.position ?? task.key.position,
                vi: "nhiệm vụ “\(task.key.value)” nằm dưới chính nó; xem lại parent",
                en: "the task “\(task.key.value)” is its own ancestor; check `parent`")
        }
        for gap in budgetGaps {
            let subject = gap.task.map { "nhiệm vụ \($0)" } ?? "tổng kinh phí"
            report(
                .budgetSum, at: gap.position,
                vi:
                    "\(subject) in \(VietnameseNumber.money(gap.printed)), các phần cộng lại \(VietnameseNumber.money(gap.sum)): chênh lệch \(VietnameseNumber.money(abs(gap.difference)))",
                en:
                    "\(gap.task.map { "task \($0)" } ?? "the total") is printed as \(gap.printed), but its parts add up to \(gap.sum), a difference of \(abs(gap.difference))"
            )
        }
        for gap in countGaps {
            report(
                .taskCount, at: gap.position,
                vi:
                    "\(gap.group.map { "nhóm \($0)" } ?? "kế hoạch") ghi \(gap.printed) nhiệm vụ, danh sách có \(gap.counted)",
                en:
                    "\(gap.group.map { "group \($0)" } ?? "the plan") states \(gap.printed) tasks, but lists \(gap.counted)"
            )
        }
        return findings
    }
}
