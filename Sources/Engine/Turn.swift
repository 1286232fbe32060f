import Dispatch
import Synchronization

/// Whose turn it is to bring a query up to date.
///
/// It knows nothing of kinds, as little as may be that is done for each run: see ``NodeSlots``.
@usableFromInline
struct Turn: ~Copyable, Sendable {
    private let state = Mutex(State())

    // Not private: in a debug build the compiler fails at a private type in what it copies nowhere.
    struct State {
        /// The run that has it.
        var run: Run?
        var waiting: [DispatchSemaphore] = []
        var failure: (revision: UInt32, error: any Error)?
    }

    private enum Claim {
        case claimed(Run)
        case busy(Run, DispatchSemaphore)
    }

    /// Works on a node while nobody else does. Who had to wait for another may find that nothing is left to do.
    ///
    /// - Throws: what the work throws, or has thrown in this revision.
    func take(_ node: any AnyNode, for asker: Run?, in revision: Revision, _ work: (Run) throws -> Void) throws {
        while true {
            switch try claim(node, for: asker, in: revision) {
            case .busy(let run, let semaphore): try revision.engine.waits.wait(for: run, until: semaphore, by: asker)
            case .claimed(let run):
                do {
                    try work(run)
                    return end(run, nil)
                } catch {
                    end(run, error)
                    throw error
                }
            }
        }
    }

    private func claim(_ node: any AnyNode, for asker: Run?, in revision: Revision) throws -> Claim {
        try state.withLock { state in
            if let failure = state.failure, failure.revision == revision.number { throw failure.error }
            if let run = state.run {
                let semaphore = DispatchSemaphore(value: 0)
                state.waiting.append(semaphore)
                return .busy(run, semaphore)
            }
            let run = Run(node, for: asker, in: revision)
            state.run = run
            return .claimed(run)
        }
    }

    /// Gives the turn up, and wakes whoever waits.
    private func end(_ run: Run, _ error: (any Error)?) {
        _ = run.end()
        let waiting = state.withLock { state in
            if let error { state.failure = (run.revision.number, error) }
            state.run = nil
            defer { state.waiting = [] }
            return state.waiting
        }
        for semaphore in waiting { semaphore.signal() }
    }
}
