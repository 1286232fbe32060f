import Binary
import Digests

/// The graph as stored by the last build: flat tables that are read in place.
///
/// The bytes are sealed with a checksum, so corruption is detected on opening. Numbers used as positions are
/// nevertheless checked against the bounds of the tables. ``GraphWriter`` writes this format.
final class StoredGraph: Sendable {
    static let format: UInt64 = 0x31_6870_6172_6720

    let revision: UInt32
    /// The number of nodes.
    let count: Int
    let kindNames: [String]
    let segments: [Segment]
    private let tables: Tables

    /// The tables, each as a reader over its own bytes.
    private struct Tables: Sendable {
        /// For each node, the revision of its last change and that of its last verification.
        let marks: BinaryReader
        let kinds: BinaryReader
        /// The end of each node's reads in `reads`; they begin where those of the previous node end.
        let readEnds: BinaryReader
        let reads: BinaryReader
        let keyEnds: BinaryReader
        let keys: BinaryReader
        let digests: BinaryReader
        /// For each node, one more than an index in `locations`, or 0.
        let locationIndices: BinaryReader
        let locations: BinaryReader
        /// A hash table by key with linear probing; each slot is one more than a node, or 0.
        let slots: BinaryReader
    }

    /// Decodes the header and the bounds of the tables.
    ///
    /// - Throws: ``BinaryError`` if the bytes are not a graph of this build of the program.
    init(_ region: ByteRegion, program: [UInt8], segment: (String) -> Segment) throws(BinaryError) {
        guard var reader = ChecksummedFile.open(region, as: Store.graphName, program: program),
            try reader.read(UInt64.self) == Self.format
        else {
            throw BinaryError()
        }
        revision = try reader.read()
        kindNames = try [String](from: &reader)
        segments = try [String](from: &reader).map(segment)
        let count = Int(try reader.read(UInt32.self))
        let readCount = Int(try reader.read(UInt32.self))
        let keyBytes = Int(try reader.read(UInt32.self))
        let locationCount = Int(try reader.read(UInt32.self))
        let slotCount = Int(try reader.read(UInt32.self))
        self.count = count
        tables = Tables(
            marks: try reader.take(8 * count), kinds: try reader.take(4 * count), readEnds: try reader.take(4 * count),
            reads: try reader.take(4 * readCount), keyEnds: try reader.take(4 * count), keys: try reader.take(keyBytes),
            digests: try reader.take(16 * count), locationIndices: try reader.take(4 * count),
            locations: try reader.take(StoredLocation.size * locationCount), slots: try reader.take(4 * slotCount))
        guard reader.isAtEnd, revision < .max, slotCount > count, slotCount.nonzeroBitCount == 1 else {
            throw BinaryError()
        }
    }

    var marks: [Ledger.Mark] {
        tables.marks.withRemainingBytes { bytes in
            [Ledger.Mark](unsafeUninitializedCapacity: count) { marks, initialized in
                for node in 0..<count {
                    let changedAt = bytes.loadUnaligned(fromByteOffset: 8 * node, as: UInt32.self)
                    let verifiedAt = bytes.loadUnaligned(fromByteOffset: 8 * node + 4, as: UInt32.self)
                    marks.initializeElement(
                        at: node,
                        to: Ledger.Mark(
                            changedAt: UInt32(littleEndian: changedAt), verifiedAt: UInt32(littleEndian: verifiedAt)))
                }
                initialized = count
            }
        }
    }

    /// The total number of reads of all nodes.
    var readCount: Int { tables.reads.remainingCount / 4 }

    /// The total size of all keys in bytes.
    var keyBytes: Int { tables.keys.remainingCount }

    func kind(of node: UInt32) -> UInt32? { tables.kinds.number(at: Int(node)) }

    /// Returns the positions of a node's reads, or nil if the stored bounds are invalid.
    func readRange(of node: UInt32) -> Range<Int>? {
        range(of: node, tables.readEnds, within: readCount)
    }

    func read(at position: Int) -> UInt32? { tables.reads.number(at: position) }

    func key(of node: UInt32) -> BinaryReader? {
        guard let range = range(of: node, tables.keyEnds, within: tables.keys.remainingCount) else { return nil }
        var reader = tables.keys
        return try? { () throws(BinaryError) in
            try reader.skip(range.lowerBound)
            return try reader.take(range.count)
        }()
    }

