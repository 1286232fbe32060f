import Dispatch
import Synchronization

/// Computes `count` values in order, within work that needs all of them to continue.
///
/// The calling thread computes values, helped by any idle workers.
///
/// - Parameter finish: Called on the calling thread to complete the work. By default that thread computes values until
///   none is left to be started, and then waits.
@inlinable
public func concurrentMap<Value: Sendable>(
    _ count: Int, workers: Workers, _ make: @escaping @Sendable (Int) -> Value,
    finishing finish: (SharedWork<Value>) -> Void = { $0.finish() }
) -> [Value] {
    let threadCount = min(count, workers.count)
    guard threadCount > 1 else { return (0..<count).map(make) }
    let work = SharedWork(count, make)
    for _ in 1..<threadCount { workers.offer(work.help) }
    finish(work)
    return work.values
}

/// A set of values that several threads compute together.
public final class SharedWork<Value: Sendable>: Sendable {
    private let count: Int
    private let make: @Sendable (Int) -> Value
    private let next = SharedCounter()
    private let computed = Mutex<[Int: Value]>([:])
    /// Signaled when all values have been computed.
    public let completion = DispatchSemaphore(value: 0)

    @usableFromInline
    init(_ count: Int, _ make: @escaping @Sendable (Int) -> Value) {
        self.count = count
        self.make = make
    }

    /// Computes values until none is left to be started.
    public func help() {
        while let index = next.take(below: count) {
            let value = make(index)
            let isLast = computed.withLock { computed in
                computed[index] = value
                return computed.count == count
            }
            if isLast { completion.signal() }
        }
    }

    /// Whether all values have been computed.
    public var isComplete: Bool { computed.withLock { $0.count == count } }

    @usableFromInline
    func finish() {
        help()
        completion.wait()
    }

    /// The computed values, in order.
    @usableFromInline
    var values: [Value] { computed.withLock { computed in (0..<count).compactMap { computed[$0] } } }
}
