import Binary
import Digests

/// The set of nodes that a save stores.
public enum SaveScope: Sendable {
    /// The nodes that this revision reached; nodes that are no longer requested are dropped. For a build that requested
    /// everything.
    case reached
    /// All recorded nodes, for a build that was interrupted. What it did not reach stays usable.
    case everything
}

/// Serializes the nodes of a ledger as a ``StoredGraph``.
struct GraphWriter {
    private let ledger: Ledger
    private let names: [String]
    /// The nodes to store, in storage order.
    let savedIDs: [UInt32]
    /// By node, one more than its number in the stored graph, or 0 if it is not stored.
    let numbers: [UInt32]
    /// The stored graph if all its nodes keep their numbers, so that most tables can be copied; nil otherwise.
    private let base: StoredGraph?

    init(_ ledger: Ledger, _ scope: SaveScope, names: [String]) {
        self.ledger = ledger
        self.names = names
        var (savedIDs, numbers) = ([UInt32](), [UInt32](repeating: 0, count: ledger.marks.count))
        savedIDs.reserveCapacity(ledger.marks.count)
        for (index, mark) in ledger.marks.enumerated() {
            let id = UInt32(index)
            guard scope == .everything || mark.verifiedAt == ledger.revision, ledger.hasRecord(id),
                ledger.kind(of: id) != nil
            else { continue }
            savedIDs.append(id)
            numbers[index] = UInt32(savedIDs.count)
        }
        self.savedIDs = savedIDs
        self.numbers = numbers
        base = ledger.base.flatMap { base in
            let extendsBase =
                savedIDs.count >= base.count && numbers.prefix(base.count).last.map { Int($0) } == base.count
            return extendsBase && base.kindNames == names && base.isConsistent ? base : nil
        }
    }

    /// Returns the encoded graph.
    ///
    /// - Parameter locations: The locations of the kept nodes' values.
    func bytes(program: [UInt8], locations: [UInt32: ValueLocation]) -> [UInt8] {
        let (readEnds, incomplete) = readEnds()
        let readCount = Int(readEnds.last ?? 0)
        let keys = keys()
        let (locationIndices, segments, locationTable) = table(of: locations)
        let count = 4 * (readCount + 10 * savedIDs.count + keys.slots.count) + keys.bytes.count + locationTable.count
        return ChecksummedFile.seal(as: Store.graphName, program: program, capacity: count + 4096) { writer in
            writer.write(StoredGraph.format)
            writer.write(ledger.revision)
            names.write(into: &writer)
            segments.write(into: &writer)
            for count in [savedIDs.count, readCount, keys.bytes.count, locations.count, keys.slots.count] {
                writer.write(UInt32(clamping: count))
            }
            writer.append(numbers: marks(incomplete))
            writer.append(keys.kinds)
            writer.append(numbers: readEnds)
            writeReads(incomplete, into: &writer)
            writer.append(keys.ends)
            writer.append(keys.bytes)
            writeDigests(into: &writer)
            writer.append(numbers: locationIndices)
            writer.append(locationTable)
            writer.append(numbers: keys.slots)
        }
    }

    private func marks(_ incomplete: Set<Int>) -> [UInt32] {
        var marks: [UInt32] = []
        marks.reserveCapacity(2 * savedIDs.count)
        for (number, id) in savedIDs.enumerated() {
            let mark = ledger.marks[Int(id)]
            marks.append(mark.changedAt)
            marks.append(incomplete.contains(number) || ledger.transient.contains(id) ? 0 : mark.verifiedAt)
        }
        return marks
    }

    private struct Keys {
        var bytes = BinaryWriter()
        var ends = BinaryWriter()
        var kinds = BinaryWriter()
        var slots: [UInt32]
    }

