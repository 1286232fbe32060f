import Synchronization

/// A query that was requested or run in this process, with its value if it is resident.
@usableFromInline
final class QueryNode<Q: Query>: KeyedNode {
    @usableFromInline let key: Q
    @usableFromInline let id: UInt32
    /// The number of the revision in which the resident value was last known to be up to date.
    @usableFromInline let currentIn = Atomic<UInt32>(0)
    /// The time of the last use, by the engine's logical clock.
    @usableFromInline let lastUse = Atomic<UInt32>(0)
    /// The value's size in bytes. This lock also protects `value`: a lock around both would be a generic type whose
    /// metadata has to be looked up wherever the kind is not statically known.
    @usableFromInline let cost = Mutex<UInt32>(0)
    /// The value with the recorded digest, unless the last run has failed. Protected by the lock of `cost`.
    @usableFromInline nonisolated(unsafe) var value: Q.Value?
    private let turn = Turn()

    @usableFromInline
    init(key: Q, id: UInt32) {
        self.key = key
        self.id = id
    }

    /// Creates a copy of a node with another number.
    convenience init(_ other: QueryNode, id: UInt32) {
        self.init(key: other.key, id: id)
        let (value, cost) = other.cost.withLock { (other.value, $0) }
        lastUse.store(other.lastUse.load(ordering: .relaxed), ordering: .relaxed)
        self.cost.withLock { ($0, self.value) = (cost, value) }
    }

    /// Returns the value if it is resident and up to date.
    @inlinable
    func current(in revision: Revision) -> Q.Value? {
        guard isCurrent(in: revision) else { return nil }
        lastUse.store(revision.engine.now, ordering: .relaxed)
        return cost.withLock { _ in value }
    }

    @inlinable
    func isCurrent(in revision: Revision) -> Bool { currentIn.load(ordering: .acquiring) == revision.number }

    /// Returns the value, bringing it up to date if necessary.
    ///
    /// - Throws: Any error that the query throws, or an ``EngineError``.
    @usableFromInline
    func value(for asker: Run?, in revision: Revision) throws -> Q.Value {
        while true {
            if let value = current(in: revision) { return value }
            try turn.take(self, for: asker, in: revision) { run in try bringUpToDate(run) }
        }
    }

    /// Runs the query, which is known to be red, unless another thread has done so meanwhile.
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
