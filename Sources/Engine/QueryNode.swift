import Dispatch
import Synchronization

/// A query that was asked for or run in this process, with its value where that is resident.
@usableFromInline
final class QueryNode<Q: Query>: KeyedNode {
    @usableFromInline let key: Q
    @usableFromInline let hash: Int
    @usableFromInline let id: UInt32
    @usableFromInline let state: Mutex<State>

    @usableFromInline
    struct State {
        /// That of the recorded digest.
        @usableFromInline var value: Q.Value?
        /// In bytes.
        var cost = 0
        /// The revision in which the value was found to be up to date.
        @usableFromInline var currentIn: UInt32 = 0
        /// By the engine's own clock.
        @usableFromInline var lastUse = 0
        /// The run that brings the node up to date.
        var run: Run?
        var waiting: [DispatchSemaphore] = []
        var failure: (revision: UInt32, error: any Error)?
    }

    @usableFromInline
    convenience init(key: Q, hash: Int, id: UInt32) { self.init(key: key, hash: hash, id: id, state: State()) }

    init(key: Q, hash: Int, id: UInt32, state: sending State) {
        self.key = key
        self.hash = hash
        self.id = id
        self.state = Mutex(state)
    }

    /// The value, where it is at hand.
    @inlinable
    func current(in revision: Revision) -> Q.Value? {
        state.withLock { state in
            guard state.currentIn == revision.number, let value = state.value else { return nil }
            state.lastUse = revision.engine.now
            return value
        }
    }

    /// The value, brought up to date.
    ///
    /// - Throws: what the query throws; ``EngineError``.
    @usableFromInline
    func value(for asker: Run?, in revision: Revision) throws -> Q.Value {
        while true {
            switch try claim(for: asker, in: revision) {
            case .current(let value): return value
            case .claimed(let run): return try finish(run) { () throws in try bringUpToDate(run) }
            case .busy(let run, let semaphore): try revision.engine.waits.wait(for: run, until: semaphore, by: asker)
            }
        }
    }

    /// Runs the query, which is known to be red, unless another thread has done it meanwhile.
    @usableFromInline
    func refresh(for asker: Run?, in revision: Revision) throws {
        while true {
            switch try claim(for: asker, in: revision) {
            case .current: return
            case .claimed(let run):
                _ = try finish(run) { () throws in
                    let isDone = revision.engine.ledger.withLock { $0.isUpToDate(id) }
                    return isDone ? nil : try execute(run)
                }
                return
            case .busy(let run, let semaphore): try revision.engine.waits.wait(for: run, until: semaphore, by: asker)
            }
        }
    }

    private enum Claim {
        case current(Q.Value)
        case claimed(Run)
        case busy(Run, DispatchSemaphore)
    }

    /// - Throws: what the query has thrown in this revision.
    private func claim(for asker: Run?, in revision: Revision) throws -> Claim {
        try state.withLock { state in
            if state.currentIn == revision.number, let value = state.value {
                state.lastUse = revision.engine.now
                return .current(value)
            }
            if let failure = state.failure, failure.revision == revision.number { throw failure.error }
            if let run = state.run {
                let semaphore = DispatchSemaphore(value: 0)
                state.waiting.append(semaphore)
                return .busy(run, semaphore)
            }
            let run = Run(self, for: asker, in: revision)
            state.run = run
            return .claimed(run)
        }
    }

    /// Ends a claim, however it turns out, and wakes whoever waits.
    private func finish<Value>(_ run: Run, _ work: () throws -> Value) throws -> Value {
        let result = Result { try work() }
        _ = run.end()
        let waiting = state.withLock { state in
            if case .failure(let error) = result {
                state.failure = (run.revision.number, error)
                state.currentIn = 0
            }
            state.run = nil
            defer { state.waiting = [] }
            return state.waiting
        }
        for semaphore in waiting { semaphore.signal() }
        return try result.get()
    }

    private func bringUpToDate(_ run: Run) throws -> Q.Value {
        let revision = run.revision
        guard revision.verify(id, for: run) else { return try execute(run) }
        if revision.isChecking { return try executeAgain(run) }
        let resident = state.withLock { state -> Q.Value? in
            guard let value = state.value else { return nil }
            state.currentIn = revision.number
            state.lastUse = revision.engine.now
            return value
        }
        if let resident { return resident }
        if let loaded = load(in: revision) { return loaded }
        return try execute(run)
    }
}
