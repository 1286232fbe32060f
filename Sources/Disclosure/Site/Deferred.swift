import Synchronization

/// A value that is made when it is first asked for, and only once, whoever asks.
public final class Deferred<Value: Sendable>: Sendable {
    private enum State: Sendable {
        case waiting(@Sendable () -> Value)
        case ready(Value)
    }

    private let state: Mutex<State>

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
