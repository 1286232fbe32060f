import Binary
import Digests

/// Which nodes a save stores.
public enum SaveScope: Sendable {
    /// Those that this revision reached: what nobody asks for any more drops out. For a build that asked for
    /// everything.
    case reached
    /// All that has been recorded; for a build that broke off. What it did not reach stays usable.
    case everything
}

/// Puts the nodes of a ledger together as a ``StoredGraph``.
struct GraphWriter {
    private let ledger: Ledger
    private let names: [String]
    /// The nodes that are stored, in the order in which they are stored.
    let kept: [UInt32]
    /// By node, one more than its number in the stored graph, or 0.
    let numbers: [UInt32]

    init(_ ledger: Ledger, _ scope: SaveScope, names: [String]) {
        self.ledger = ledger
        self.names = names
        var (kept, numbers) = ([UInt32](), [UInt32](repeating: 0, count: ledger.marks.count))
        kept.reserveCapacity(ledger.marks.count)
        for (index, mark) in ledger.marks.enumerated() {
            let id = UInt32(index)
            guard scope == .everything || mark.verifiedAt == ledger.revision, ledger.hasRecord(id),
                ledger.kind(of: id) != nil
            else { continue }
            kept.append(id)
            numbers[index] = UInt32(kept.count)
        }
        self.kept = kept
        self.numbers = numbers
    }

    /// - Parameter places: where values of the kept nodes lie.
    func bytes(program: [UInt8], places: [UInt32: Place]) -> [UInt8] {
        let (readEnds, isWhole) = readEnds()
        let readCount = Int(readEnds.last ?? 0)
        let keys = keys()
        var marks: [UInt32] = []
        marks.reserveCapacity(2 * kept.count)
        for (number, id) in kept.enumerated() {
            let mark = ledger.marks[Int(id)]
            marks.append(mark.changedAt)
            marks.append(isWhole[number] && !ledger.transient.contains(id) ? mark.verifiedAt : 0)
        }
        let (placeOf, segments, placeTable) = table(of: places)
        let count = 4 * (readCount + 10 * kept.count + keys.slots.count) + keys.bytes.count + placeTable.count
        return Sealed.seal(as: Store.graphName, program: program, capacity: count + 4096) { writer in
            writer.write(StoredGraph.format)
            writer.write(ledger.revision)
            names.write(into: &writer)
            segments.write(into: &writer)
            for count in [kept.count, readCount, keys.bytes.count, places.count, keys.slots.count] {
                writer.write(UInt32(clamping: count))
            }
            writer.append(numbers: marks)
            writer.append(numbers: keys.kinds)
            writer.append(numbers: readEnds)
            for (number, id) in kept.enumerated() where isWhole[number] {
                forEachRead(of: id) { writer.write($0 - 1) }
            }
            writer.append(numbers: keys.ends)
            writer.append(keys.bytes)
            for id in kept { (ledger.digest(of: id) ?? .none).write(into: &writer) }
            writer.append(numbers: placeOf)
            writer.append(placeTable)
            writer.append(numbers: keys.slots)
        }
    }

    private struct Keys {
        var bytes = BinaryWriter()
        var ends: [UInt32] = []
        var kinds: [UInt32] = []
        var slots: [UInt32]
    }

    private func keys() -> Keys {
        var keys = Keys(slots: [UInt32](repeating: 0, count: Self.slotCount(kept.count)))
        keys.bytes.reserve((ledger.base?.keyBytes ?? 0) + 48 * kept.count)
        keys.ends.reserveCapacity(kept.count)
        keys.kinds.reserveCapacity(kept.count)
        for (number, id) in kept.enumerated() {
            let kind = ledger.kind(of: id) ?? 0
            let start = keys.bytes.count
            if ledger.isStored(id), let key = ledger.base?.key(of: id) {
                key.withRest { keys.bytes.append($0) }
            } else {
                ledger.node(id)?.write(key: &keys.bytes)
            }
            keys.kinds.append(kind)
            keys.ends.append(UInt32(clamping: keys.bytes.count))
            let hash = keys.bytes.withBytes(from: start) { StoredGraph.hash(kind: kind, $0) }
            var slot = hash & (keys.slots.count - 1)
            while keys.slots[slot] != 0 { slot = (slot + 1) & (keys.slots.count - 1) }
            keys.slots[slot] = UInt32(number + 1)
        }
        return keys
    }

    /// Where the reads of the kept nodes end. A node that read what is not kept has none, and is not whole: it is to be run
    /// in any case.
    private func readEnds() -> (ends: [UInt32], isWhole: [Bool]) {
        var (ends, isWhole) = ([UInt32](), [Bool]())
        ends.reserveCapacity(kept.count)
        isWhole.reserveCapacity(kept.count)
        var end: UInt32 = 0
        for id in kept {
            let start = end
            var whole = true
            forEachRead(of: id) { number in
                if number == 0 { whole = false }
                end += 1
            }
            if !whole { end = start }
            isWhole.append(whole)
            ends.append(end)
        }
        return (ends, isWhole)
    }

    /// - Parameter body: given one more than the number of each read, or 0.
    private func forEachRead(of id: UInt32, _ body: (UInt32) -> Void) {
        let place = ledger.placeOfReads(of: id) ?? .none
        for position in place.positions {
            let read = Int(ledger.read(at: position, in: place))
            body(read < numbers.count ? numbers[read] : 0)
        }
    }

    private func table(of places: [UInt32: Place]) -> (placeOf: [UInt32], segments: [String], table: BinaryWriter) {
        var placeOf = [UInt32](repeating: 0, count: kept.count)
        var segments: [String] = []
        var numberOf: [String: UInt32] = [:]
        var table = BinaryWriter()
        var count: UInt32 = 0
        for (number, id) in kept.enumerated() {
            guard let place = places[id] else { continue }
            let segment = numberOf[place.segment.name] ?? UInt32(segments.count)
            if numberOf[place.segment.name] == nil {
                numberOf[place.segment.name] = segment
                segments.append(place.segment.name)
            }
            StoredPlace(segment: segment, place).write(into: &table)
            count += 1
            placeOf[number] = count
        }
        return (placeOf, segments, table)
    }

    /// A power of two, at most half of which is filled.
    private static func slotCount(_ nodes: Int) -> Int {
        var count = 16
        while count < 2 * nodes { count *= 2 }
        return count
    }
}
