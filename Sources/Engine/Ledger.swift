import Binary
import Digests

/// What is recorded of every node: in the stored graph, and since then. Each node has a number for as long as the ledger
/// stands; those of the stored graph come first.
struct Ledger: Sendable {
    /// Nil where nothing was stored.
    let base: StoredGraph?
    /// The kinds of this engine by the numbers that the stored graph has for them; nil for a kind that no longer exists.
    let kinds: [UInt32?]
    private let storedKinds: [UInt32: UInt32]
    /// By kind.
    let isInputKind: [Bool]
    /// That of the current build; 0 before the first.
    private(set) var revision: UInt32
    /// By node.
    var marks: [Mark]
    /// For nodes with a record, an object or a kind of their own: one more than the index in `entries`.
    private var entryOf: [UInt32]
    private var entries: [Entry] = []
    /// Why nodes were run in this revision.
    private(set) var causes: [UInt32: Cause] = [:]
    /// Nodes that caught a failure of what they read: up to date in this revision only.
    private(set) var transient: Set<UInt32> = []
    /// Grows with every change that is worth saving.
    private(set) var changes = 0
    /// Nodes found green in this revision, by kind.
    var greens: [Int]

    struct Mark: Sendable {
        /// The revision since which the digest is what it is.
        var changedAt: UInt32
        /// The last revision in which that was known; 0 for a node that has to be run in any case.
        var verifiedAt: UInt32
    }

    struct Entry: Sendable {
        let kind: UInt32
        var node: (any AnyNode)?
        /// Nil where that of the stored graph holds, or where the node has none.
        var record: Record?
    }

    /// Why a node was run.
    enum Cause: Sendable {
        case new
        case insisted
        /// It failed, caught a failure, or read what this program does not know.
        case unusable
        case read(UInt32)
    }

    init(base: StoredGraph?, names: [String], isInputKind: [Bool]) {
        self.base = base
        let numbers = Dictionary(zip(names, UInt32(0)...)) { first, _ in first }
        kinds = base?.kindNames.map { numbers[$0] } ?? []
        storedKinds = kinds.enumerated().reduce(into: [:]) { storedKinds, kind in
            if let number = kind.element { storedKinds[number] = UInt32(kind.offset) }
        }
        self.isInputKind = isInputKind
        revision = base?.revision ?? 0
        marks = base?.marks ?? []
        entryOf = [UInt32](repeating: 0, count: marks.count)
        greens = [Int](repeating: 0, count: names.count)
    }

    /// The same nodes as they are numbered in a graph that was saved from this ledger.
    func onto(_ graph: StoredGraph, names: [String]) -> Ledger {
        var other = Ledger(base: graph, names: names, isInputKind: isInputKind)
        other.changes = changes
        return other
    }

    mutating func attach(_ node: any AnyNode, kind: UInt32) { withEntry(node.id, kind: kind) { $0.node = node } }

    /// The number of the new revision.
    mutating func begin() -> UInt32 {
        for id in transient { marks[Int(id)].verifiedAt = 0 }
        transient = []
        causes = [:]
        for kind in greens.indices { greens[kind] = 0 }
        revision += 1
        return revision
    }

    /// The number of a key's node, and an object for it.
    mutating func enroll<Node: AnyNode>(_ key: some NodeKey, _ kind: UInt32, _ make: (UInt32) -> Node) -> Node {
        let known = base.flatMap { base -> UInt32? in
            guard let stored = storedKinds[kind] else { return nil }
            var writer = BinaryWriter()
            key.write(into: &writer)
            return base.find(kind: stored, writer)
        }
        let id = known ?? UInt32(marks.count)
        if known == nil {
            marks.append(Mark(changedAt: 0, verifiedAt: 0))
            entryOf.append(0)
        }
        let node = make(id)
        withEntry(id, kind: kind) { $0.node = node }
        return node
    }

