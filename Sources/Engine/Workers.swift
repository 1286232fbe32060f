import Dispatch
import Synchronization

/// Works on many items with so many threads at most, the calling one among them, however deep work is shared out within
/// shared work.
final class Workers: Sendable {
    /// How many more threads may be taken.
    private let free: Mutex<Int>

    /// - Parameter jobs: with 1, everything is done on the calling thread.
    init(jobs: Int) { free = Mutex(max(1, jobs) - 1) }

    /// In the order of the items.
    func map<Result: Sendable>(_ count: Int, _ make: @escaping @Sendable (Int) -> Result) -> [Result] {
        let helpers = take(atMost: count - 1)
        if helpers == 0 { return (0..<count).map(make) }
        let batch = Batch(count, make)
        for _ in 0..<helpers {
            DispatchQueue.global().async { [self] in
                batch.help()
                free.withLock { $0 += 1 }
            }
        }
        return batch.finish()
    }

    private func take(atMost wanted: Int) -> Int {
        free.withLock { free in
            let taken = min(free, max(0, wanted))
            free -= taken
            return taken
        }
    }
}

/// Items that several threads work on. Whoever began them never waits for a helper that has not begun.
private final class Batch<Result: Sendable>: Sendable {
    private let count: Int
    private let make: @Sendable (Int) -> Result
    private let state: Mutex<State>
    private let done = DispatchSemaphore(value: 0)

    private struct State {
        var next = 0
        var results: [Result?]
        var missing: Int
    }

    init(_ count: Int, _ make: @escaping @Sendable (Int) -> Result) {
        self.count = count
        self.make = make
        state = Mutex(State(results: [Result?](repeating: nil, count: count), missing: count))
    }

    func help() {
        while let index = take() {
            let result = make(index)
            let isLast = state.withLock { state in
                state.results[index] = result
                state.missing -= 1
                return state.missing == 0
            }
            if isLast { done.signal() }
        }
    }

    func finish() -> [Result] {
        help()
        done.wait()
        return state.withLock { $0.results.compactMap { $0 } }
    }

    private func take() -> Int? {
        state.withLock { state in
            if state.next == count { return nil }
            defer { state.next += 1 }
            return state.next
        }
    }
}