    private func keys() -> Keys {
        let slotCount = Self.slotCount(savedIDs.count)
        var keys = Keys(slots: [])
        keys.bytes.reserve((ledger.base?.keyBytes ?? 0) + 48 * (savedIDs.count - (base?.count ?? 0)))
        keys.ends.reserve(4 * savedIDs.count)
        keys.kinds.reserve(4 * savedIDs.count)
        var next = 0
        if let base, base.slotCount == slotCount {
            base.copyKeys(into: &keys.bytes, ends: &keys.ends, kinds: &keys.kinds)
            keys.slots = base.slots
            next = base.count
        } else {
            keys.slots = [UInt32](repeating: 0, count: slotCount)
        }
        for (number, id) in savedIDs.enumerated().dropFirst(next) {
            let kind = ledger.kind(of: id) ?? 0
            let start = keys.bytes.count
            if ledger.isStored(id), let key = ledger.base?.key(of: id) {
                key.withRemainingBytes { keys.bytes.append($0) }
            } else {
                ledger.node(id)?.write(key: &keys.bytes)
            }
            keys.kinds.write(kind)
            keys.ends.write(UInt32(clamping: keys.bytes.count))
            let hash = keys.bytes.withBytes(from: start) { StoredGraph.hash(kind: kind, $0) }
            var slot = hash & (slotCount - 1)
            while keys.slots[slot] != 0 { slot = (slot + 1) & (slotCount - 1) }
            keys.slots[slot] = UInt32(number + 1)
        }
        return keys
    }

    /// Returns the end of each kept node's reads. A node that read one that is not kept is incomplete: it has no reads,
    /// and always has to be run.
    private func readEnds() -> (ends: [UInt32], incomplete: Set<Int>) {
        var (ends, incomplete) = ([UInt32](), Set<Int>())
        ends.reserveCapacity(savedIDs.count)
        forEachRange { base, range in
            base.appendReadEnds(of: range, to: &ends)
        } changed: { number in
            var end = ends.last ?? 0
            let start = end
            forEachRead(of: savedIDs[number]) { read in
                if read == 0 { incomplete.insert(number) }
                end += 1
            }
            ends.append(incomplete.contains(number) ? start : end)
        }
        return (ends, incomplete)
    }

    private func writeReads(_ incomplete: Set<Int>, into writer: inout BinaryWriter) {
        forEachRange { base, range in
            base.copyReads(of: range, into: &writer)
        } changed: { number in
            if !incomplete.contains(number) { forEachRead(of: savedIDs[number]) { writer.write($0 - 1) } }
        }
    }

    private func writeDigests(into writer: inout BinaryWriter) {
        forEachRange { base, range in
            base.copyDigests(of: range, into: &writer)
        } changed: { number in
            (ledger.digest(of: savedIDs[number]) ?? .none).write(into: &writer)
        }
    }

    /// Visits the kept nodes in order: unchanged stored nodes in contiguous ranges, the rest one at a time.
    private func forEachRange(_ stored: (StoredGraph, Range<Int>) -> Void, changed: (Int) -> Void) {
        var start = 0
        if let base {
            for number in 0..<base.count where ledger.hasOwnRecord(UInt32(number)) {
                if start < number { stored(base, start..<number) }
                changed(number)
                start = number + 1
            }
            if start < base.count { stored(base, start..<base.count) }
            start = base.count
        }
        for number in start..<savedIDs.count { changed(number) }
    }

    /// Calls a closure for each read of a node.
    ///
    /// - Parameter body: Receives one more than the number of each read in the stored graph, or 0 if it is not kept.
    private func forEachRead(of id: UInt32, _ body: (UInt32) -> Void) {
        let range = ledger.readRange(of: id) ?? .none
        for position in range.positions {
            let read = Int(ledger.read(at: position, in: range))
            body(read < numbers.count ? numbers[read] : 0)
        }
    }

    private func table(of locations: [UInt32: ValueLocation]) -> (
        locationIndices: [UInt32], segments: [String], table: BinaryWriter
    ) {
        var locationIndices = [UInt32](repeating: 0, count: savedIDs.count)
        var segments: [String] = []
        var numberOf: [String: UInt32] = [:]
        var table = BinaryWriter()
        var count: UInt32 = 0
        for (number, id) in savedIDs.enumerated() {
            guard let location = locations[id] else { continue }
            let segment = numberOf[location.segment.name] ?? UInt32(segments.count)
            if numberOf[location.segment.name] == nil {
                numberOf[location.segment.name] = segment
                segments.append(location.segment.name)
            }
            StoredLocation(segment: segment, location).write(into: &table)
            count += 1
            locationIndices[number] = count
        }
        return (locationIndices, segments, table)
    }

    /// Returns the number of hash table slots: a power of two, with a load factor of at most one half.
    private static func slotCount(_ nodes: Int) -> Int {
        var count = 16
        while count < 2 * nodes { count *= 2 }
        return count
    }
}
