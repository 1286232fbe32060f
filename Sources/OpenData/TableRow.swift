import Binary
import Digests

/// One row of a table, in the form of each format.
struct TableRow: Sendable, BinaryValue {
    var cells: [UInt8] = []
    /// A JSON object.
    var document: [UInt8] = []

    init() {}

    func write(into writer: inout BinaryWriter) {
        writer.write(bytes: cells)
        writer.write(bytes: document)
    }

    /// A row as an earlier build kept it; nil for what makes no sense.
    init?(kept bytes: BinaryReader) {
        var reader = bytes
        guard let row = try? TableRow(from: &reader) else { return nil }
        self = row
    }

    init(from reader: inout BinaryReader) throws(BinaryError) {
        cells = try reader.readBytes()
        document = try reader.readBytes()
    }
}

/// How the rows of a table of many long records are kept from build to build.
struct RowKeeping: Sendable {
    /// What an earlier build kept.
    let earlier: @Sendable () -> KeptValues
    /// Stands for everything a row follows from, by its index.
    let key: @Sendable (Int) -> Digest
}
