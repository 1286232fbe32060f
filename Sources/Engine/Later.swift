import Synchronization

/// The value of a query that was read, for whoever may need it after the run that asked: it is loaded, or run again,
/// when it is asked for.
public struct Later<Value: Sendable>: Sendable {
    private let fetch: @Sendable () throws -> Value

    init(_ fetch: @escaping @Sendable () throws -> Value) { self.fetch = fetch }

    /// - Throws: what the query throws; ``EngineError``. Then whatever is being made in the revision fails as well,
    ///   also where nobody can pass the error on.
    public func value() throws -> Value { try fetch() }
}

extension Ask {
    /// Records that a query was read and brings it up to date, without loading its value.
    ///
    /// - Throws: what the query throws, where it has to be run; ``EngineError``.
    public func later<Q: Query>(_ query: Q) throws -> Later<Q.Value> {
        let (revision, engine) = (run.revision, run.revision.engine)
        let node = try noted(query)
        return Later {
            let current = engine.latest ?? revision
            do {
                return try node.value(for: nil, in: current)
            } catch {
                current.noteFault(error)
                throw error
            }
        }
    }

    /// Records that a query was read and brings it up to date: for those who take what it tells from elsewhere.
    ///
    /// - Throws: what the query throws, where it has to be run; ``EngineError``.
    public func note<Q: Query>(_ query: Q) throws { _ = try noted(query) }

    private func noted<Q: Query>(_ query: Q) throws -> QueryNode<Q> {
        let revision = run.revision
        if let last = try run.last(query) { return last }
        let node = try revision.engine.queryKind(Q.self).table.node(query, in: revision.engine)
        try run.record(node, node.id, ObjectIdentifier(Q.self))
        if node.current(in: revision) != nil { return node }
        try run.away { () throws in
            if revision.isChecking {
                _ = try node.value(for: run, in: revision)
            } else if !revision.verify(node.id, for: run) {
                try node.refresh(for: run, in: revision)
            }
        }
        return node
    }

    /// The value of a query, without recording that it was read: for those who record by narrower queries what they
    /// take from it.
    ///
    /// - Throws: what the query throws; ``EngineError``.
    public func peek<Q: Query>(_ query: Q) throws -> Q.Value {
        let revision = run.revision
        let node = try revision.engine.queryKind(Q.self).table.node(query, in: revision.engine)
        if let value = node.current(in: revision) { return value }
        return try run.away { () throws in try node.value(for: run, in: revision) }
    }
}
