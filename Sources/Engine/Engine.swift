import Binary
import FileSystem
import Parallel
import Synchronization

/// A demand-driven build engine that runs queries and records what each of them reads, across builds and processes.
///
/// A long-lived process keeps one engine, shared by all threads. Each build is a ``Revision``.
public final class Engine: Sendable {
    let kinds: [any AnyKind]
    @usableFromInline let lookup: KindLookup
    let store: Store?
    let ledger: Mutex<Ledger>
    let waits = Waits()
    /// The maximum number of bytes of values that may be resident after a revision.
    let bound: Int
    /// The number of bytes of values that are resident.
    let resident = Atomic(0)
    @usableFromInline let clock = Atomic<UInt32>(0)
    let saved = Mutex(Saved())
    private let newest = Mutex(Newest())

    private struct Newest: Sendable {
        weak var revision: Revision?
    }

    /// The state of the last save.
    struct Saved {
        /// The ledger's change count at the time of the save.
        var changes = 0
        /// The number of nodes in the graph.
        var count = 0
        /// The saved graph; nil if it is not to become the ledger's new base, or already has.
        var graph: SavedGraph?
    }

    /// Creates an engine, opening the graph in `store` if there is a usable one.
    ///
    /// - Parameters:
    ///   - queries: Every kind of query that may be requested; likewise `inputs` and `outputs`. Names must be unique.
    ///   - program: Identifies the build of the program; a graph stored by another build is not used.
    ///   - store: The folder for persistent state, or nil if nothing outlives the process.
    ///   - bound: The approximate number of bytes of values that stay in memory after a revision.
    public init(
        queries: [any Query.Type], inputs: [any Input.Type], outputs: [any Output.Type] = [], program: [UInt8],
        store: StoreFolder? = nil, bound: Int = .max
    ) {
        var kinds: [(type: ObjectIdentifier, kind: any AnyKind)] = []
        func add<Q: Query>(_ type: Q.Type) { kinds.append((ObjectIdentifier(type), QueryKind<Q>(number: next))) }
        func add<I: Input>(input type: I.Type) { kinds.append((ObjectIdentifier(type), InputKind<I>(number: next))) }
        func add<O: Output>(output type: O.Type) { kinds.append((ObjectIdentifier(type), OutputKind<O>(number: next))) }
        var next: UInt32 { UInt32(kinds.count) }
        for type in queries { add(type) }
        for type in inputs { add(input: type) }
        for type in outputs { add(output: type) }
        let names = kinds.map(\.kind.name)
        precondition(Set(names).count == names.count, "two kinds of one name")
        self.kinds = kinds.map(\.kind)
        lookup = KindLookup(kinds)
        self.bound = bound
        self.store = store.map { Store($0, program: program) }
        let base = self.store?.open()
        saved.withLock { $0.count = base?.count ?? 0 }
        ledger = Mutex(Ledger(base: base, names: names, isInputKind: kinds.map(\.kind.isInput)))
    }

    /// Begins a build. Revisions of one engine follow one another: nothing may be requested of the previous one any
    /// more.
    ///
    /// - Parameters:
    ///   - workers: The workers for concurrent requests; with one, everything runs on the requesting thread.
    ///   - isChecking: Whether every requested node runs even if it is green, to detect impure queries.
    public func begin(_ inputs: Inputs, workers: Workers = Workers(1), isChecking: Bool = false) -> Revision {
        adoptSavedGraph()
        trim()
        for kind in kinds { kind.counts.reset() }
        let number = ledger.withLock { $0.begin() }
        let revision = Revision(
            engine: self, number: number, inputs: inputs, workers: workers, isChecking: isChecking)
        newest.withLock { $0.revision = revision }
        return revision
    }

    /// The newest revision, or nil if it has been released.
    var latest: Revision? { newest.withLock { $0.revision } }

    @inlinable
    func queryKind<Q: Query>(_ type: Q.Type) throws(EngineError) -> QueryKind<Q> {
        guard let kind = lookup.kind(ObjectIdentifier(type)) else { throw .unknown(kind: Q.name) }
        return unsafeDowncast(kind, to: QueryKind<Q>.self)
    }

    func inputKind<I: Input>(_ type: I.Type) throws(EngineError) -> InputKind<I> {
        guard let kind = lookup.kind(ObjectIdentifier(type)) else { throw .unknown(kind: I.name) }
        return unsafeDowncast(kind, to: InputKind<I>.self)
    }

    func outputKind<O: Output>(_ type: O.Type) throws(EngineError) -> OutputKind<O> {
        guard let kind = lookup.kind(ObjectIdentifier(type)) else { throw .unknown(kind: O.name) }
        return unsafeDowncast(kind, to: OutputKind<O>.self)
    }

    /// Creates and registers the object of a node.
    ///
    /// - Parameter id: The node's number, if known.
    func enroll<Node: KeyedNode>(_ key: Node.Key, _ kind: UInt32, as id: UInt32?, _ make: (UInt32) -> Node) -> Node {
        let known = id ?? storedNumber(of: key, kind)
        return ledger.withLock { ledger in
            let node = make(known ?? ledger.newNumber())
            ledger.attach(node, kind: kind)
            return node
        }
    }

    /// Returns the number of the stored node with a key, or nil if there is none.
    private func storedNumber(of key: some NodeKey, _ kind: UInt32) -> UInt32? {
        guard let stored = ledger.withLock({ $0.stored(kind) }) else { return nil }
        var writer = BinaryWriter()
        key.write(into: &writer)
        return stored.graph.find(kind: stored.kind, writer)
    }

    /// Returns the node with a number, creating its object if necessary.
    ///
    /// - Returns: The node, or nil if it is a stored one that this engine cannot decode.
    func node(_ id: UInt32) -> (any AnyNode)? {
        let (known, kind, key) = ledger.withLock { ledger -> ((any AnyNode)?, UInt32?, BinaryReader?) in
            if let node = ledger.node(id) { return (node, nil, nil) }
            return (nil, ledger.kind(of: id), ledger.isStored(id) ? ledger.base?.key(of: id) : nil)
        }
        if let known { return known }
        guard let kind, let key, let node = try? kinds[Int(kind)].node(id, from: key, in: self), node.id == id else {
            return nil
        }
        return node
    }

    /// The approximate number of bytes of values in memory.
    public var residentBytes: Int { resident.load(ordering: .relaxed) }

    /// The number of recorded nodes, including those that are no longer requested.
    public var nodeCount: Int { ledger.withLock { $0.marks.count } }

    /// A logical clock that advances whenever a value is made or loaded, and wraps around.
    @inlinable var now: UInt32 { clock.load(ordering: .relaxed) }

    func tick() -> UInt32 { clock.wrappingAdd(1, ordering: .relaxed).newValue }
}

extension Engine {
    /// Evicts the least recently used values until the resident values are within the bound. Evicted values are loaded
    /// or run again on request.
    public func trim() {
        if resident.load(ordering: .relaxed) <= bound { return }
        for value in kinds.flatMap(\.residents).sorted(by: { $0.lastUse < $1.lastUse }) {
            if resident.load(ordering: .relaxed) <= bound { return }
            resident.subtract(value.node.drop(), ordering: .relaxed)
        }
    }
}
