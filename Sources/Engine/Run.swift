import Dispatch
import Parallel
import Synchronization

/// One run of a query or of what makes an output, while it lasts: what it has read so far, and for whom it runs.
@usableFromInline
final class Run: Sendable {
    @usableFromInline let revision: Revision
    @usableFromInline let engine: Engine
    let node: any AnyNode
    /// The run that asked for this one.
    let parent: Run?
    private let state = Mutex(State())

    private struct State {
        var reads = ReadList()
        /// The node that was asked last, if it is a query's.
        var last: (any AnyNode)?
        /// Its kind.
        var lastKind: ObjectIdentifier?
        var hasEnded = false
        var hasSeenFailure = false
        var error: EngineError?
        /// Nanoseconds spent while others ran for this one.
        var away = 0
        /// What it, and the runs that it asked for, share out at present.
        var shared: [Share] = []
        /// Who waits for it.
        var waiting: [DispatchSemaphore] = []
        var isOver = false
    }

    /// Work shared out by a run; any thread may help.
    private final class Share: Sendable {
        let help: @Sendable () -> Void

        init(_ help: @escaping @Sendable () -> Void) { self.help = help }
    }

    init(_ node: any AnyNode, for parent: Run?, in revision: Revision) {
        self.node = node
        self.parent = parent
        self.revision = revision
        engine = revision.engine
    }

    @inlinable
    func kind<Q: Query>(of type: Q.Type) throws -> QueryKind<Q> {
        do throws(EngineError) {
            return try engine.queryKind(type)
        } catch {
            fail(error)
            throw error
        }
    }

    /// The node of a query that was asked last as well, and need not be looked up.
    @inlinable
    func last<Q: Query>(_ query: Q) throws -> QueryNode<Q>? {
        guard let last = try last(ObjectIdentifier(Q.self)) else { return nil }
        let node = unsafeDowncast(last, to: QueryNode<Q>.self)
        return node.key == query ? node : nil
    }

    @usableFromInline
    func last(_ kind: ObjectIdentifier) throws -> (any AnyNode)? {
        try state.withLock { state in
            if state.hasEnded { throw EngineError.late(node.anyKey) }
            return state.lastKind == kind ? state.last : nil
        }
    }

    func record(_ node: some AnyNode) throws { try record(node.id) }

    private func record(_ id: UInt32) throws {
        try state.withLock { state in
            if state.hasEnded { throw EngineError.late(node.anyKey) }
            state.reads.insert(id)
        }
    }

    /// - Parameters:
    ///   - query: the node of a query.
    ///   - kind: its query's type.
    @usableFromInline
    func record(_ query: any AnyNode, _ id: UInt32, _ kind: ObjectIdentifier) throws {
        try state.withLock { state in
            if state.hasEnded { throw EngineError.late(node.anyKey) }
            state.reads.insert(id)
            (state.last, state.lastKind) = (query, kind)
        }
    }

    /// Fails for good, whatever the query catches.
    @usableFromInline
    func fail(_ error: EngineError) { state.withLock { $0.error = $0.error ?? error } }

    /// Whatever fails in the closure has been seen by this run.
    func failing<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch {
            state.withLock { $0.hasSeenFailure = true }
            if let error = error as? EngineError, error.isFault { fail(error) }
            throw error
        }
    }

    /// The same, and the time is not this run's own.
    func away<Result>(_ body: () throws -> Result) throws -> Result {
        let start = nanosecondsNow()
        defer {
            let spent = nanosecondsNow() - start
            state.withLock { $0.away += spent }
        }
        return try failing(body)
    }

    /// - Throws: what ``fail(_:)`` was called with.
    func expectSound() throws { if let error = state.withLock({ $0.error }) { throw error } }

    /// Ends the run, after which nothing can be asked through it.
    func end() -> (reads: [UInt32], hasSeenFailure: Bool, away: Int) {
        state.withLock { state in
            state.hasEnded = true
            (state.last, state.lastKind) = (nil, nil)
            return (state.reads.ids, state.hasSeenFailure, state.away)
        }
    }
}

extension Run {
    /// Works on what this run asks for at once. Those who wait for it, or for one that asked for it, help.
    func finish<Value>(_ work: SharedWork<Value>) {
        let shared = Share(work.help)
        let runs = Array(sequence(first: self, next: \.parent))
        for run in runs { run.share(shared) }
        work.help()
        for run in runs { run.withdraw(shared) }
        help(until: { work.isComplete }, signalled: work.completion)
    }

    private func share(_ shared: Share) {
        let waiting = state.withLock { state in
            state.shared.append(shared)
            defer { state.waiting = [] }
            return state.waiting
        }
        for semaphore in waiting { semaphore.signal() }
    }

    private func withdraw(_ shared: Share) {
        state.withLock { state in state.shared.removeAll { $0 === shared } }
    }

    /// Waits until the run is over, and helps meanwhile.
    func wait() {
        help(until: { state.withLock { $0.isOver } }, signalled: DispatchSemaphore(value: 0))
    }

    /// While waiting, helps only with work that this run shares out. Such work can depend on something further down the
    /// helper's stack only if there is a cycle, so helping cannot deadlock.
    ///
    /// - Parameter semaphore: signalled when the condition becomes true or when more work is shared.
    private func help(until isDone: () -> Bool, signalled semaphore: DispatchSemaphore) {
        while !isDone() {
            let shared = state.withLock { state -> Share? in
                if let shared = state.shared.last { return shared }
                if !state.isOver { state.waiting.append(semaphore) }
                return nil
            }
            if let shared {
                shared.help()
                // All of it has been started.
                withdraw(shared)
            } else if !isDone() {
                semaphore.wait()
            }
        }
    }

    /// Wakes whoever waits.
    func release() {
        let waiting = state.withLock { state in
            state.isOver = true
            defer { state.waiting = [] }
            return state.waiting
        }
        for semaphore in waiting { semaphore.signal() }
    }

    /// The keys of this run and of those that asked for it, the last so many.
    func lastKeys(_ count: Int) -> [any NodeKey] {
        var keys: [any NodeKey] = []
        var run: Run? = self
        while let one = run, keys.count < count {
            keys.insert(one.node.anyKey, at: 0)
            run = one.parent
        }
        return keys
    }
}
