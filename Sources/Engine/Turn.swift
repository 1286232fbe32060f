import Synchronization

/// Mutual exclusion for bringing a query up to date.
///
/// It is not generic over the kind, to keep the work for each run small; see ``NodeSlots``.
@usableFromInline
struct Turn: ~Copyable, Sendable {
    private let state = Mutex(State())

    // Not private: in debug builds the compiler fails on a private type in a noncopyable type.
    struct State {
        /// The run that holds the turn.
        var run: Run?
        var failure: FailedRun?
    }

    /// The error of the last failed run. A class, to keep turns small: few runs ever fail.
    final class FailedRun: Sendable {
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

    /// Works on a node exclusively. A caller that had to wait for another may find nothing left to do.
    ///
    /// - Throws: Any error that the work throws, or has already thrown in this revision.
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

    /// Releases the turn and wakes the waiting threads.
    private func end(_ run: Run, _ error: (any Error)?) {
        _ = run.end()
        state.withLock { state in
            if let error { state.failure = FailedRun(revision: run.revision.number, error: error) }
            state.run = nil
        }
        run.release()
    }
}