    func digest(of node: UInt32) -> Digest? {
        var reader = tables.digests
        return try? { () throws(BinaryError) in
            try reader.skip(16 * Int(node))
            return try Digest(from: &reader)
        }()
    }

    func location(of node: UInt32) -> ValueLocation? {
        guard let index = tables.locationIndices.number(at: Int(node)), index > 0 else { return nil }
        var reader = tables.locations
        guard
            let location = try? { () throws(BinaryError) in
                try reader.skip(StoredLocation.size * (Int(index) - 1))
                return try StoredLocation(from: &reader)
            }(), Int(location.segment) < segments.count
        else { return nil }
        return ValueLocation(
            segment: segments[Int(location.segment)], offset: Int(clamping: location.offset),
            length: Int(location.length),
            sum: location.sum)
    }

    /// Returns the node with a key, comparing the encoded bytes.
    func find(kind: UInt32, _ key: BinaryWriter) -> UInt32? {
        let mask = tables.slots.remainingCount / 4 - 1
        var slot = key.withBytes(from: 0) { Self.hash(kind: kind, $0) } & mask
        // Probe each slot at most once, even if the table is corrupt.
        for _ in 0...mask {
            guard let entry = tables.slots.number(at: slot), entry > 0, Int(entry) <= count else { return nil }
            let node = entry - 1
            if self.kind(of: node) == kind, let own = self.key(of: node),
                own.withRemainingBytes({ own in key.withBytes(from: 0) { own.elementsEqual($0) } })
            {
                return node
            }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Whether all offsets are in bounds, so that tables can be copied without decoding.
    var isConsistent: Bool {
        func ascends(_ ends: BinaryReader, to count: Int) -> Bool {
            var last: UInt32 = 0
            for node in 0..<self.count {
                guard let end = ends.number(at: node), last <= end else { return false }
                last = end
            }
            return Int(last) == count
        }
        return ascends(tables.readEnds, to: readCount) && ascends(tables.keyEnds, to: keyBytes)
            && (0..<readCount).allSatisfy { Int(tables.reads.number(at: $0) ?? .max) < count }
    }

    var slotCount: Int { tables.slots.remainingCount / 4 }

    var slots: [UInt32] { (0..<slotCount).map { tables.slots.number(at: $0) ?? 0 } }

    func copyKeys(into keys: inout BinaryWriter, ends: inout BinaryWriter, kinds: inout BinaryWriter) {
        tables.keys.withRemainingBytes { keys.append($0) }
        tables.keyEnds.withRemainingBytes { ends.append($0) }
        tables.kinds.withRemainingBytes { kinds.append($0) }
    }

    /// Appends the read ends of consecutive nodes, as if their reads followed those already present.
    func appendReadEnds(of nodes: Range<Int>, to ends: inout [UInt32]) {
        let offset = (ends.last ?? 0) &- firstRead(of: nodes.lowerBound)
        for node in nodes { ends.append((tables.readEnds.number(at: node) ?? 0) &+ offset) }
    }

    func copyReads(of nodes: Range<Int>, into writer: inout BinaryWriter) {
        let (start, end) = (firstRead(of: nodes.lowerBound), firstRead(of: nodes.upperBound))
        copy(tables.reads, 4 * Int(start)..<4 * Int(end), into: &writer)
    }

    func copyDigests(of nodes: Range<Int>, into writer: inout BinaryWriter) {
        copy(tables.digests, 16 * nodes.lowerBound..<16 * nodes.upperBound, into: &writer)
    }

    private func copy(_ table: BinaryReader, _ range: Range<Int>, into writer: inout BinaryWriter) {
        table.withRemainingBytes { bytes in
            if range.upperBound <= bytes.count { writer.append(UnsafeRawBufferPointer(rebasing: bytes[range])) }
        }
    }

    private func firstRead(of node: Int) -> UInt32 { node == 0 ? 0 : tables.readEnds.number(at: node - 1) ?? 0 }

    static func hash(kind: UInt32, _ key: UnsafeRawBufferPointer) -> Int {
        Int(truncatingIfNeeded: ChecksummedFile.sum(of: key) &+ UInt64(kind) &* 0x9E37_79B9_7F4A_7C15)
    }

    private func range(of node: UInt32, _ ends: BinaryReader, within count: Int) -> Range<Int>? {
        guard let end = ends.number(at: Int(node)),
            let start = node == 0 ? 0 : ends.number(at: Int(node) - 1), start <= end, Int(end) <= count
        else { return nil }
        return Int(start)..<Int(end)
    }
}
