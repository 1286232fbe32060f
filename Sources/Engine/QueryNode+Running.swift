import Binary
import Digests
import Parallel
import Synchronization

extension QueryNode {
    /// Runs the query and records what came of it.
    func execute(_ run: Run) throws -> Q.Value { try produce(run).value }

    /// Runs the query though it is green.
    ///
    /// - Throws: ``EngineError/impure(_:)`` where its digest differs from the recorded one.
    func executeAgain(_ run: Run) throws -> Q.Value {
        let before = run.revision.engine.ledger.withLock { $0.digest(of: id) }
        let (value, digest) = try produce(run)
        guard digest == before else {
            run.revision.engine.ledger.withLock { $0.noteFailure(id) }
            throw EngineError.impure(key)
        }
        return value
    }

    private func produce(_ run: Run) throws -> (value: Q.Value, digest: Digest) {
        let (revision, engine) = (run.revision, run.revision.engine)
        do {
            try run.expectSound()
            if StackRoom.isLow { throw EngineError.tooDeep(run.lastKeys(5)) }
            let kind = try engine.queryKind(Q.self)
            let start = ContinuousClock.now
            let value = try key.value(Ask(run: run))
            let appraisal = kind.policy.appraise(value)
            let (reads, hasSeenFailure, away) = run.end()
            try run.expectSound()
            let digest = record(appraisal, reads, isStored: kind.policy.isStored, hasSeenFailure, engine)
            keep(value, cost: appraisal.cost, in: revision)
            kind.counts.noteRun(ContinuousClock.now - start - away)
            return (value, digest)
        } catch {
            engine.ledger.withLock { $0.noteFailure(id) }
            throw error
        }
    }

    /// - Returns: the digest of the value.
    private func record(
        _ appraisal: Appraisal, _ reads: [UInt32], isStored: Bool, _ hasSeenFailure: Bool, _ engine: Engine
    ) -> Digest {
        var place: Place?
        if isStored, let digest = appraisal.digest, let store = engine.store {
            let known = engine.ledger.withLock { $0.digest(of: id) == digest ? $0.place(of: id) : nil }
            place = known ?? store.append(appraisal.bytes)
        }
        return engine.ledger.withLock { ledger in
            let digest = appraisal.digest ?? ledger.digest(ofReads: reads, hasSeenFailure: hasSeenFailure)
            ledger.noteRun(
                id, Record(digest: digest, reads: reads, place: place), hasSeenFailure: hasSeenFailure)
            return digest
        }
    }

    /// The stored value; nil where there is none that is whole.
    func load(in revision: Revision) -> Q.Value? {
        let engine = revision.engine
        guard let kind = try? engine.queryKind(Q.self), let decode = kind.policy.decode,
            let place = engine.ledger.withLock({ $0.place(of: id) })
        else { return nil }
        guard var reader = place.read(), let value = try? decode(&reader), reader.isAtEnd else {
            // Stored again when it has been run.
            engine.ledger.withLock { $0.forgetPlace(id) }
            return nil
        }
        keep(value, cost: 64 + place.length, in: revision)
        kind.counts.noteLoad()
        return value
    }

    private func keep(_ value: Q.Value, cost: Int, in revision: Revision) {
        let engine = revision.engine
        let more = state.withLock { state in
            defer { (state.value, state.cost) = (value, cost) }
            state.currentIn = revision.number
            state.lastUse = engine.tick()
            return cost - state.cost
        }
        engine.resident.add(more, ordering: .relaxed)
    }

    /// Gives the value up.
    ///
    /// - Returns: how many bytes that saves.
    func drop() -> Int {
        state.withLock { state in
            defer { (state.value, state.cost) = (nil, 0) }
            return state.cost
        }
    }
}
