import Synchronization

/// A thread-safe lazy value, which is computed once, on first access.
///
/// The closure runs under a lock, so it must not access the value itself, on any thread.
public final class Lazy<Value: Sendable>: Sendable {
    fileprivate enum State: Sendable {
        case waiting(@Sendable () -> Value)
        case ready(Value)
    }

    fileprivate let state: Mutex<State>

    /// Creates a lazy value from the closure that computes it.
    public init(_ make: @escaping @Sendable () -> Value) { state = Mutex(.waiting(make)) }

    /// Creates a lazy value that is already computed.
    public init(ready value: Value) { state = Mutex(.ready(value)) }

    /// The value, computed if necessary. Each access takes a lock, so loops should read the value only once.
    public var value: Value {
        state.withLock { state in
            switch state {
            case .ready(let value): return value
            case .waiting(let make):
                let value = make()
                state = .ready(value)
                return value
            }
        }
    }
}

extension Lazy {
    /// Computes the value ahead of the first access.
    public func prepare() { _ = value }

    /// The value if it has been computed, otherwise nil.
    public var valueIfComputed: Value? {
        state.withLock { if case .ready(let value) = $0 { value } else { nil } }
    }
}

/// A thread-safe memo table, whose values are computed on first access.
public final class MemoTable<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let values = Mutex<[Key: Value]>([:])

    /// Creates an empty table.
    public init() {}

    /// Returns the memoized value for a key, computing it if necessary. Concurrent callers may compute the same value
    /// twice.
    public func value(_ key: Key, _ make: () -> Value) -> Value {
        if let value = values.withLock({ $0[key] }) { return value }
        let value = make()
        values.withLock { $0[key] = value }
        return value
    }
}
