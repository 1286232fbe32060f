import Synchronization

/// A query that was asked for or run in this process, with its value where that is resident.
@usableFromInline
final class QueryNode<Q: Query>: KeyedNode {
    @usableFromInline let key: Q
    @usableFromInline let hash: Int
    @usableFromInline let id: UInt32
    /// The revision in which the value that is held was found to be up to date.
    @usableFromInline let currentIn = Atomic<UInt32>(0)
    /// By the engine's own clock.
    @usableFromInline let lastUse = Atomic(0)
    /// How many bytes the value takes. Who has this lock may touch the value: a lock around both would be a type that is
    /// looked up wherever the kind is not known.
    @usableFromInline let cost = Mutex(0)
    /// That of the recorded digest, unless the last run has failed.
    @usableFromInline nonisolated(unsafe) var value: Q.Value?
    private let turn = Turn()

    @usableFromInline
    init(key: Q, hash: Int, id: UInt32) {
        self.key = key
        self.hash = hash
        self.id = id
    }

    /// The same node under another number.
    convenience init(_ other: QueryNode, id: UInt32) {
        self.init(key: other.key, hash: other.hash, id: id)
        let (value, cost) = other.cost.withLock { (other.value, $0) }
        lastUse.store(other.lastUse.load(ordering: .relaxed), ordering: .relaxed)
        self.cost.withLock { ($0, self.value) = (cost, value) }
    }

    /// The value, where it is at hand.
    @inlinable
    func current(in revision: Revision) -> Q.Value? {
        guard isCurrent(in: revision) else { return nil }
        lastUse.store(revision.engine.now, ordering: .relaxed)
        return cost.withLock { _ in value }
    }

    @inlinable
    func isCurrent(in revision: Revision) -> Bool { currentIn.load(ordering: .acquiring) == revision.number }

    /// The value, brought up to date.
    ///
    /// - Throws: what the query throws; ``EngineError``.
    @usableFromInline
    func value(for asker: Run?, in revision: Revision) throws -> Q.Value {
        while true {
            if let value = current(in: revision) { return value }
            try turn.take(self, for: asker, in: revision) { run in try bringUpToDate(run) }
        }
    }

    /// Runs the query, which is known to be red, unless another thread has done it meanwhile.
    @usableFromInline
    func refresh(for asker: Run?, in revision: Revision) throws {
        try turn.take(self, for: asker, in: revision) { run in
            if !revision.engine.ledger.withLock({ $0.isUpToDate(id) }) { try execute(run) }
        }
    }

    private func bringUpToDate(_ run: Run) throws {
        let revision = run.revision
        if isCurrent(in: revision), isResident { return }
        guard revision.verify(id, for: run) else { return try execute(run) }
        if revision.isChecking { return try executeAgain(run) }
        if isResident {
            currentIn.store(revision.number, ordering: .releasing)
        } else if !load(in: revision) {
            try execute(run)
        }
    }

    var isResident: Bool { cost.withLock { _ in value != nil } }
}
