/// A query that is declared where it is requested and implemented by the code that begins a revision; see
/// ``Inputs/implement(_:_:)``. The implementation must be as pure as any other query.
public protocol OpenQuery: Query {}

extension OpenQuery {
    public func value(_ ask: Ask) throws -> Value {
        try ask.run.revision.inputs.implementation(of: Self.self)(self, ask)
    }
}

extension Inputs {
    /// Registers the implementation of an open query.
    ///
    /// - Parameter value: A pure function of the key and of the values it requests.
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
