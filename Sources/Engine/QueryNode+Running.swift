import Binary
import Digests
import Parallel
import Synchronization

extension QueryNode {
    /// Runs the query and records the result.
    func execute(_ run: Run) throws { _ = try outcome(ofRun: run) }

    /// Runs the query even though it is green.
    ///
    /// - Throws: ``EngineError/impure(_:)`` if the digest or the reads differ from the recorded ones.
    func executeAgain(_ run: Run) throws {
        let before = run.engine.ledger.withLock { $0.outcome(of: id) }
        if try outcome(ofRun: run) == before { return }
        throw failing(run, EngineError.impure(key))
    }

    private func outcome(ofRun run: Run) throws -> Outcome {
        let engine = run.engine
        do {
            try run.expectSound()
            if StackSpace.isLow { throw EngineError.tooDeep(run.lastKeys(5)) }
            let start = nanosecondsNow()
            let appraisal = try make(run)
            let (reads, hasSeenFailure, away) = run.end()
            try run.expectSound()
            let digest = engine.record(id, appraisal, reads, hasSeenFailure: hasSeenFailure)
            currentIn.store(run.revision.number, ordering: .releasing)
            try engine.queryKind(Q.self).counts.recordRun(nanosecondsNow() - start - away)
            return Outcome(digest: digest, reads: reads)
        } catch {
            throw failing(run, error)
        }
    }

    private func failing(_ run: Run, _ error: any Error) -> any Error {
        currentIn.store(0, ordering: .releasing)
        run.engine.ledger.withLock { $0.recordFailure(id) }
        return error
    }

    private func make(_ run: Run) throws -> Appraisal {
        let policy = try run.engine.queryKind(Q.self).policy
        let value = try key.value(Ask(run: run))
        let appraisal = policy.appraise(value)
        retain(value, cost: appraisal.cost, in: run.engine)
        return appraisal
    }

    /// Loads the stored value.
    ///
    /// - Returns: Whether there was an intact one.
    func load(in revision: Revision) -> Bool {
        let engine = revision.engine
        guard let kind = try? engine.queryKind(Q.self), let decode = kind.policy.decode,
            let location = engine.ledger.withLock({ $0.location(of: id) })
        else { return false }
        guard var reader = location.read(), let value = try? decode(&reader), reader.isAtEnd else {
            // The value is stored again after the next run.
            engine.ledger.withLock { $0.forgetLocation(id) }
            return false
        }
        retain(value, cost: 64 + location.length, in: engine)
        currentIn.store(revision.number, ordering: .releasing)
        kind.counts.recordLoad()
        return true
    }

    private func retain(_ value: Q.Value, cost: Int, in engine: Engine) {
        let cost = UInt32(clamping: cost)
        lastUse.store(engine.tick(), ordering: .relaxed)
        let more = self.cost.withLock { previous in
            self.value = value
            defer { previous = cost }
            return Int(cost) - Int(previous)
        }
        engine.resident.add(more, ordering: .relaxed)
    }

    /// Evicts the value.
    ///
    /// - Returns: The number of bytes freed.
    func drop() -> Int {
        cost.withLock { cost in
            value = nil
            defer { cost = 0 }
            return Int(cost)
        }
    }
}

extension Engine {
    /// Records the result of running a query.
    ///
    /// - Returns: The digest of the value.
    fileprivate func record(_ id: UInt32, _ appraisal: Appraisal, _ reads: [UInt32], hasSeenFailure: Bool) -> Digest {
        let digest =
            appraisal.digest
            ?? ledger.withLock {
                $0.digest(ofReads: reads, hasSeenFailure: hasSeenFailure)
            }
        var location: ValueLocation?
        if let bytes = appraisal.bytes, let store {
            let known = ledger.withLock { $0.digest(of: id) == digest ? $0.location(of: id) : nil }
            location = known ?? store.append(bytes)
        }
        ledger.withLock { $0.recordRun(id, digest, reads: reads, location: location, hasSeenFailure: hasSeenFailure) }
        return digest
    }
}
