import Synchronization

/// The value of a query that was read, for use after the run that requested it. It is loaded, or run again, on demand.
public struct Later<Value: Sendable>: Sendable {
    private let fetch: @Sendable () throws -> Value

    init(_ fetch: @escaping @Sendable () throws -> Value) { self.fetch = fetch }

    /// Returns the value.
    ///
    /// - Throws: Any error that the query throws, or an ``EngineError``. Whatever is being made in the revision then
    ///   fails as well, even if the error cannot be propagated.
    public func value() throws -> Value { try fetch() }
}

extension Ask {
    /// Records that a query was read and brings it up to date, without loading its value.
    ///
    /// - Throws: Any error that the query throws if it has to be run, or an ``EngineError``.
    public func later<Q: Query>(_ query: Q) throws -> Later<Q.Value> {
        let (revision, engine) = (run.revision, run.revision.engine)
        let node = try noted(query)
        return Later {
            let current = engine.latest ?? revision
            do {
                return try node.value(for: nil, in: current)
            } catch {
                current.recordFault(error)
                throw error
            }
        }
    }

    /// Records that a query was read and brings it up to date, for callers that get the same information elsewhere.
    ///
    /// - Throws: Any error that the query throws if it has to be run, or an ``EngineError``.
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

    /// Returns the value of a query without recording a read, for callers that record what they use through narrower
    /// queries.
    ///
    /// - Throws: Any error that the query throws, or an ``EngineError``.
    public func peek<Q: Query>(_ query: Q) throws -> Q.Value {
        let revision = run.revision
        let node = try revision.engine.queryKind(Q.self).table.node(query, in: revision.engine)
        if let value = node.current(in: revision) { return value }
        return try run.away { () throws in try node.value(for: run, in: revision) }
    }
}
