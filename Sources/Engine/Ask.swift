import Parallel

/// Through which a query, or what makes an output, reaches everything else. What is asked is recorded as read.
///
/// May be handed down into other code and used by several threads, until the run that it was given to ends.
public struct Ask: Sendable {
    @usableFromInline let run: Run

    /// The value of a query, which is run if need be.
    ///
    /// - Throws: what the query throws; ``EngineError``.
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

    /// The value of an input.
    ///
    /// - Throws: what the revision's ``Inputs`` throw for it.
    public func callAsFunction<I: Input>(_ input: I) throws -> I.Value {
        try note(input)
        return try run.failing { () throws in try run.revision.inputs.provider(I.self).value(input) }
    }

    /// The value of an input, without recording that it was read: for those who record by narrower queries what they take
    /// from it.
    ///
    /// - Throws: what the revision's ``Inputs`` throw for it.
    public func peek<I: Input>(_ input: I) throws -> I.Value {
        try run.failing { () throws in try run.revision.inputs.provider(I.self).value(input) }
    }

    /// Records that an input was read, without fetching its value.
    public func note<I: Input>(_ input: I) throws {
        let engine = run.engine
        let kind = try run.failing { () throws in try engine.inputKind(I.self) }
        let node = kind.table.node(input, in: engine)
        try run.record(node)
        try run.failing { () throws in try node.check(in: run.revision) }
    }

    /// Values of many queries, in their order, made by all workers of the revision. All of them count as asked at
    /// once: none decides whether another is asked.
    ///
    /// - Throws: what the first in order throws that fails.
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
    /// Brings queries of several kinds up to date side by side, before they are asked one by one. All of them count as
    /// asked at once: none decides whether another is asked.
    ///
    /// - Throws: what the first in order throws that fails.
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

    /// The workers of the revision, for a query that shares out work of its own.
    public var workers: Workers { run.revision.workers }
}
