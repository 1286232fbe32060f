import Digests
import FileSystem
import Parallel
import Synchronization

/// One build: everything asked in it sees the same inputs.
public final class Revision: Sendable {
    @usableFromInline let engine: Engine
    @usableFromInline let number: UInt32
    let inputs: Inputs
    let workers: Workers
    let isChecking: Bool
    private let outputs = Mutex<[OutputTiming]>([])
    /// What a ``Later`` value has thrown, for whoever could not pass it on.
    private let fault = Mutex<(any Error)?>(nil)

    init(engine: Engine, number: UInt32, inputs: Inputs, workers: Workers, isChecking: Bool) {
        self.engine = engine
        self.number = number
        self.inputs = inputs
        self.isChecking = isChecking
        self.workers = workers
    }

    /// The value of a query, brought up to date.
    ///
    /// - Throws: what the query throws; ``EngineError``.
    public func value<Q: Query>(of query: Q) throws -> Q.Value {
        try engine.queryKind(Q.self).table.node(query, in: engine).value(for: nil, in: self)
    }

    /// Makes an output, unless everything it has read is as it was when it was made last.
    ///
    /// - Parameters:
    ///   - insisting: makes it in any case, as where somebody has changed what was made.
    ///   - digest: of what was made, for a revision that checks; see ``digest(of:)`` as well.
    ///   - stands: whether what was made is what stands outside. Asked in a revision that checks, of an output that need not
    ///     have been made; not where the caller insists, since what stands may be somebody else's.
    ///   - make: asks for what it needs through its argument, and for nothing in any other way.
    /// - Returns: nil where nothing was to be done.
    /// - Throws: what the closure throws; then it is run again in the next revision.
    public func update<O: Output, Result>(
        _ output: O, insisting: Bool = false, digest: (Result) -> Digest = { _ in .none },
        stands: (Result) throws -> Bool = { _ in true }, _ make: (Ask) throws -> Result
    ) throws -> Result? {
        let node = try engine.outputKind(O.self).table.node(output, in: engine)
        let run = Run(node, for: nil, in: self)
        let isGreen = verify(node.id, for: run)
        if isGreen, !insisting, !isChecking { return nil }
        if isGreen, insisting { engine.ledger.withLock { $0.note(.insisted, of: node.id) } }
        let before = isGreen && isChecking ? engine.ledger.withLock { $0.outcome(of: node.id) } : nil
        do {
            let start = nanosecondsNow()
            let made = try make(Ask(run: run))
            let (reads, hasSeenFailure, away) = run.end()
            try run.expectSound()
            try expectSound()
            let digest = digest(made)
            if let before {
                guard before == Outcome(digest: digest, reads: reads), try insisting || stands(made) else {
                    throw EngineError.impure(output)
                }
            }
            note(output, nanosecondsNow() - start - away)
            engine.ledger.withLock {
                $0.noteRun(node.id, digest, reads: reads, place: nil, hasSeenFailure: hasSeenFailure)
            }
            return isGreen && !insisting ? nil : made
        } catch {
            _ = run.end()
            engine.ledger.withLock { $0.noteFailure(node.id) }
            throw error
        }
    }

    /// Which of many outputs are known to be up to date, without running anything. ``update`` decides about the others,
    /// and in a revision that checks about all.
    ///
    /// - Throws: ``EngineError/unknown(kind:)``.
    public func knownGreen<O: Output>(_ outputs: [O]) throws -> [Bool] {
        if isChecking { return outputs.map { _ in false } }
        let table = try engine.outputKind(O.self).table
        let stretch = 256
        let ids = map((outputs.count + stretch - 1) / stretch) { [engine] number in
            outputs[(number * stretch)..<min((number + 1) * stretch, outputs.count)].map {
                table.node($0, in: engine).id
            }
        }.joined()
        return engine.ledger.withLock { ledger in ids.map { ledger.isGreen($0) } }
    }

    /// The digest that was given when an output was made last; nil where it never was.
    public func digest<O: Output>(of output: O) throws -> Digest? {
        let id = try engine.outputKind(O.self).table.node(output, in: engine).id
        return engine.ledger.withLock { $0.digest(of: id) }
    }

    /// Works on many items, such as outputs, with all workers of this revision.
    ///
    /// - Returns: what was made, in the order of the items.
    public func map<Made: Sendable>(_ count: Int, _ make: @escaping @Sendable (Int) -> Made) -> [Made] {
        concurrentMap(count, workers: workers, make)
    }

    /// Stores what this and earlier revisions recorded. To be called when nothing is asked any more.
    public func save(_ scope: SaveScope) throws(FileError) { try engine.save(scope) }

    /// Gives up what was stored since the last save, for a build that is not to be saved: its store stays as it was.
    public func discard() { engine.store?.discard() }

    private func note<O: Output>(_ output: O, _ own: Int) {
        if let kind = try? engine.outputKind(O.self) { kind.counts.noteRun(own) }
        outputs.withLock { $0.append(OutputTiming(key: output, ownTime: .nanoseconds(own))) }
    }

    func noteFault(_ error: any Error) { fault.withLock { $0 = $0 ?? error } }

    /// - Throws: what ``noteFault(_:)`` was called with.
    private func expectSound() throws { if let error = fault.withLock({ $0 }) { throw error } }

    /// What was done, by kind.
    public var timings: [KindTiming] {
        let greens = engine.ledger.withLock { $0.greens }
        return zip(engine.kinds, greens).map { $0.counts.timing($0.name, green: $1) }
    }

    /// The outputs that took longest to make, the longest first.
    public func slowestOutputs(_ count: Int) -> [OutputTiming] {
        Array(outputs.withLock { $0 }.sorted { $0.ownTime > $1.ownTime }.prefix(count))
    }

    /// Whether a node is up to date by what it has read, for which that is brought up to date as far as need be.
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
