/// What the parts of each row of a plan add up to, from the innermost rows outwards.
///
/// The amount of a row is its own print, else what its parts add up to. Rows that share the money of another count
/// nothing.
struct BudgetSums {
    /// By key; nil is the plan itself.
    private let children: [String?: [PlanTask]]
    private var sums: [String?: Int?] = [:]

    init(_ tasks: [PlanTask]) {
        children = Dictionary(grouping: tasks) { $0.parent?.value }
        for task in tasks { add(task.key.value) }
        add(nil)
    }

    /// The sum of what stands below a row, or of the outermost rows; nil where none of them bears an amount.
    func parts(of key: String?) -> Int? { sums[key] ?? nil }

    /// Without recursion: rows may stand below one another however deep.
    private mutating func add(_ key: String?) {
        var open = [key]
        var begun: Set<String?> = []
        while let key = open.last {
            if sums[key] != nil {
                open.removeLast()
            } else if begun.insert(key).inserted {
                // A row that stands below itself, which is an error, counts nothing there.
                open += (children[key] ?? []).filter(\.needsParts).map(\.key.value).filter {
                    sums[$0] == nil && !begun.contains($0)
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
    /// Rows whose keys repeat may add up to more than any number holds.
    fileprivate func addingUpToLimit(_ other: Int) -> Int {
        let (sum, isTooMuch) = addingReportingOverflow(other)
        return isTooMuch ? .max : sum
    }
}
