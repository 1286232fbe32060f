import RecordSchema
import Records

/// The budget sums of the rows of a plan, computed bottom-up.
///
/// The amount of a row is the printed one, or else the sum of its parts. Rows that repeat the budget of another row do
/// not count.
struct BudgetSums {
    /// The subtasks of each row by its key; nil is the plan itself.
    private let children: [String?: [PlanTask]]
    private var sums: [String?: Int?] = [:]

    init(_ tasks: [PlanTask]) {
        children = Dictionary(grouping: tasks) { $0.parent?.value }
        for task in tasks { add(task.key.value) }
        add(nil)
    }

    /// Returns the sum of the parts of a row, or of the top-level rows if `key` is nil. The result is nil if none of
    /// them has an amount.
    func parts(of key: String?) -> Int? { sums[key] ?? nil }

    /// Computes the sum of a row iteratively, because rows may be nested to any depth.
    private mutating func add(_ key: String?) {
        var open = [key]
        var visited: Set<String?> = []
        while let key = open.last {
            if sums[key] != nil {
                open.removeLast()
            } else if visited.insert(key).inserted {
                // A row that is its own ancestor, which is an error, is not counted there.
                open += (children[key] ?? []).filter(\.needsParts).map(\.key.value).filter {
                    sums[$0] == nil && !visited.contains($0)
                }
            } else {
                let amounts = (children[key] ?? []).compactMap(amount)
                sums[key] = .some(amounts.isEmpty ? nil : amounts.reduce(0) { $0.addingUpToLimit($1) })
            }
        }
    }

    private func amount(_ task: PlanTask) -> Int? {
        if task.sameBudgetAs != nil { return nil }
        return task.budget?.value ?? sums[task.key.value] ?? nil
    }
}

extension PlanTask {
    fileprivate var needsParts: Bool { sameBudgetAs == nil && budget == nil }
}

extension Int {
    /// Returns the saturating sum; rows with repeated keys may add up to an overflow.
    fileprivate func addingUpToLimit(_ other: Int) -> Int {
        let (sum, isTooMuch) = addingReportingOverflow(other)
        return isTooMuch ? .max : sum
    }
}
