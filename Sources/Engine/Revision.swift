import Digests
import FileSystem
import Parallel
import Synchronization

/// One build. All requests in it see the same inputs.
public final class Revision: Sendable {
    @usableFromInline let engine: Engine
    @usableFromInline let number: UInt32
    let inputs: Inputs
    let workers: Workers
    let isChecking: Bool
    private let outputs = Mutex<[OutputTiming]>([])
    /// The first error thrown by a ``Later`` value, for callers that could not propagate it.
    private let fault = Mutex<(any Error)?>(nil)

    init(engine: Engine, number: UInt32, inputs: Inputs, workers: Workers, isChecking: Bool) {
        self.engine = engine
        self.number = number
        self.inputs = inputs
        self.isChecking = isChecking
        self.workers = workers
    }

    /// Returns the value of a query, bringing it up to date if necessary.
    ///
    /// - Throws: Any error that the query throws, or an ``EngineError``.
    public func value<Q: Query>(of query: Q) throws -> Q.Value {
        try engine.queryKind(Q.self).table.node(query, in: engine).value(for: nil, in: self)
    }

    /// Makes an output unless everything it read is unchanged since it was last made.
    ///
    /// - Parameters:
    ///   - forced: Whether to make it in any case, for example because the result was modified externally.
    ///   - digest: Returns a digest of the result, for comparison in a revision that checks purity; see also
    ///     ``digest(of:)``.
    ///   - matches: Returns whether the result equals what exists outside the engine. Called in a revision that checks
    ///     purity, for an output that was already up to date; not called if it is forced, since the existing
    ///     result may then have another origin.
    ///   - make: Makes the output. Must obtain everything it needs through its argument.
    /// - Returns: The result, or nil if nothing had to be done.
    /// - Throws: Any error that the closure throws; it is then run again in the next revision.
    public func update<O: Output, Result>(
        _ output: O, forced: Bool = false, digest: (Result) -> Digest = { _ in .none },
        matches: (Result) throws -> Bool = { _ in true }, _ make: (Ask) throws -> Result
    ) throws -> Result? {
        let node = try engine.outputKind(O.self).table.node(output, in: engine)
        let run = Run(node, for: nil, in: self)
        let isGreen = verify(node.id, for: run)
        if isGreen, !forced, !isChecking { return nil }
        if isGreen, forced { engine.ledger.withLock { $0.note(.forced, of: node.id) } }
        let before = isGreen && isChecking ? engine.ledger.withLock { $0.outcome(of: node.id) } : nil
        do {
            let start = nanosecondsNow()
            let result = try make(Ask(run: run))
            let (reads, hasSeenFailure, away) = run.end()
            try run.expectSound()
            try expectSound()
            let digest = digest(result)
            if let before {
                guard before == Outcome(digest: digest, reads: reads), try forced || matches(result) else {
                    throw EngineError.impure(output)
                }
            }
            note(output, nanosecondsNow() - start - away)
            engine.ledger.withLock {
                $0.recordRun(node.id, digest, reads: reads, location: nil, hasSeenFailure: hasSeenFailure)
            }
            return isGreen && !forced ? nil : result
        } catch {
            _ = run.end()
            engine.ledger.withLock { $0.recordFailure(node.id) }
            throw error
        }
    }

    /// Returns for each of several outputs whether it is known to be up to date, without running anything.
    /// ``update(_:forced:digest:matches:_:)`` decides about the others, and about all of them in a revision that
    /// checks purity.
    ///
    /// - Throws: ``EngineError/unknown(kind:)``.
    public func knownGreen<O: Output>(_ outputs: [O]) throws -> [Bool] {
        if isChecking { return outputs.map { _ in false } }
        let table = try engine.outputKind(O.self).table
        let chunkSize = 256
        let ids = map((outputs.count + chunkSize - 1) / chunkSize) { [engine] number in
            outputs[(number * chunkSize)..<min((number + 1) * chunkSize, outputs.count)].map {
                table.node($0, in: engine).id
            }
        }.joined()
        return engine.ledger.withLock { ledger in ids.map { ledger.isGreen($0) } }
    }

    /// Returns the digest recorded when an output was last made, or nil if it never was.
    public func digest<O: Output>(of output: O) throws -> Digest? {
        let id = try engine.outputKind(O.self).table.node(output, in: engine).id
        return engine.ledger.withLock { $0.digest(of: id) }
    }

    /// Processes several items, such as outputs, concurrently on this revision's workers.
    ///
    /// - Returns: The results, in the order of the items.
    public func map<Value: Sendable>(_ count: Int, _ make: @escaping @Sendable (Int) -> Value) -> [Value] {
        concurrentMap(count, workers: workers, make)
    }

    /// Saves what this and earlier revisions recorded. Must not be called while requests are in progress.
    public func save(_ scope: SaveScope) throws(FileError) { try engine.save(scope) }

    /// Discards what was stored since the last save, for a build that is not to be saved. The store stays as it was.
    public func discard() { engine.store?.discard() }

    private func note<O: Output>(_ output: O, _ own: Int) {
        if let kind = try? engine.outputKind(O.self) { kind.counts.recordRun(own) }
        outputs.withLock { $0.append(OutputTiming(key: output, ownTime: .nanoseconds(own))) }
    }

    func recordFault(_ error: any Error) { fault.withLock { $0 = $0 ?? error } }

    /// - Throws: The first error passed to ``recordFault(_:)``, if any.
    private func expectSound() throws { if let error = fault.withLock({ $0 }) { throw error } }

    /// The statistics of the revision, by kind.
    public var timings: [KindTiming] {
        let greens = engine.ledger.withLock { $0.greens }
        return zip(engine.kinds, greens).map { $0.counts.timing($0.name, green: $1) }
    }

    /// Returns the outputs that took longest to make, in descending order of time.
    public func slowestOutputs(_ count: Int) -> [OutputTiming] {
        Array(outputs.withLock { $0 }.sorted { $0.ownTime > $1.ownTime }.prefix(count))
    }

    /// Returns whether a node's recorded reads are unchanged, bringing them up to date as far as necessary.
    func verify(_ id: UInt32, for run: Run) -> Bool {
        var stack: [Ledger.Frame] = []
        var failed = false
        while true {
            let step = engine.ledger.withLock { ledger in
                if stack.isEmpty { stack.append(ledger.frame(of: id)) }
                return ledger.verify(&stack, failed: failed)
            }
            switch step {
            case .green: return true
            case .red: return false
            case .settle(let read):
                do {
                    guard let node = engine.node(read) else { throw EngineError.unknown(kind: "") }
                    try node.refresh(for: run, in: self)
                    failed = false
                } catch {
                    failed = true
                }
                if stack.last?.id == read { stack.removeLast() }
            }
        }
    }
}
