import Dispatch
import Synchronization

/// Makes `count` values in the middle of work that continues when all are there; in order.
///
/// Whoever calls this makes them, helped by those of the workers who are free.
///
/// - Parameter finish: called by the thread that calls this, to see to it that the work is done. Without it that thread
///   works on what nobody has begun, and then waits.
@inlinable
public func concurrentMap<Value: Sendable>(
    _ count: Int, workers: Workers, _ make: @escaping @Sendable (Int) -> Value,
    finishing finish: (SharedWork<Value>) -> Void = { $0.finish() }
) -> [Value] {
    let hands = min(count, workers.count)
    guard hands > 1 else { return (0..<count).map(make) }
    let work = SharedWork(count, make)
    for _ in 1..<hands { workers.offer(work.help) }
    finish(work)
    return work.values
}

/// Values that several threads make together.
public final class SharedWork<Value: Sendable>: Sendable {
    private let count: Int
    private let make: @Sendable (Int) -> Value
    private let next = SharedCounter()
    private let made = Mutex<[Int: Value]>([:])
    /// Signalled when all are made.
    public let completion = DispatchSemaphore(value: 0)

    @usableFromInline
    init(_ count: Int, _ make: @escaping @Sendable (Int) -> Value) {
        self.count = count
        self.make = make
    }

    /// Makes what nobody has begun. Whoever comes late finds nothing left.
    public func help() {
        while let index = next.take(below: count) {
            let value = make(index)
            let isLast = made.withLock { made in
                made[index] = value
                return made.count == count
            }
            if isLast { completion.signal() }
        }
    }

    public var isComplete: Bool { made.withLock { $0.count == count } }

    @usableFromInline
    func finish() {
        help()
        completion.wait()
    }

    /// Those that are made, in order.
    @usableFromInline
    var values: [Value] { made.withLock { made in (0..<count).compactMap { made[$0] } } }
}
