import Binary
import Disclosure

/// The dossiers of one results file as they are kept, behind a list of where each begins.
struct KeptTable: Sendable {
    private let starts: BinaryReader
    private let rows: BinaryReader
    private let count: Int

    init(_ reader: BinaryReader) throws(BinaryError) {
        var reader = reader
        starts = try reader.skipBytes()
        rows = reader
        count = starts.restCount / MemoryLayout<UInt32>.size
    }

    static func bytes(of dossiers: [Dossier]) -> [UInt8] {
        var starts = BinaryWriter()
        starts.reserve(4 * dossiers.count)
        var rows = BinaryWriter()
        rows.reserve(96 * dossiers.count)
        for dossier in dossiers {
            starts.write(UInt32(clamping: rows.count))
            dossier.write(into: &rows)
        }
        var whole = BinaryWriter()
        whole.reserve(starts.count + rows.count + 4)
        whole.write(bytes: starts.bytes)
        whole.append(rows)
        return whole.bytes
    }

    /// Nil where they make no sense.
    var all: [Dossier]? {
        var rows = rows
        var dossiers: [Dossier] = []
        dossiers.reserveCapacity(count)
        for _ in 0..<count {
            guard let dossier = try? Dossier(from: &rows) else { return nil }
            dossiers.append(dossier)
        }
        return dossiers
    }

    /// One of them alone; nil where it makes no sense.
    subscript(index: Int) -> Dossier? {
        var (starts, rows) = (starts, rows)
        guard (0..<count).contains(index), (try? starts.skip(index * MemoryLayout<UInt32>.size)) != nil,
            let start = try? starts.read(UInt32.self), (try? rows.skip(Int(start))) != nil
        else { return nil }
        return try? Dossier(from: &rows)
    }
}
