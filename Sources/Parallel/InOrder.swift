import Synchronization

/// Works on `count` items with `jobs` workers and returns the results in the order of the items.
///
/// Workers take the next item when they are free, so that one long item does not hold the others up;
/// each keeps its own results until the end, so that nothing is shared while they work.
@inlinable
public func inOrder<Result: Sendable>(
    _ count: Int, jobs: Int, _ work: @escaping @Sendable (Int) -> Result
) async -> [Result] {
    await inOrder(count, jobs: jobs, worker: {}) { index, _ in work(index) }
}

/// The same, with something of its own for each worker: a buffer that is used again from item to item.
@inlinable
public func inOrder<Result: Sendable, Own>(
    _ count: Int, jobs: Int, worker: @escaping @Sendable () -> Own,
    _ work: @escaping @Sendable (Int, inout Own) -> Result
) async -> [Result] {
    let next = SharedCounter()
    let parts = await withTaskGroup(of: [(Int, Result)].self) { group in
        for _ in 0..<max(1, min(jobs, count)) {
            group.addTask {
                var own = worker()
                var results: [(Int, Result)] = []
                while let index = next.take(below: count) { results.append((index, work(index, &own))) }
                return results
            }
        }
        return await group.reduce(into: [[(Int, Result)]]()) { $0.append($1) }
    }
    var ordered = [Result?](repeating: nil, count: count)
    for part in parts { for (index, result) in part { ordered[index] = result } }
    return ordered.compactMap { $0 }
}

@usableFromInline
final class SharedCounter: Sendable {
    private let value = Atomic<Int>(0)

    @usableFromInline
    init() {}

    @usableFromInline
    func take(below limit: Int) -> Int? {
        let index = value.add(1, ordering: .relaxed).oldValue
        return index < limit ? index : nil
    }
}
