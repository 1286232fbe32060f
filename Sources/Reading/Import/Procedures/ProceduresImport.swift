import Diagnostics
import Disclosure
import RecordSchema
import Records

/// The plan for importing a table of procedures, made before anything is written.
///
/// Existing procedures are never overwritten, since their files contain information the table lacks. The import only
/// reports the keys in which the two differ.
package struct ProceduresImport: Sendable {
    /// The name of the sheet that was read; nil if the file has no sheets.
    package let sheet: String?
    /// The encoding of a text file; nil for a workbook.
    package let encoding: TextEncoding?
    /// The numbers of the heading's rows.
    package let headingRows: ClosedRange<Int>
    package let columns: [ColumnUse]
    /// The valid procedures of the table, in the order of its rows.
    package let rows: [Row]
    /// The numbers of refused rows; the findings say why.
    package let refused: [Int]
    /// The numbers of rows without a procedure.
    package let other: [Int]
    /// The files to write.
    package let files: [ImportedFile]

    /// A row of the table with a valid procedure.
    package struct Row: Sendable {
        package let number: Int
        package let code: ProcedureCode
        package let state: State
    }

    /// How a row compares with the content.
    package enum State: Sendable {
        case new
        case unchanged
        /// The row differs from the procedure's file in these keys.
        case differs(Location, keys: [String])
    }

    /// Reads a table and compares it with the content.
    ///
    /// - Returns: The plan, or nil if the table could not be interpreted; and all findings.
    package static func plan(
        _ source: TableSource, into content: Content, mapping: ImportMapping? = nil, skipsRefused: Bool = false
    ) -> (plan: ProceduresImport?, findings: [Diagnostic]) {
        var problems = DiagnosticCollector(file: source.path)
        guard let table = source.read(&problems) else { return (nil, problems.all) }
        let vocabulary = HeadingVocabulary(ProcedureColumns.all, mapping: mapping?.columns.bySpelling ?? [:])
        guard let heading = HeadingRow(table, vocabulary) else {
            problems.report(.missingKey, at: .start, table.missingHeading("mã và tên thủ tục", "Mã thủ tục"))
            return (nil, problems.all)
        }
        heading.reportRepeats(&problems)
        guard problems.all.isEmpty else { return (nil, problems.all) }

        let read = ProcedureTable(table: table, heading: heading, mapping: mapping).read(&problems)
        guard !read.rows.isEmpty || !read.refused.isEmpty else {
            problems.report(
                .emptyFile, at: Position(line: heading.rows.upperBound, column: 1),
                vi: "dưới hàng tiêu đề không có thủ tục nào; xem lại tệp, hoặc chọn trang tính khác bằng --sheet",
                en: "below the headings there is no procedure; look at the file, or choose another sheet with --sheet")
            return (nil, problems.all)
        }
        var refused = read.refused
        var seen: [ProcedureCode: Int] = [:]
        let known = Dictionary(grouping: content.procedures, by: \.summary.code.value)
        let taken = Set(content.procedures.map(\.summary.location.file))
        var rows: [Row] = []
        var files: [ImportedFile] = []
        for row in read.rows {
            if let first = seen.updateValue(row.number, forKey: row.code) {
                problems.report(
                    .duplicateKey, at: row.position, vi: "mã \(row.code.text) đã có ở hàng \(first); giữ lại một hàng",
                    en: "the code \(row.code.text) already stands in row \(first); keep one")
                refused.append(row.number)
                continue
            }
            // If the content has several versions, the row is compared with the most similar one.
            let nearest = known[row.code]?.map { ($0.summary.location, row.differences(to: $0.record)) }
                .min { ($0.1.count, $0.0) < ($1.1.count, $1.0) }
            guard let (location, keys) = nearest else {
                guard !taken.contains(row.path) else {
                    problems.report(
                        .pageCollision, at: row.position, vi: "\(row.path) đã có và mang mã khác; đổi tên tệp đó",
                        en: "\(row.path) exists and has another code; rename it")
                    refused.append(row.number)
                    continue
                }
                rows.append(Row(number: row.number, code: row.code, state: .new))
                files.append(ImportedFile(path: row.path, bytes: Array(row.text.utf8)))
                continue
            }
            rows.append(
                Row(
                    number: row.number, code: row.code,
                    state: keys.isEmpty ? .unchanged : .differs(location, keys: keys)))
        }
        let plan = ProceduresImport(
            sheet: table.sheet, encoding: table.encoding, headingRows: heading.rows,
            columns: ColumnUse.all(table, heading), rows: rows, refused: refused.sorted(), other: read.other,
            files: refused.isEmpty || skipsRefused ? files : [])
        return (plan, problems.all.sorted())
    }
}

extension ProceduresImport {
    /// The columns that a table of procedures can have.
    package static var columns: [ImportColumn] { ProcedureColumns.all }
}

extension ProcedureRow {
    /// Returns the keys for which the table contains information that the file does not.
    fileprivate func differences(to procedure: Procedure) -> [String] {
        var keys: [String] = []
        if name != procedure.name { keys.append("name") }
        if field != procedure.field { keys.append("field") }
        if Set(levels) != Set(procedure.levels.map(\.rawValue)) { keys.append("levels") }
        let isSaid = channels.allSatisfy { channel in
            guard let own = procedure.channels.first(where: { $0.channel == channel.way }) else { return false }
            return (channel.timeLimit == nil || channel.timeLimit == own.timeLimit)
                && (!channel.isFree || own.fees?.isEmpty == true)
        }
        if !isSaid { keys.append("channels") }
        let known = Set(procedure.legalBases.flatMap { [$0.number, $0.title].compactMap { $0 } })
        if !known.isSuperset(of: legalBases) { keys.append("legalBases") }
        if let source, source != procedure.source { keys.append("source") }
        return keys
    }
}
