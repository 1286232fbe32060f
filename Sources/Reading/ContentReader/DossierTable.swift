import Binary
import Disclosure
import Records

/// The dossiers of one results file: either as read from it, or as stored, from which each is decoded separately.
enum DossierTable: Sendable {
    case read([Dossier])
    case stored(StoredDossiers)

    /// All dossiers; empty if stored ones are corrupt.
    var all: [Dossier] {
        switch self {
        case .read(let dossiers): dossiers
        case .stored(let stored): stored.all ?? []
        }
    }

    /// The dossier at an index of the file; nil if out of range or corrupt.
    subscript(index: Int) -> Dossier? {
        switch self {
        case .read(let dossiers): dossiers.indices.contains(index) ? dossiers[index] : nil
        case .stored(let stored): stored[index]
        }
    }
}

/// Stored dossiers in sequence, preceded by a list of their offsets.
struct StoredDossiers: Sendable {
    private let starts: BinaryReader
    private let rows: BinaryReader
    private let count: Int

    fileprivate init(from reader: inout BinaryReader) throws(BinaryError) {
        starts = try reader.skipBytes()
        rows = try reader.skipBytes()
        count = starts.remainingCount / MemoryLayout<UInt32>.size
    }

    /// All dossiers; nil if they cannot be decoded.
    fileprivate var all: [Dossier]? {
        var rows = rows
        var dossiers: [Dossier] = []
        dossiers.reserveCapacity(count)
        for _ in 0..<count {
            guard let dossier = try? Dossier(from: &rows) else { return nil }
            dossiers.append(dossier)
        }
        return dossiers
    }

    fileprivate subscript(index: Int) -> Dossier? {
        var (starts, rows) = (starts, rows)
        guard (0..<count).contains(index), (try? starts.skip(index * MemoryLayout<UInt32>.size)) != nil,
            let start = try? starts.read(UInt32.self), (try? rows.skip(Int(start))) != nil
        else { return nil }
        return try? Dossier(from: &rows)
    }
}

extension DossierTable: BinaryValue {
    func write(into writer: inout BinaryWriter) {
        switch self {
        case .read(let dossiers):
            var starts = BinaryWriter()
            starts.reserve(4 * dossiers.count)
            var rows = BinaryWriter()
            rows.reserve(96 * dossiers.count)
            for dossier in dossiers {
                starts.write(UInt32(clamping: rows.count))
                dossier.write(into: &rows)
            }
            writer.reserve(starts.count + rows.count + 8)
            writer.write(bytes: starts.bytes)
            writer.write(bytes: rows.bytes)
        case .stored(let stored):
            DossierTable.read(stored.all ?? []).write(into: &writer)
        }
    }

    init(from reader: inout BinaryReader) throws(BinaryError) { self = .stored(try StoredDossiers(from: &reader)) }
}
