import Binary
import Digests

/// The records of all nodes: those in the stored graph and those made since. A node's number is valid for the lifetime
/// of the ledger; the nodes of the stored graph come first.
struct Ledger: Sendable {
    /// The stored graph, or nil if nothing was stored.
    let base: StoredGraph?
    /// The kinds of this engine by their numbers in the stored graph; nil for a kind that no longer exists.
    let kinds: [UInt32?]
    private let storedKinds: [UInt32: UInt32]
    /// Whether a kind is an input, by kind.
    let isInputKind: [Bool]
    /// The number of the current revision; 0 before the first.
    private(set) var revision: UInt32
    var marks: [Mark]
    /// By node, one more than the index in `entries`, or 0 for a node without a record, object, or kind of its own.
    private var entryOf: [UInt32]
    private var entries: [Entry] = []
    /// The reads of all nodes with records, concatenated.
    private var reads: [UInt32] = []
    /// The number of elements of `reads` that no record refers to any more.
    private var deadReads = 0
    /// The locations of the values of nodes with records.
    private var locations: [UInt32: ValueLocation] = [:]
    /// Nodes that caught a failure of a read, and so are up to date in this revision only.
    private(set) var transient: Set<UInt32> = []
    /// Why nodes that had been run before were run again in this revision.
    private var causes: [UInt32: Cause] = [:]
    /// A counter of the changes that are worth saving.
    private(set) var changes = 0
    /// The number of nodes found green in this revision, by kind.
    var greens: [Int]

    private struct Entry: Sendable {
        var node: (any AnyNode)?
        /// The node's own record; nil if the stored graph's applies or there is none.
        var record: Record?
        let kind: UInt32
    }

    /// The result of a node's last run.
    private struct Record: Sendable {
        let digest: Digest
        /// The bounds of the node's reads in `reads`, in the order in which they were first read.
        let start: UInt32
        let end: UInt32
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

    /// Returns a ledger with the same nodes, numbered as in a graph that was saved from this one.
    func onto(_ graph: StoredGraph, names: [String]) -> Ledger {
        var other = Ledger(base: graph, names: names, isInputKind: isInputKind)
        other.changes = changes
        return other
    }

    mutating func attach(_ node: any AnyNode, kind: UInt32) { withEntry(node.id, kind: kind) { $0.node = node } }

    /// Begins a revision and returns its number.
    mutating func begin() -> UInt32 {
        for id in transient { marks[Int(id)].verifiedAt = 0 }
        transient = []
        causes = [:]
        if 2 * deadReads > reads.count { forgetDeadReads() }
        for kind in greens.indices { greens[kind] = 0 }
        revision += 1
        return revision
    }

    /// Returns the stored graph and its number for a kind, or nil if it has no nodes of the kind.
    func stored(_ kind: UInt32) -> (graph: StoredGraph, kind: UInt32)? {
        guard let base, let stored = storedKinds[kind] else { return nil }
        return (base, stored)
    }

    /// Adds a node and returns its number.
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

    /// Returns the object of a node, or nil if it was not requested, run, or verified in this process.
    func node(_ id: UInt32) -> (any AnyNode)? { index(id).flatMap { entries[$0].node } }

    func isStored(_ id: UInt32) -> Bool { Int(id) < base?.count ?? 0 }

    /// Returns the kind of a node, or nil for a stored node of a kind that no longer exists.
    func kind(of id: UInt32) -> UInt32? {
        if let index = index(id) { return entries[index].kind }
        guard let kind = base?.kind(of: id), Int(kind) < kinds.count else { return nil }
        return kinds[Int(kind)]
    }

    func isUpToDate(_ id: UInt32) -> Bool { marks[Int(id)].verifiedAt == revision }

    func hasRecord(_ id: UInt32) -> Bool { isStored(id) || record(id) != nil }

    /// Returns whether the node has a record other than the stored graph's.
    func hasOwnRecord(_ id: UInt32) -> Bool { record(id) != nil }

    func digest(of id: UInt32) -> Digest? { record(id)?.digest ?? (isStored(id) ? base?.digest(of: id) : nil) }

    /// Returns a digest of the digests of all reads. A failure has no comparable digest, so the result then differs in
    /// each revision.
    func digest(ofReads reads: [UInt32], hasSeenFailure: Bool) -> Digest {
        Digest { writer in
            for id in reads { (digest(of: id) ?? .none).write(into: &writer) }
            if hasSeenFailure { writer.write(revision) }
        }
    }

    func location(of id: UInt32) -> ValueLocation? {
        record(id) != nil ? locations[id] : isStored(id) ? base?.location(of: id) : nil
    }

    func reads(of id: UInt32) -> [UInt32] {
        let range = readRange(of: id) ?? .none
        return range.positions.map { read(at: $0, in: range) }
    }

    /// Returns the location of a node's reads, or nil if the stored graph is corrupt.
    func readRange(of id: UInt32) -> Reads? {
        if let record = record(id) { return Reads(isStored: false, positions: Int(record.start)..<Int(record.end)) }
        return isStored(id) ? base?.readRange(of: id).map { Reads(isStored: true, positions: $0) } : Reads.none
    }

    func read(at position: Int, in range: Reads) -> UInt32 {
        range.isStored ? base?.read(at: position) ?? .max : reads[position]
    }

    /// Returns the cause of a node's run in this revision, or nil if it was not run.
    func cause(of id: UInt32) -> Cause? {
        if let cause = causes[id] { return cause }
        let isInput = kind(of: id).map { isInputKind[Int($0)] } ?? true
        return !isInput && isUpToDate(id) && marks[Int(id)].changedAt == revision ? .new : nil
    }
}

extension Ledger {
    mutating func recordInput(_ id: UInt32, _ digest: Digest) {
        if self.digest(of: id) != digest {
            setRecord(id, digest, reads: [], location: nil)
            marks[Int(id)].changedAt = revision
        }
        marks[Int(id)].verifiedAt = revision
    }

    /// Records a run. If the digest has not changed, the node's readers do not have to run.
    mutating func recordRun(
        _ id: UInt32, _ digest: Digest, reads: [UInt32], location: ValueLocation?, hasSeenFailure: Bool
    ) {
        let isSame = self.digest(of: id) == digest
        if !isSame { marks[Int(id)].changedAt = revision }
        if hasSeenFailure { transient.insert(id) }
        // A node that was run only to recompute its value leaves nothing new to record.
        let isKnown =
            isSame && !hasSeenFailure && self.reads(of: id) == reads
            && (self.location(of: id) == nil) == (location == nil)
        if !isKnown { setRecord(id, digest, reads: reads, location: location) }
        marks[Int(id)].verifiedAt = revision
    }

    /// Records a failure. The last record is kept for comparison, but the node cannot become green.
    mutating func recordFailure(_ id: UInt32) {
        if !hasRecord(id) { note(.new, of: id) }
        marks[Int(id)].verifiedAt = 0
        changes += 1
    }

    mutating func note(_ cause: Cause, of id: UInt32) { causes[id] = cause }

    mutating func forgetLocation(_ id: UInt32) {
        guard let digest = digest(of: id) else { return }
        setRecord(id, digest, reads: reads(of: id), location: nil)
    }

    private mutating func setRecord(_ id: UInt32, _ digest: Digest, reads more: [UInt32], location: ValueLocation?) {
        let before = record(id)
        deadReads += before.map { Int($0.end - $0.start) } ?? 0
        let start = UInt32(reads.count)
        reads += more
        let record = Record(digest: digest, start: start, end: UInt32(reads.count))
        withEntry(id) { $0.record = record }
        if before != nil || location != nil { locations[id] = location }
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
