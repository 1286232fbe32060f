import Parallel

/// The handle through which a query or an output's closure requests other values. Every request is recorded as a read.
///
/// The handle may be passed to other code and used from several threads until the run it belongs to ends.
public struct Ask: Sendable {
    @usableFromInline let run: Run

    /// Returns the value of a query, running the query if necessary.
    ///
    /// - Throws: Any error that the query throws, or an ``EngineError``.
    @inlinable
    public func callAsFunction<Q: Query>(_ query: Q) throws -> Q.Value {
        let node: QueryNode<Q>
        if let last = try run.last(query) {
            node = last
        } else {
            node = try run.kind(of: Q.self).table.node(query, in: run.engine)
            try run.record(node, node.id, ObjectIdentifier(Q.self))
        }
        if let value = node.current(in: run.revision) { return value }
        return try fetch(node)
    }

    @usableFromInline
    func fetch<Q: Query>(_ node: QueryNode<Q>) throws -> Q.Value {
        try run.away { () throws in try node.value(for: run, in: run.revision) }
    }

    /// Returns the value of an input.
    ///
    /// - Throws: Any error that the revision's ``Inputs`` throw for it.
    public func callAsFunction<I: Input>(_ input: I) throws -> I.Value {
        try note(input)
        return try run.failing { () throws in try run.revision.inputs.provider(I.self).value(input) }
    }

    /// Returns the value of an input without recording a read, for callers that record what they use through narrower
    /// queries.
    ///
    /// - Throws: Any error that the revision's ``Inputs`` throw for it.
    public func peek<I: Input>(_ input: I) throws -> I.Value {
        try run.failing { () throws in try run.revision.inputs.provider(I.self).value(input) }
    }

    /// Records that an input was read, without fetching its value.
    ///
    /// - Throws: Any error that the revision's ``Inputs`` throw for its digest.
    public func note<I: Input>(_ input: I) throws {
        let engine = run.engine
        let kind = try run.failing { () throws in try engine.inputKind(I.self) }
        let node = kind.table.node(input, in: engine)
        try run.record(node)
        try run.failing { () throws in try node.check(in: run.revision) }
    }

    /// Returns the values of several queries, in order, evaluating them concurrently on the revision's workers. All of
    /// them count as requested at the same time: no result decides whether another query is requested.
    ///
    /// - Throws: The error of the first query, in order, that fails.
    public func all<Q: Query>(_ queries: [Q]) throws -> [Q.Value] {
        let revision = run.revision
        let table = try run.kind(of: Q.self).table
        let nodes = queries.map { table.node($0, in: revision.engine) }
        for node in nodes { try run.record(node) }
        let values = nodes.compactMap { $0.current(in: revision) }
        if values.count == nodes.count { return values }
        return try run.away { () throws in
            let results = concurrentMap(nodes.count, workers: revision.workers) { index in
                Result { try nodes[index].value(for: run, in: revision) }
            } finishing: {
                run.finish($0)
            }
            return try results.map { try $0.get() }
        }
    }
}

extension Ask {
    /// Brings queries of several kinds up to date concurrently, before they are requested one by one. All of them count
    /// as requested at the same time: no result decides whether another query is requested.
    ///
    /// - Throws: The error of the first query, in order, that fails.
    public func prepare<each Q: Query>(_ queries: repeat each Q) throws {
        var preparations: [@Sendable () throws -> Void] = []
        for query in repeat each queries { preparations.append(try preparation(of: query)) }
        let prepare = preparations
        try run.away { () throws in
            let results = concurrentMap(prepare.count, workers: run.revision.workers) { index in
                Result { try prepare[index]() }
            } finishing: {
                run.finish($0)
            }
            for result in results { try result.get() }
        }
    }

    private func preparation<Q: Query>(of query: Q) throws -> @Sendable () throws -> Void {
        let run = run
        let node = try run.kind(of: Q.self).table.node(query, in: run.engine)
        try run.record(node)
        return { _ = try node.value(for: run, in: run.revision) }
    }

    /// The revision's workers, for a query that parallelizes its own work.
    public var workers: Workers { run.revision.workers }
}
