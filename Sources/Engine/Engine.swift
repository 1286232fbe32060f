import Binary
import FileSystem
import Parallel
import Synchronization

/// Runs queries, and remembers what each of them read, from one build to the next and from one process to the next.
///
/// A process that lasts keeps one engine; all threads share it. Each build is a ``Revision``.
public final class Engine: Sendable {
    let kinds: [any AnyKind]
    @usableFromInline let lookup: KindLookup
    let store: Store?
    let ledger: Mutex<Ledger>
    let waits = Waits()
    /// How many bytes of values may be resident after a revision.
    let bound: Int
    /// How many are.
    let resident = Atomic(0)
    @usableFromInline let clock = Atomic(0)
    let saved = Mutex(Saved())
    private let newest = Mutex(Newest())

    private struct Newest: Sendable {
        weak var revision: Revision?
    }

    /// What was saved last.
    struct Saved {
        /// Of the ledger, when it was.
        var changes = 0
        /// How many nodes there were.
        var count = 0
        /// Nil where it is not to be the new base of the ledger, or is already.
        var graph: SavedGraph?
    }

    /// - Parameters:
    ///   - queries: every kind that may be asked, as are `inputs` and `outputs`. No name may occur twice.
    ///   - program: identifies the build of the program; what another one stored is not used.
    ///   - store: nil where nothing outlives the process.
    ///   - bound: about how many bytes of values stay in memory after a revision.
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

    /// Begins a build. Revisions of one engine follow one another: the one before must not be asked any more.
    ///
    /// - Parameters:
    ///   - workers: who may work on what is asked at once; with one, everything is done by the thread that asks.
    ///   - isChecking: whether everything that is asked is run though it is green, to find what is not pure.
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

    /// The newest revision; nil where nobody has it any more.
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

    /// Makes the object of a node.
    ///
    /// - Parameter id: its number, where that is known.
    func enroll<Node: KeyedNode>(_ key: Node.Key, _ kind: UInt32, as id: UInt32?, _ make: (UInt32) -> Node) -> Node {
        let known = id ?? storedNumber(of: key, kind)
        return ledger.withLock { ledger in
            let node = make(known ?? ledger.newNumber())
            ledger.attach(node, kind: kind)
            return node
        }
    }

    /// Nil where no node of the key is stored.
    private func storedNumber(of key: some NodeKey, _ kind: UInt32) -> UInt32? {
        guard let stored = ledger.withLock({ $0.stored(kind) }) else { return nil }
        var writer = BinaryWriter()
        key.write(into: &writer)
        return stored.graph.find(kind: stored.kind, writer)
    }

    /// The node of a number, which comes into being if it is not there.
    ///
    /// - Returns: nil for a stored one that this engine cannot read.
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

    /// About how many bytes of values are in memory.
    public var residentBytes: Int { resident.load(ordering: .relaxed) }

    /// How many nodes are recorded, those among them that nobody may ask for any more.
    public var nodeCount: Int { ledger.withLock { $0.marks.count } }

    /// A clock that goes on with every value that is made or loaded.
    @inlinable var now: Int { clock.load(ordering: .relaxed) }

    func tick() -> Int { clock.add(1, ordering: .relaxed).newValue }
}

extension Engine {
    /// Drops the values that were used longest ago, until what is resident is within the bound. They are loaded or run
    /// again when somebody asks.
    public func trim() {
        if resident.load(ordering: .relaxed) <= bound { return }
        for value in kinds.flatMap(\.residents).sorted(by: { $0.lastUse < $1.lastUse }) {
            if resident.load(ordering: .relaxed) <= bound { return }
            resident.subtract(value.node.drop(), ordering: .relaxed)
        }
    }
}
