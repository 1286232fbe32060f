import Disclosure
import RecordSchema
import Records
import WorkingTime

/// `results/YYYY/MM.csv`: the dossiers whose codes contain a day of one month, as written by an import.
enum MonthFile {
    static func path(_ code: DossierCode) -> String {
        "results/\(code.day.year)/\(code.day.month < 10 ? "0" : "")\(code.day.month).csv"
    }

    /// Returns the contents of a file with these rows, in columns for every key that any of them uses.
    static func bytes(_ rows: [DossierValues]) -> [UInt8] {
        let used = DossierFields.fields.indices.filter { column in rows.contains { $0.values[column] != nil } }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(rows.count * 128)
        append(used.map { DossierFields.descriptions[$0].key }, to: &bytes)
        for row in rows { append(used.map { row.values[$0] ?? "" }, to: &bytes) }
        return bytes
    }

    private static func append(_ cells: [String], to bytes: inout [UInt8]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(cell, to: &bytes)
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Appends a cell, quoted if the reader would otherwise split or trim it.
    private static func append(_ cell: String, to bytes: inout [UInt8]) {
        let quote = UInt8(ascii: "\"")
        let needsQuotes =
            cell.utf8.contains { $0 == UInt8(ascii: ",") || $0 == quote || $0 == UInt8(ascii: "\n") }
            || cell.utf8.first.map { $0 <= 0x20 } == true || cell.utf8.last.map { $0 <= 0x20 } == true
        guard needsQuotes else { return bytes.append(contentsOf: cell.utf8) }
        bytes.append(quote)
        for byte in cell.utf8 {
            bytes.append(byte)
            if byte == quote { bytes.append(quote) }
        }
        bytes.append(quote)
    }
}
