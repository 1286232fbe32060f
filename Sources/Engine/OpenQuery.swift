/// A query that is declared where it is asked, and implemented by whoever begins a revision: see
/// ``Inputs/implement(_:_:)``. The implementation is as pure as any query's own.
public protocol OpenQuery: Query {}

extension OpenQuery {
    public func value(_ ask: Ask) throws -> Value {
        try ask.run.revision.inputs.implementation(of: Self.self)(self, ask)
    }
}

extension Inputs {
    /// - Parameter value: a pure function of the key and of what it asks.
    public mutating func implement<Q: OpenQuery>(
        _ type: Q.Type, _ value: @escaping @Sendable (Q, Ask) throws -> Q.Value
    ) {
        add(Implementation<Q>(value: value), as: type)
    }

    fileprivate func implementation<Q: OpenQuery>(of type: Q.Type) throws -> @Sendable (Q, Ask) throws -> Q.Value {
        guard let implementation = provider(of: type) as? Implementation<Q> else {
            throw EngineError.unknown(kind: Q.name)
        }
        return implementation.value
    }
}

private final class Implementation<Q: OpenQuery>: Sendable {
    let value: @Sendable (Q, Ask) throws -> Q.Value

    init(value: @escaping @Sendable (Q, Ask) throws -> Q.Value) { self.value = value }
}
