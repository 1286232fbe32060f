import Dispatch
import Synchronization

/// Makes `count` values in the middle of work that continues when all are there; in order.
///
/// Whoever calls this makes them, helped by those of the workers who are free.
@inlinable
public func atOnce<Value: Sendable>(
    _ count: Int, workers: Workers, _ make: @escaping @Sendable (Int) -> Value
) -> [Value] {
    let hands = min(count, workers.count)
    guard hands > 1 else { return (0..<count).map(make) }
    let work = SharedWork(count, make)
    for _ in 1..<hands { workers.offer(work.help) }
    return work.finish()
}

/// Values that several threads make together.
@usableFromInline
final class SharedWork<Value: Sendable>: Sendable {
    private let count: Int
    private let make: @Sendable (Int) -> Value
    private let next = SharedCounter()
    private let made = Mutex<[Int: Value]>([:])
    private let isComplete = DispatchSemaphore(value: 0)

    @usableFromInline
    init(_ count: Int, _ make: @escaping @Sendable (Int) -> Value) {
        self.count = count
        self.make = make
    }

    /// Makes what nobody has begun. Whoever comes late finds nothing left.
    @usableFromInline
    func help() {
        while let index = next.take(below: count) {
            let value = make(index)
            let isLast = made.withLock { made in
                made[index] = value
                return made.count == count
            }
            if isLast { isComplete.signal() }
        }
    }

    /// The values, when all are there.
    @usableFromInline
    func finish() -> [Value] {
        help()
        isComplete.wait()
        return made.withLock { made in (0..<count).compactMap { made[$0] } }
    }
}
