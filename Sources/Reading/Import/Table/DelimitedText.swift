import ContentReader
import Diagnostics
import Disclosure
import Foundation

/// A table as delimited text: lines of cells separated by commas, semicolons, or tabs (RFC 4180 and Excel's variants).
struct DelimitedText {
    let bytes: [UInt8]

    /// Parses the table; returns nil after reporting an unterminated quote or undecodable text.
    func table(_ encoding: TextEncoding, _ problems: inout DiagnosticCollector) -> Table? {
        var table = Table()
        table.encoding = encoding
        let before = problems.all.count
        forEachRow(separator: separator, &problems) { row in
            if !row.cells.isEmpty { table.rows.append(row) }
            return true
        }
        guard problems.all.count == before else { return nil }
        for row in table.rows {
            for cell in row.cells where cell.text.unicodeScalars.contains(TextEncoding.replacement) {
                problems.report(
                    .notUTF8, at: cell.position,
                    vi: "ô này có chữ không thuộc bảng mã \(encoding.rawValue); thử --encoding khác hoặc sửa ô",
                    en:
                        "the cell contains bytes that are not valid in \(encoding.rawValue); try another --encoding or correct the cell"
                )
                return nil
            }
        }
        return table
    }

    /// The separator that splits the rows most consistently into the most cells.
    private var separator: UInt8 {
        let candidates = [",", ";", "\t"].map { (sign: Unicode.Scalar) in UInt8(truncatingIfNeeded: sign.value) }
        var best = (sign: candidates[0], weight: 0)
        for sign in candidates {
            var rowsByWidth: [Int: Int] = [:]
            var rest = 50
            var ignored = DiagnosticCollector(file: "")
            forEachRow(separator: sign, &ignored) { row in
                if let last = row.cells.last { rowsByWidth[last.column + 1, default: 0] += 1 }
                rest -= 1
                return rest > 0
            }
            let weight = rowsByWidth.map { ($0.key - 1) * $0.value }.max() ?? 0
            if weight > best.weight { best = (sign, weight) }
        }
        return best.sign
    }

    private func forEachRow(separator: UInt8, _ problems: inout DiagnosticCollector, _ body: (TableRow) -> Bool) {
        let span = bytes.span
        var scanner = CSVScanner(end: span.count, separator: separator)
        while scanner.nextRow(in: span, &problems) {
            // Excel's own first line, `sep=;`, is not a row.
            if scanner.line == 1, scanner.text(0, in: span).hasPrefix("sep=") { continue }
            var row = TableRow(number: scanner.line, isInSheet: false)
            for index in scanner.cells.indices where scanner.cells[index].start < scanner.cells[index].end {
                let text = scanner.text(index, in: span).tidied
                if text.isEmpty { continue }
                row.cells.append(
                    Cell(column: index, position: scanner.position(of: index, in: span), value: .text(text)))
            }
            if !body(row) { return }
        }
    }
}
