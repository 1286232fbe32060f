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
        var failure: Failure?
    }

    /// A class, to keep turns small: few ever fail.
    final class Failure: Sendable {
        let revision: UInt32
        let error: any Error

        init(revision: UInt32, error: any Error) {
            self.revision = revision
            self.error = error
        }
    }

    private enum Claim {
        case claimed(Run)
        case busy(Run)
    }

    /// Works on a node while nobody else does. Who had to wait for another may find that nothing is left to do.
    ///
    /// - Throws: what the work throws, or has thrown in this revision.
    func take(_ node: any AnyNode, for asker: Run?, in revision: Revision, _ work: (Run) throws -> Void) throws {
        while true {
            switch try claim(node, for: asker, in: revision) {
            case .busy(let run): try revision.engine.waits.wait(for: run, by: asker)
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
            if let run = state.run { return .busy(run) }
            let run = Run(node, for: asker, in: revision)
            state.run = run
            return .claimed(run)
        }
    }

    /// Gives the turn up, and wakes whoever waits.
    private func end(_ run: Run, _ error: (any Error)?) {
        _ = run.end()
        state.withLock { state in
            if let error { state.failure = Failure(revision: run.revision.number, error: error) }
            state.run = nil
        }
        run.release()
    }
}
