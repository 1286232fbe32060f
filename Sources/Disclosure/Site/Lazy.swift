import Synchronization

/// A value that is made when it is first asked for, and only once, whoever asks.
///
/// What makes it runs under a lock: it must not need the value itself, in whatever thread.
public final class Lazy<Value: Sendable>: Sendable {
    fileprivate enum State: Sendable {
        case waiting(@Sendable () -> Value)
        case ready(Value)
    }

    fileprivate let state: Mutex<State>

    public init(_ make: @escaping @Sendable () -> Value) { state = Mutex(.waiting(make)) }

    public init(ready value: Value) { state = Mutex(.ready(value)) }

    /// Loops over many rows take it once, not row by row.
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
    /// Makes the value before somebody asks for it.
    public func prepare() { _ = value }

    /// The value, if somebody asked for it.
    public var valueIfMade: Value? {
        state.withLock { if case .ready(let value) = $0 { value } else { nil } }
    }
}

/// Values that are made when they are first asked for, by key.
public final class Remembered<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let values = Mutex<[Key: Value]>([:])

    public init() {}

    /// Two who ask for the same at once may both make it; they get the same.
    public func value(_ key: Key, _ make: () -> Value) -> Value {
        if let value = values.withLock({ $0[key] }) { return value }
        let value = make()
        values.withLock { $0[key] = value }
        return value
    }
}
