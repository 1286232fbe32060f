import Diagnostics

/// An import of the rows of a table as records of the content. The conforming types are what imports differ in: the
/// columns, how a row is read, and how a record compares with the content.
package protocol TableImport {
    associatedtype Reader: RowReader

    static var declaration: ImportDeclaration { get }
    var mapping: ImportMapping? { get }

    func reader(of table: RecognizedTable) -> Reader

    /// Compares the rows that were read with the content.
    ///
    /// - Throws: An error if the content cannot be linked because of a bug in the program.
    func compare(_ rows: [Reader.Row], of table: RecognizedTable, _ problems: inout DiagnosticCollector) throws
        -> ComparedRows
}

/// Reads the rows of a table.
package protocol RowReader {
    associatedtype Row

    /// Whether a row contains a record, as opposed to the heading of a group, a total, or a signature.
    func isRecord(_ row: TableRow) -> Bool

    /// Reads a row with a record. A row with a problem is refused.
    func read(_ row: TableRow, _ problems: inout DiagnosticCollector) -> Row?
}

/// What an import reads, and what its findings and reports call it.
package struct ImportDeclaration: Sendable {
    /// The folder of the content into which records are imported.
    package let folder: String
    /// The columns that the import knows; any others are reported as unused or personal.
    package let columns: [ImportColumn]
    /// What a row contains.
    package let record: Message
    /// The Vietnamese names of the essential columns.
    let essentialColumns: String
    /// A heading of an essential column.
    let exampleHeading: String
    /// Whether records that differ from the content are changed there, unless their file is maintained manually.
    package let changesRecords: Bool
    /// What to do about records that differ from the content and are not changed.
    package let differingRecords: Message
}

/// The result of comparing the rows of a table with the content.
package struct ComparedRows {
    var rows: [PlannedRow] = []
    var refused: Set<Int> = []
    /// The files to write.
    var files: [ImportedFile] = []
    /// Findings other than those about the form of the table.
    var findings: [Diagnostic] = []
}

extension TableImport {
    /// Reads a table and compares it with the content.
    ///
    /// - Parameter skipsRefused: Whether to import the remaining rows if some are refused.
    /// - Returns: The plan, or nil if the table could not be interpreted; and all findings, with errors for refused
    ///   rows.
    /// - Throws: An error if the content cannot be linked because of a bug in the program.
    package func plan(_ source: TableSource, skipsRefused: Bool = false) throws -> (
        plan: ImportPlan?, findings: [Diagnostic]
    ) {
        var problems = DiagnosticCollector(file: source.path)
        guard let table = recognize(source, &problems) else { return (nil, problems.all) }
        let reader = reader(of: table)
        var read: [Reader.Row] = []
        var refused: [Int] = []
        var other: [Int] = []
        for row in table.rows where !row.cells.isEmpty {
            guard reader.isRecord(row) else {
                other.append(row.number)
                continue
            }
            let before = problems.all.count
            let record = reader.read(row, &problems)
            if let record, problems.all.count == before { read.append(record) } else { refused.append(row.number) }
        }
        guard !read.isEmpty || !refused.isEmpty else {
            problems.report(.emptyFile, at: table.heading.end, Self.declaration.noRecords)
            return (nil, problems.all)
        }
        let compared = try compare(read, of: table, &problems)
        refused = (refused + compared.refused).sorted()
        let plan = ImportPlan(
            sheet: table.sheet, encoding: table.encoding, headingRows: table.heading.rows, columns: table.uses,
            rows: compared.rows.filter { !compared.refused.contains($0.number) }, refused: refused, other: other,
            files: refused.isEmpty || skipsRefused ? compared.files : [])
        return (plan, (problems.all + compared.findings).sorted())
    }

    /// Finds the heading of a table; returns nil after reporting why the table cannot be interpreted.
    private func recognize(_ source: TableSource, _ problems: inout DiagnosticCollector) -> RecognizedTable? {
        guard let table = source.read(&problems) else { return nil }
        let vocabulary = HeadingVocabulary(
            Self.declaration.columns, mapping: mapping?.columns.bySpelling ?? [:])
        guard let heading = HeadingRow(table, vocabulary) else {
            problems.report(.missingKey, at: .start, Self.declaration.missingHeading(in: table))
            return nil
        }
        heading.reportRepeats(&problems)
        return problems.all.isEmpty ? RecognizedTable(table, heading, Self.declaration.columns) : nil
    }
}

extension ImportDeclaration {
    fileprivate var noRecords: Message {
        Message(
            vi:
                "dưới hàng tiêu đề không có \(record.vietnamese) nào; xem lại tệp, hoặc chọn trang tính khác bằng --sheet",
            en:
                "there is no \(record.english) below the headings; check the file, or choose another sheet with --sheet"
        )
    }

    /// Describes that no row has the required headings, and which other sheets there are.
    fileprivate func missingHeading(in table: Table) -> Message {
        let sheets = table.otherSheets.map { "“\($0)”" }.joined(separator: ", ")
        let elsewhere =
            sheets.isEmpty
            ? ("", "")
            : ("; tệp còn trang tính \(sheets): thêm --sheet", "; the file has other sheets, \(sheets): add --sheet")
        return Message(
            vi:
                "\(HeadingRow.searched) hàng đầu không có hàng tiêu đề nào nêu cột \(essentialColumns) (“\(exampleHeading)”…); sửa tiêu đề, hoặc khai ở columns trong tệp --mapping\(elsewhere.0)",
            en:
                "none of the first \(HeadingRow.searched) rows has the heading “\(exampleHeading)”; correct the heading, or map it under columns in the --mapping file\(elsewhere.1)"
        )
    }
}
