import ContentReader
import Diagnostics
import Disclosure
import RecordSchema
import Records
import Register
import WorkingTime

/// The plan for importing an export of dossiers, made before anything is written.
package struct ResultsImport: Sendable {
    /// The name of the sheet that was read; nil if the file has no sheets.
    package let sheet: String?
    /// The encoding of a text file; nil for a workbook.
    package let encoding: TextEncoding?
    /// The numbers of the heading's rows.
    package let headingRows: ClosedRange<Int>
    package let columns: [ColumnUse]
    /// The valid dossiers of the export, in the order of its rows.
    package let rows: [Row]
    /// The numbers of refused rows; the findings say why.
    package let refused: [Int]
    /// The numbers of rows without a dossier: headings of groups, totals, signatures.
    package let other: [Int]
    /// The files to write.
    package let files: [ImportedFile]

    /// A row of the export with a valid dossier.
    package struct Row: Sendable {
        package let number: Int
        package let code: DossierCode
        package let state: State
    }

    /// How a row compares with the content.
    package enum State: Sendable {
        case new
        /// Differs from a dossier in a file maintained by import.
        case changed(Location, [Change])
        case unchanged
        /// Repeats another row of the export exactly.
        case repeated(row: Int)
        /// Differs from a dossier in a manually maintained file, which has to be changed manually.
        case handWritten(Location, [Change])
    }

    /// A change of one value of a dossier. Nil means that there is no value.
    package struct Change: Sendable {
        package let key: String
        package let from: String?
        package let to: String?
    }

    /// Options for importing an export.
    package struct Options: Sendable {
        package var mapping: ImportMapping?
        /// Whether an empty cell deletes an existing value. Exports leave cells empty whose values are not known *yet*,
        /// or not known to the exporting program, so by default an import never deletes anything.
        package var erases: Bool
        /// Whether to import the remaining rows if some are refused.
        package var skipsRefused: Bool
        /// The day for which the resulting content is checked.
        package var asOf: Day

        package init(mapping: ImportMapping? = nil, erases: Bool = false, skipsRefused: Bool = false, asOf: Day) {
            self.mapping = mapping
            self.erases = erases
            self.skipsRefused = skipsRefused
            self.asOf = asOf
        }
    }

    /// Reads an export and compares it with the content.
    ///
    /// - Returns: The plan, or nil if the table could not be interpreted; and all findings, with errors for refused
    ///   rows.
    /// - Throws: An error if the content cannot be linked because of a bug in the program.
    package static func plan(_ source: TableSource, into content: Content, _ options: Options) throws -> (
        plan: ResultsImport?, findings: [Diagnostic]
    ) {
        var problems = DiagnosticCollector(file: source.path)
        guard let table = source.read(&problems) else { return (nil, problems.all) }
        let vocabulary = HeadingVocabulary(
            DossierColumns.all, mapping: options.mapping?.columns.bySpelling ?? [:])
        guard let heading = HeadingRow(table, vocabulary) else {
            problems.report(.missingKey, at: .start, table.missingHeading("mã hồ sơ", "Mã hồ sơ"))
            return (nil, problems.all)
        }
        heading.reportRepeats(&problems)
        guard problems.all.isEmpty else { return (nil, problems.all) }

        let columns = ColumnUse.all(table, heading)
        let reader = ResultsTable(
            table: table, heading: heading, uses: columns,
            mapping: options.mapping, procedures: ProcedureNames(content.procedures.map(\.summary)),
            privacy: PrivacyGuard(settings: content.settings, staff: content.staff))
        let read = reader.read(&problems)
        guard !read.read.isEmpty || !read.refused.isEmpty else {
            problems.report(
                .emptyFile, at: Position(line: heading.rows.upperBound, column: 1),
                vi: "dưới hàng tiêu đề không có hồ sơ nào; xem lại tệp, hoặc chọn trang tính khác bằng --sheet",
                en: "below the headings there is no dossier; look at the file, or choose another sheet with --sheet")
            return (nil, problems.all)
        }
        var comparison = ResultsComparison(content, options, file: source.path, heading)
        comparison.compare(read.read, &problems)
        let linked = try comparison.check(in: content)

        let refused = (read.refused + comparison.refused).sorted()
        let rows = comparison.rows.filter { !comparison.refused.contains($0.number) }
        let plan = ResultsImport(
            sheet: table.sheet, encoding: table.encoding, headingRows: heading.rows, columns: columns, rows: rows,
            refused: refused, other: read.other,
            files: refused.isEmpty || options.skipsRefused ? comparison.files : [])
        return (plan, (problems.all + linked).sorted())
    }
}

extension ResultsImport {
    /// The columns that an export can have.
    package static var columns: [ImportColumn] { DossierColumns.all }
}

extension Table {
    /// Describes that no row has the required headings, and which other sheets there are.
    func missingHeading(_ vi: String, _ example: String) -> Message {
        let sheets = otherSheets.map { "“\($0)”" }.joined(separator: ", ")
        let elsewhere =
            otherSheets.isEmpty
            ? ("", "")
            : ("; tệp còn trang tính \(sheets): thêm --sheet", "; the file has other sheets, \(sheets): add --sheet")
        return Message(
            vi:
                "\(HeadingRow.searched) hàng đầu không có hàng tiêu đề nào nêu cột \(vi) (“\(example)”…); sửa tiêu đề, hoặc khai ở columns trong tệp --mapping\(elsewhere.0)",
            en:
                "no row of the first \(HeadingRow.searched) heads a column “\(example)”; mend the heading, or name it under columns in the --mapping file\(elsewhere.1)"
        )
    }
}
