import Binary
import Digests

/// One row of a table, in the form of each format. Rows that are kept lie in the memory of an earlier build.
struct TableRow: Sendable {
    let cells: BinaryReader
    /// A JSON object.
    let document: BinaryReader

    init(cells: [UInt8], document: [UInt8]) {
        self.cells = BinaryReader(cells)
        self.document = BinaryReader(document)
    }
}

extension TableRow: BinaryValue {
    func write(into writer: inout BinaryWriter) {
        cells.writeRest(into: &writer)
        document.writeRest(into: &writer)
    }

    /// A row as an earlier build kept it; nil for what makes no sense.
    init?(kept bytes: BinaryReader) {
        var reader = bytes
        guard let row = try? TableRow(from: &reader) else { return nil }
        self = row
    }

    init(from reader: inout BinaryReader) throws(BinaryError) {
        cells = try reader.skipBytes()
        document = try reader.skipBytes()
    }
}

/// How the rows of a table of many long records are kept from build to build.
struct RowKeeping: Sendable {
    /// What an earlier build kept.
    let earlier: @Sendable () -> KeptValues
    /// Stands for everything a row follows from, by its index.
    let key: @Sendable (Int) -> Digest
}
