import Synchronization

/// Processes `count` items with `jobs` workers and returns the results in the order of the items.
///
/// Each worker takes the next item when it becomes free, so that a long item does not block others, and collects its
/// own results, so that workers share no mutable state.
@inlinable
public func inOrder<Result: Sendable>(
    _ count: Int, jobs: Int, _ work: @escaping @Sendable (Int) -> Result
) async -> [Result] {
    await inOrder(count, jobs: jobs, worker: {}, { index, _ in work(index) })
}

/// Processes `count` items like ``inOrder(_:jobs:_:)``, with per-worker state such as a reusable buffer.
@inlinable
public func inOrder<Result: Sendable, WorkerState>(
    _ count: Int, jobs: Int, worker: @escaping @Sendable () -> WorkerState,
    _ work: @escaping @Sendable (Int, inout WorkerState) -> Result
) async -> [Result] {
    let next = SharedCounter()
    let parts = await withTaskGroup(of: [(Int, Result)].self) { group in
        for _ in 0..<max(1, min(jobs, count)) {
            group.addTask {
                var workerState = worker()
                var results: [(Int, Result)] = []
                while let index = next.take(below: count) { results.append((index, work(index, &workerState))) }
                return results
            }
        }
        return await group.reduce(into: [[(Int, Result)]]()) { $0.append($1) }
    }
    var ordered = [Result?](repeating: nil, count: count)
    for part in parts { for (index, result) in part { ordered[index] = result } }
    return ordered.compactMap { $0 }
}

/// An atomic counter that hands out indices.
@usableFromInline
final class SharedCounter: Sendable {
    private let value = Atomic<Int>(0)

    @usableFromInline
    init() {}

    /// Returns the next index, or nil once the limit has been reached.
    @usableFromInline
    func take(below limit: Int) -> Int? {
        let index = value.add(1, ordering: .relaxed).oldValue
        return index < limit ? index : nil
    }
}
