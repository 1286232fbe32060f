import Dispatch
import Parallel
import Synchronization

/// One run of a query or of an output's closure while it is in progress: its reads so far, and the run that requested
/// it.
@usableFromInline
final class Run: Sendable {
    @usableFromInline let revision: Revision
    @usableFromInline let engine: Engine
    let node: any AnyNode
    /// The run that requested this one.
    let parent: Run?
    private let state = Mutex(State())

    private struct State {
        var reads = ReadList()
        /// The most recently requested node, if it is a query's.
        var last: (any AnyNode)?
        /// The kind of the most recently requested node.
        var lastKind: ObjectIdentifier?
        var hasEnded = false
        var hasSeenFailure = false
        var error: EngineError?
        /// Nanoseconds spent waiting for other runs.
        var away = 0
        /// The work currently shared by this run and by the runs it requested.
        var shared: [Share] = []
        /// The semaphores of threads that wait for this run.
        var waiting: [DispatchSemaphore] = []
        var isOver = false
    }

    /// Work shared by a run, which any thread may help with.
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

    /// Returns the node of a query if it was also the most recent one requested, which saves the lookup.
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
    ///   - query: The node of a query.
    ///   - kind: The type of the query.
    @usableFromInline
    func record(_ query: any AnyNode, _ id: UInt32, _ kind: ObjectIdentifier) throws {
        try state.withLock { state in
            if state.hasEnded { throw EngineError.late(node.anyKey) }
            state.reads.insert(id)
            (state.last, state.lastKind) = (query, kind)
        }
    }

    /// Makes the run fail, whatever errors the query catches.
    @usableFromInline
    func fail(_ error: EngineError) { state.withLock { $0.error = $0.error ?? error } }

    /// Runs a closure, and notes its failure as seen by this run.
    func failing<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch {
            state.withLock { $0.hasSeenFailure = true }
            if let error = error as? EngineError, error.isFault { fail(error) }
            throw error
        }
    }

    /// Runs a closure like ``failing(_:)``, and excludes its time from this run's own time.
    func away<Result>(_ body: () throws -> Result) throws -> Result {
        let start = nanosecondsNow()
        defer {
            let spent = nanosecondsNow() - start
            state.withLock { $0.away += spent }
        }
        return try failing(body)
    }

    /// - Throws: The error passed to ``fail(_:)``, if any.
    func expectSound() throws { if let error = state.withLock({ $0.error }) { throw error } }

    /// Ends the run, after which requests through it fail.
    func end() -> (reads: [UInt32], hasSeenFailure: Bool, away: Int) {
        state.withLock { state in
            state.hasEnded = true
            (state.last, state.lastKind) = (nil, nil)
            return (state.reads.ids, state.hasSeenFailure, state.away)
        }
    }
}

extension Run {
    /// Works on what this run requested concurrently. Threads that wait for this run, or for one that requested it,
    /// help.
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

    /// Waits until the run is over, helping with its work meanwhile.
    func wait() {
        help(until: { state.withLock { $0.isOver } }, signalled: DispatchSemaphore(value: 0))
    }

    /// While waiting, helps only with work that this run shares. Such work can depend on something further down the
    /// helper's stack only if there is a cycle, so helping cannot deadlock.
    ///
    /// - Parameter semaphore: Signaled when the condition becomes true or when more work is shared.
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

    /// Wakes the waiting threads.
    func release() {
        let waiting = state.withLock { state in
            state.isOver = true
            defer { state.waiting = [] }
            return state.waiting
        }
        for semaphore in waiting { semaphore.signal() }
    }

    /// Returns up to `count` keys: that of this run, preceded by those of the runs that led to it.
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
