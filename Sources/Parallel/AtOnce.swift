import Dispatch
import Synchronization

/// Makes `count` values on all processors at once, in the middle of work that goes on when all are there; in order.
@inlinable
public func atOnce<Value: Sendable>(_ count: Int, _ make: @Sendable (Int) -> Value) -> [Value] {
    // Work that is shared out within shared work is not shared out again: one piece must not count as such.
    if count == 1 { return [make(0)] }
    let made = Mutex<[Int: Value]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { index in
        let value = make(index)
        made.withLock { $0[index] = value }
    }
    return made.withLock { made in (0..<count).compactMap { made[$0] } }
}
