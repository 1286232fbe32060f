import Diagnostics
import Disclosure
import Privacy
import RecordSchema
import Vietnamese

/// Reads a CSV table of records (RFC 4180) whose column headings are keys or Vietnamese labels of the record's schema.
///
/// Works on bytes, row by row, and allocates only the records: a table may have a million rows.
struct CSVReader<R: Record> {
    let source: SourceText
    let privacy: PrivacyGuard

    /// A column of the table, resolved to a field of the record.
    private struct Column {
        let field: Field<R>
        let assign: @Sendable (Span<UInt8>, inout R) throws(ValueProblem) -> Void
        /// Cached from `field`, which would otherwise be copied for every cell.
        let isRequired: Bool
        /// Whether cells are free text, which may contain personal data.
        let isFreeText: Bool
    }

    func read(_ problems: inout DiagnosticCollector) -> [R] {
        let span = source.bytes.span
        var scanner = CSVScanner(end: span.count)
        guard scanner.nextRow(in: span, &problems) else { return [] }
        guard let columns = columns(&scanner, in: span, &problems) else { return [] }
        var records: [R] = []
        records.reserveCapacity(span.count / 96)
        while scanner.nextRow(in: span, &problems) {
            if scanner.isBlank { continue }
            if let record = record(of: &scanner, columns, in: span, &problems) { records.append(record) }
        }
        return records
    }

    /// Resolves the columns from the header row; returns nil after reporting invalid or missing ones.
    private func columns(_ row: inout CSVScanner, in span: Span<UInt8>, _ problems: inout DiagnosticCollector)
        -> [Column]?
    {
        let schema = R.schema
        var columns: [Column] = []
        var seen: Set<String> = []
        for index in row.cells.indices {
            let heading = source.composed(row.text(index, in: span))
            let position = row.position(of: index, in: span)
            guard let field = schema.fields.first(where: { $0.isHeaded(heading) }), let assign = field.assignCell else {
                if PersonalData.isPersonalHeading(heading) {
                    privacy.report(column: heading, at: position, &problems)
                } else {
                    schema.report(unknownKey: heading, at: position, &problems)
                }
                continue
            }
            var isFreeText = false
            if case .text = field.type { isFreeText = true }
            columns.append(
                Column(
                    field: field, assign: assign, isRequired: field.isRequired, isFreeText: isFreeText))
            if !seen.insert(field.key).inserted {
                problems.report(
                    .duplicateKey, at: position, vi: "cột “\(heading)” viết hai lần; giữ lại một",
                    en: "the column “\(heading)” occurs twice; keep one")
            }
        }
        let missing = schema.fields.filter { $0.isRequired && !seen.contains($0.key) }
        for field in missing { schema.report(missing: field, at: .start, &problems) }
        return missing.isEmpty && seen.count == row.cells.count ? columns : nil
    }

    private func record(
        of row: inout CSVScanner, _ columns: [Column], in span: Span<UInt8>, _ problems: inout DiagnosticCollector
    ) -> R? {
        guard row.cells.count == columns.count else {
            problems.report(
                .csvColumns, at: Position(line: row.line, column: 1),
                vi:
                    "dòng này có \(row.cells.count) ô, dòng tiêu đề có \(columns.count); ô chứa dấu phẩy phải đặt trong ngoặc kép",
                en:
                    "this row has \(row.cells.count) cells, the heading \(columns.count); put a cell with a comma in quotes"
            )
            return nil
        }
        var record = R(at: Location(file: problems.file, position: Position(line: row.line, column: 1)))
        var complete = true
        for index in row.cells.indices {
            let cell = row.cells[index]
            if cell.start == cell.end {
                if columns[index].isRequired {
                    R.schema.report(missing: columns[index].field, at: row.position(of: index, in: span), &problems)
                    complete = false
                }
                continue
            }
            do {
                if cell.hasEscapes || source.isDecomposed {
                    let text = source.composed(row.text(index, in: span))
                    try columns[index].assign(text.utf8.span, &record)
                } else {
                    try columns[index].assign(span.extracting(cell.start..<cell.end), &record)
                }
            } catch {
                problems.report(error.rule, at: row.position(of: index, in: span), error.message)
                complete = false
            }
            if columns[index].isFreeText {
                privacy.check(row.text(index, in: span), at: row.position(of: index, in: span), &problems)
            }
        }
        return complete ? record : nil
    }
}

extension Field {
    /// Whether `heading` names this field, by its key or by its Vietnamese label in any letter case.
    fileprivate func isHeaded(_ heading: String) -> Bool {
        assignCell != nil && (key == heading || label.folded == heading.folded)
    }
}
