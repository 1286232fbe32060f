/// Which rows of a plan stand above which.
///
/// Rows are known by their keys; of several rows with one key the first tells what stands above it.
struct TaskAncestry {
    private var numbers: [String: Int] = [:]
    /// The number of the row above each; nil at the top.
    private var above: [Int?] = []
    /// The outermost row that each hangs from; for rows that hang from a cycle, one of those on it.
    private var tops: [Int]
    /// Whether the way up from a row leads back to it.
    private var isOnCycle: [Bool]
    /// Where each row comes in a walk from the top down, and where the last row below it does.
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

    /// Whether the way up from a task leads back to it. One that names itself is reported as such.
    func stands(belowItself task: PlanTask) -> Bool {
        guard let parent = task.parent?.value, parent != task.key.value, let own = numbers[task.key.value],
            let start = numbers[parent], tops[start] == tops[own]
        else { return false }
        if isOnCycle[own] { return true }
        guard let span = spans[own], let place = spans[start]?.lowerBound else { return false }
        return span.contains(place)
    }

    private mutating func findTops() {
        for row in above.indices where tops[row] < 0 {
            var way: [Int] = []
            var places: [Int: Int] = [:]
            var next: Int? = row
            while let current = next, tops[current] < 0, places[current] == nil {
                places[current] = way.count
                way.append(current)
                next = above[current]
            }
            var top = way.last ?? row
            if let next, let start = places[next] {
                for member in way[start...] { isOnCycle[member] = true }
            } else if let next {
                top = tops[next]
            }
            for member in way { tops[member] = top }
        }
    }

    private mutating func walk() {
        var below: [[Int]] = Array(repeating: [], count: above.count)
        for (row, parent) in above.enumerated() {
            if let parent, !isOnCycle[row] { below[parent].append(row) }
        }
        var place = 0
        var open: [Int] = []
        for top in above.indices where above[top] == nil || isOnCycle[top] {
            open.append(top)
            while let row = open.last {
                if let begun = spans[row] {
                    spans[row] = begun.lowerBound...place - 1
                    open.removeLast()
                } else {
                    spans[row] = place...place
                    place += 1
                    open += below[row]
                }
            }
        }
    }
}
