import Diagnostics
import Disclosure
import RecordSchema
import Records

/// An import of a table of procedures into `procedures/<field>/<code>.md`.
///
/// Existing procedures are never overwritten, since their files contain information the table lacks. The import only
/// reports the keys in which the two differ.
package struct ProceduresImport: TableImport {
    /// The columns and wording of the import, which adds new files but changes no existing ones.
    package static let declaration = ImportDeclaration(
        folder: "procedures", columns: ProcedureColumns.all, record: Message(vi: "thủ tục", en: "procedure"),
        essentialColumns: "mã và tên thủ tục", exampleHeading: "Mã thủ tục", changesRecords: false,
        differingRecords: Message(
            vi: "khác tệp đã có, không ghi đè, hãy tự xem", en: "differ from their files, which are not overwritten"))

    private let content: Content
    /// The user's mapping of headings, words, and defaults; nil for the built-in vocabulary alone.
    package let mapping: ImportMapping?

    /// Creates an import that compares its rows with the procedures of `content`.
    package init(into content: Content, mapping: ImportMapping? = nil) {
        self.content = content
        self.mapping = mapping
    }

    /// Returns the reader for the rows of a table whose heading was recognized.
    package func reader(of table: RecognizedTable) -> ProcedureReader { ProcedureReader(table, mapping: mapping) }

    /// Returns the outcome of each row and the files of new procedures; a row is reported and refused if it repeats a
    /// code of the table, or if its file exists with another code.
    package func compare(
        _ rows: [ProcedureRow], of table: RecognizedTable, _ problems: inout DiagnosticCollector
    ) -> ComparedRows {
        var compared = ComparedRows()
        var seen: [ProcedureCode: Int] = [:]
        let known = Dictionary(grouping: content.procedures, by: \.summary.code.value)
        let taken = Set(content.procedures.map(\.summary.location.file))
        for row in rows {
            if let first = seen.updateValue(row.number, forKey: row.code) {
                problems.report(
                    .duplicateKey, at: row.position, vi: "mã \(row.code.text) đã có ở hàng \(first); giữ lại một hàng",
                    en: "the code \(row.code.text) already occurs in row \(first); keep one row")
                compared.refused.insert(row.number)
                continue
            }
            // If the content has several versions, the row is compared with the most similar one.
            let nearest = known[row.code]?.map { ($0.summary.location, row.differences(to: $0.record)) }
                .min { ($0.1.count, $0.0) < ($1.1.count, $1.0) }
            if let (location, keys) = nearest {
                let record = ExistingRecord(file: location.file, line: nil)
                let differences = keys.map { ValueDifference(key: $0, values: nil) }
                compared.rows.append(
                    PlannedRow(
                        number: row.number, outcome: keys.isEmpty ? .unchanged : .differs(record, differences)))
                continue
            }
            guard !taken.contains(row.path) else {
                problems.report(
                    .pageCollision, at: row.position, vi: "\(row.path) đã có và mang mã khác; đổi tên tệp đó",
                    en: "\(row.path) exists and has another code; rename it")
                compared.refused.insert(row.number)
                continue
            }
            compared.rows.append(PlannedRow(number: row.number, outcome: .new))
            compared.files.append(ImportedFile(path: row.path, bytes: Array(row.text.utf8)))
        }
        return compared
    }
}

extension ProcedureRow {
    /// Returns the keys for which the table contains information that the file does not.
    fileprivate func differences(to procedure: Procedure) -> [String] {
        var keys: [String] = []
        if name != procedure.name { keys.append("name") }
        if field != procedure.field { keys.append("field") }
        if Set(levels) != Set(procedure.levels.map(\.rawValue)) { keys.append("levels") }
        let isCovered = channels.allSatisfy { channel in
            guard let known = procedure.channels.first(where: { $0.channel == channel.way }) else { return false }
            return (channel.timeLimit == nil || channel.timeLimit == known.timeLimit)
                && (!channel.isFree || known.fees?.isEmpty == true)
        }
        if !isCovered { keys.append("channels") }
        let known = Set(procedure.legalBases.flatMap { [$0.number, $0.title].compactMap { $0 } })
        if !known.isSuperset(of: legalBases) { keys.append("legalBases") }
        if let source, source != procedure.source { keys.append("source") }
        return keys
    }
}
