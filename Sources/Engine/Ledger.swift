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
    /// What nodes with a record read, one after another.
    private var reads: [UInt32] = []
    /// How many of `reads` belong to no record any more.
    private var deadReads = 0
    /// Where values of nodes with a record lie.
    private var places: [UInt32: Place] = [:]
    /// Nodes that caught a failure of what they read: up to date in this revision only.
    private(set) var transient: Set<UInt32> = []
    /// Why nodes that had been run before were run again in this revision.
    private var causes: [UInt32: Cause] = [:]
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

    private struct Entry: Sendable {
        var node: (any AnyNode)?
        /// Nil where that of the stored graph holds, or where the node has none.
        var record: Record?
        let kind: UInt32
    }

    /// What the last run of a node left.
    private struct Record: Sendable {
        let digest: Digest
        /// Where its reads lie, in the order in which they were first read.
        let start: UInt32
        let end: UInt32
    }

    /// Where the reads of a node lie.
    struct Reads: Sendable {
        /// In the stored graph, or in the ledger itself.
        let isStored: Bool
        let positions: Range<Int>

        static var none: Reads { Reads(isStored: false, positions: 0..<0) }
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
        if 2 * deadReads > reads.count { forgetDeadReads() }
        for kind in greens.indices { greens[kind] = 0 }
        revision += 1
        return revision
    }

    /// The stored graph with the number that it has for a kind; nil where it has no nodes of the kind.
    func stored(_ kind: UInt32) -> (graph: StoredGraph, kind: UInt32)? {
        guard let base, let stored = storedKinds[kind] else { return nil }
        return (base, stored)
    }

    /// The number of a new node.
    mutating func newNumber() -> UInt32 {
        marks.append(Mark(changedAt: 0, verifiedAt: 0))
        entryOf.append(0)
        return UInt32(marks.count - 1)
    }

    private func index(_ id: UInt32) -> Int? {
        let index = entryOf[Int(id)]
        return index == 0 ? nil : Int(index) - 1
    }

    private func record(_ id: UInt32) -> Record? { index(id).flatMap { entries[$0].record } }

    private mutating func withEntry(_ id: UInt32, kind: UInt32? = nil, _ body: (inout Entry) -> Void) {
        if let index = index(id) { return body(&entries[index]) }
        guard let kind = kind ?? self.kind(of: id) else { return }
        var entry = Entry(kind: kind)
        body(&entry)
        entries.append(entry)
        entryOf[Int(id)] = UInt32(entries.count)
    }

    /// Nil for one that was not asked for, run or checked in this process.
    func node(_ id: UInt32) -> (any AnyNode)? { index(id).flatMap { entries[$0].node } }

    func isStored(_ id: UInt32) -> Bool { Int(id) < base?.count ?? 0 }

    /// Nil for a stored node of a kind that no longer exists.
    func kind(of id: UInt32) -> UInt32? {
        if let index = index(id) { return entries[index].kind }
        guard let kind = base?.kind(of: id), Int(kind) < kinds.count else { return nil }
        return kinds[Int(kind)]
    }

    func isUpToDate(_ id: UInt32) -> Bool { marks[Int(id)].verifiedAt == revision }

    func hasRecord(_ id: UInt32) -> Bool { isStored(id) || record(id) != nil }

    /// Whether the node has a record that is not the stored graph's.
    func hasOwnRecord(_ id: UInt32) -> Bool { record(id) != nil }

    func digest(of id: UInt32) -> Digest? { record(id)?.digest ?? (isStored(id) ? base?.digest(of: id) : nil) }

    /// Of everything that was read. What failed has no digest that could be compared, so it differs from revision to
    /// revision.
    func digest(ofReads reads: [UInt32], hasSeenFailure: Bool) -> Digest {
        Digest { writer in
            for id in reads { (digest(of: id) ?? .none).write(into: &writer) }
            if hasSeenFailure { writer.write(revision) }
        }
    }

    func place(of id: UInt32) -> Place? {
        record(id) != nil ? places[id] : isStored(id) ? base?.place(of: id) : nil
    }

    func reads(of id: UInt32) -> [UInt32] {
        let place = placeOfReads(of: id) ?? .none
        return place.positions.map { read(at: $0, in: place) }
    }

    /// Nil where what was stored is corrupt.
    func placeOfReads(of id: UInt32) -> Reads? {
        if let record = record(id) { return Reads(isStored: false, positions: Int(record.start)..<Int(record.end)) }
        return isStored(id) ? base?.readRange(of: id).map { Reads(isStored: true, positions: $0) } : Reads.none
    }

    func read(at position: Int, in place: Reads) -> UInt32 {
        place.isStored ? base?.read(at: position) ?? .max : reads[position]
    }

    /// Why a node was run in this revision; nil where it was not.
    func cause(of id: UInt32) -> Cause? {
        if let cause = causes[id] { return cause }
        let isInput = kind(of: id).map { isInputKind[Int($0)] } ?? true
        return !isInput && isUpToDate(id) && marks[Int(id)].changedAt == revision ? .new : nil
    }
}

extension Ledger {
    mutating func noteInput(_ id: UInt32, _ digest: Digest) {
        if self.digest(of: id) != digest {
            setRecord(id, digest, reads: [], place: nil)
            marks[Int(id)].changedAt = revision
        }
        marks[Int(id)].verifiedAt = revision
    }

    /// The digest may be what it was: then nobody who read it has to run.
    mutating func noteRun(_ id: UInt32, _ digest: Digest, reads: [UInt32], place: Place?, hasSeenFailure: Bool) {
        let isSame = self.digest(of: id) == digest
        if !isSame { marks[Int(id)].changedAt = revision }
        if hasSeenFailure { transient.insert(id) }
        // Run again for its value alone, it has left nothing new.
        let isKnown =
            isSame && !hasSeenFailure && self.reads(of: id) == reads
            && (self.place(of: id) == nil) == (place == nil)
        if !isKnown { setRecord(id, digest, reads: reads, place: place) }
        marks[Int(id)].verifiedAt = revision
    }

    /// What is recorded stays for comparison; nothing makes the node green.
    mutating func noteFailure(_ id: UInt32) {
        if !hasRecord(id) { note(.new, of: id) }
        marks[Int(id)].verifiedAt = 0
        changes += 1
    }

    mutating func note(_ cause: Cause, of id: UInt32) { causes[id] = cause }

    mutating func forgetPlace(_ id: UInt32) {
        guard let digest = digest(of: id) else { return }
        setRecord(id, digest, reads: reads(of: id), place: nil)
    }

    private mutating func setRecord(_ id: UInt32, _ digest: Digest, reads more: [UInt32], place: Place?) {
        let before = record(id)
        deadReads += before.map { Int($0.end - $0.start) } ?? 0
        let start = UInt32(reads.count)
        reads += more
        let record = Record(digest: digest, start: start, end: UInt32(reads.count))
        withEntry(id) { $0.record = record }
        if before != nil || place != nil { places[id] = place }
        changes += 1
    }

    private mutating func forgetDeadReads() {
        let before = reads
        (reads, deadReads) = ([], 0)
        for index in entries.indices {
            guard let record = entries[index].record else { continue }
            let start = UInt32(reads.count)
            reads += before[Int(record.start)..<Int(record.end)]
            entries[index].record = Record(digest: record.digest, start: start, end: UInt32(reads.count))
        }
    }
}
