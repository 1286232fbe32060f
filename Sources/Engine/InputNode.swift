import Digests
import Synchronization

/// An input that was requested or verified in this process.
final class InputNode<I: Input>: KeyedNode {
    let key: I
    let id: UInt32
    private let state = Mutex(State())

    private struct State {
        /// The revision in which the digest was determined.
        var checkedIn: UInt32 = 0
        var failure: (any Error)?
    }

    init(key: I, id: UInt32) {
        self.key = key
        self.id = id
    }

    /// Determines the digest once per revision, and compares it to the recorded one.
    ///
    /// Other threads block on the lock meanwhile, which cannot deadlock: input providers never make requests to the
    /// engine.
    func check(in revision: Revision) throws {
        try state.withLock { state in
            if state.checkedIn != revision.number {
                do {
                    let digest = try revision.inputs.provider(I.self).digest(key)
                    revision.engine.ledger.withLock { $0.recordInput(id, digest) }
                    state.failure = nil
                } catch {
                    state.failure = error
                }
                state.checkedIn = revision.number
            }
            if let failure = state.failure { throw failure }
        }
    }

    func refresh(for asker: Run?, in revision: Revision) throws { try check(in: revision) }
}
