import RecordSchema
import Records

/// The ancestor relation of the rows of a plan.
///
/// Rows are identified by their keys. If several rows have the same key, the first one determines the parent.
struct TaskAncestry {
    private var numbers: [String: Int] = [:]
    /// The number of the parent of each row; nil for top-level rows.
    private var above: [Int?] = []
    /// The root of each row; for rows below a cycle, one of the rows on the cycle.
    private var tops: [Int]
    /// Whether each row is on a cycle, that is, its own ancestor.
    private var isOnCycle: [Bool]
    /// The preorder number of each row and that of its last descendant.
    private var spans: [ClosedRange<Int>?]

    init(_ tasks: [PlanTask]) {
        var parents: [String?] = []
        for task in tasks where numbers[task.key.value] == nil {
            numbers[task.key.value] = parents.count
            parents.append(task.parent?.value == task.key.value ? nil : task.parent?.value)
        }
        above = parents.map { [numbers] parent in parent.flatMap { numbers[$0] } }
        tops = Array(repeating: -1, count: above.count)
        isOnCycle = Array(repeating: false, count: above.count)
        spans = Array(repeating: nil, count: above.count)
        findTops()
        walk()
    }

    /// Returns whether a task is its own ancestor. A task that is its own parent is reported separately, so it does not
    /// count.
    func isOwnAncestor(_ task: PlanTask) -> Bool {
        guard let parent = task.parent?.value, parent != task.key.value, let own = numbers[task.key.value],
            let start = numbers[parent], tops[start] == tops[own]
        else { return false }
        if isOnCycle[own] { return true }
        guard let span = spans[own], let position = spans[start]?.lowerBound else { return false }
        return span.contains(position)
    }

    private mutating func findTops() {
        for row in above.indices where tops[row] < 0 {
            var path: [Int] = []
            var positions: [Int: Int] = [:]
            var next: Int? = row
            while let current = next, tops[current] < 0, positions[current] == nil {
                positions[current] = path.count
                path.append(current)
                next = above[current]
            }
            var top = path.last ?? row
            if let next, let start = positions[next] {
                for member in path[start...] { isOnCycle[member] = true }
            } else if let next {
                top = tops[next]
            }
            for member in path { tops[member] = top }
        }
    }

    private mutating func walk() {
        var below: [[Int]] = Array(repeating: [], count: above.count)
        for (row, parent) in above.enumerated() {
            if let parent, !isOnCycle[row] { below[parent].append(row) }
        }
        var position = 0
        var open: [Int] = []
        for top in above.indices where above[top] == nil || isOnCycle[top] {
            open.append(top)
            while let row = open.last {
                if let openSpan = spans[row] {
                    spans[row] = openSpan.lowerBound...position - 1
                    open.removeLast()
                } else {
                    spans[row] = position...position
                    position += 1
                    open += below[row]
                }
            }
        }
    }
}