    func entry(_ id: UInt32) -> Entry? {
        let index = entryOf[Int(id)]
        return index == 0 ? nil : entries[Int(index) - 1]
    }

    private mutating func withEntry(_ id: UInt32, kind: UInt32? = nil, _ body: (inout Entry) -> Void) {
        if entryOf[Int(id)] == 0 {
            guard let kind = kind ?? self.kind(of: id) else { return }
            entries.append(Entry(kind: kind))
            entryOf[Int(id)] = UInt32(entries.count)
        }
        body(&entries[Int(entryOf[Int(id)]) - 1])
    }

    func isStored(_ id: UInt32) -> Bool { Int(id) < base?.count ?? 0 }

    /// Nil for a stored node of a kind that no longer exists.
    func kind(of id: UInt32) -> UInt32? {
        if let entry = entry(id) { return entry.kind }
        guard isStored(id), let kind = base?.kind(of: id), Int(kind) < kinds.count else { return nil }
        return kinds[Int(kind)]
    }

    func isUpToDate(_ id: UInt32) -> Bool { marks[Int(id)].verifiedAt == revision }

    func hasRecord(_ id: UInt32) -> Bool { isStored(id) || entry(id)?.record != nil }

    func digest(of id: UInt32) -> Digest? {
        entry(id)?.record?.digest ?? (isStored(id) ? base?.digest(of: id) : nil)
    }

    /// Of everything that was read. What failed has no digest that could be compared, so it differs from revision to
    /// revision.
    func digest(ofReads reads: [UInt32], hasSeenFailure: Bool) -> Digest {
        Digest { writer in
            for id in reads { (digest(of: id) ?? .none).write(into: &writer) }
            if hasSeenFailure { writer.write(revision) }
        }
    }

    func place(of id: UInt32) -> Place? {
        if let record = entry(id)?.record { return record.place }
        return isStored(id) ? base?.place(of: id) : nil
    }

    func reads(of id: UInt32) -> [UInt32] {
        if let record = entry(id)?.record { return record.reads }
        return isStored(id) ? base?.reads(of: id) ?? [] : []
    }
}

extension Ledger {
    mutating func noteInput(_ id: UInt32, _ digest: Digest) {
        if self.digest(of: id) != digest {
            withEntry(id) { $0.record = Record(digest: digest, reads: [], place: nil) }
            marks[Int(id)].changedAt = revision
            changes += 1
        }
        marks[Int(id)].verifiedAt = revision
    }

    /// The digest may be what it was: then nobody who read it has to run.
    mutating func noteRun(_ id: UInt32, _ record: Record, hasSeenFailure: Bool) {
        let isSame = digest(of: id) == record.digest
        if !isSame { marks[Int(id)].changedAt = revision }
        if hasSeenFailure { transient.insert(id) }
        // Run again for its value alone, it has left nothing new.
        let isKnown =
            isSame && !hasSeenFailure && reads(of: id) == record.reads
            && (place(of: id) == nil) == (record.place == nil)
        if !isKnown {
            withEntry(id) { $0.record = record }
            changes += 1
        }
        marks[Int(id)].verifiedAt = revision
    }

    /// What is recorded stays for comparison; nothing makes the node green.
    mutating func noteFailure(_ id: UInt32) {
        marks[Int(id)].verifiedAt = 0
        changes += 1
    }

    mutating func note(_ cause: Cause, of id: UInt32) { causes[id] = cause }

    mutating func forgetPlace(_ id: UInt32) {
        guard let digest = digest(of: id) else { return }
        let record = Record(digest: digest, reads: reads(of: id), place: nil)
        withEntry(id) { $0.record = record }
        changes += 1
    }
}

/// What the last run of a node left.
final class Record: Sendable {
    let digest: Digest
    /// In the order in which they were first read.
    let reads: [UInt32]
    let place: Place?

    init(digest: Digest, reads: [UInt32], place: Place?) {
        self.digest = digest
        self.reads = reads
        self.place = place
    }
}
