import ContentReader
import Diagnostics
import Disclosure

/// What an export of dossiers would change in the content, worked out before anything is written.
package struct ResultsImport: Sendable {
    /// The sheet that was read, where there are sheets.
    package let sheet: String?
    package let encoding: TextEncoding?
    /// The numbers of the rows that hold the headings.
    package let headingRows: ClosedRange<Int>
    package let columns: [ColumnUse]
    /// Every dossier of the export that was understood, in the order of its rows.
    package let rows: [Row]
    /// Numbers of rows that were refused; findings say why.
    package let refused: [Int]
    /// Numbers of rows that are about no dossier: headings of groups, sums, signatures.
    package let other: [Int]
    /// The files to write, by path below the content folder.
    package let files: [ImportedFile]

    package struct Row: Sendable {
        package let number: Int
        package let code: DossierCode
        package let state: State
    }

    package enum State: Sendable {
        case new
        /// Stands in a file that import keeps, and differs.
        case changed(Location, [Change])
        case unchanged
        /// Says just what another row of the export said.
        case repeated(row: Int)
        /// Differs from a dossier in a file that people write: they have to change it there.
        case handWritten(Location, [Change])
    }

    /// One cell of a dossier that becomes another.
    package struct Change: Sendable {
        package let key: String
        package let from: String?
        package let to: String?
    }

    /// How to read an export.
    package struct Options: Sendable {
        package var mapping: ImportMapping?
        /// Whether an empty cell empties a value that content has. Exports leave cells empty that are not known *yet*,
        /// or to the program that writes them, so that without being told so import never forgets anything.
        package var erases: Bool
        /// Whether to import the rest when rows are refused.
        package var skipsRefused: Bool
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
    /// - Returns: the import, nil when the table itself could not be understood; and everything found, errors for what
    ///   is refused.
    /// - Throws: where the content cannot be linked, by a fault of the program.
    package static func plan(_ source: TableSource, into content: Content, _ options: Options) throws -> (
        plan: ResultsImport?, findings: [Diagnostic]
    ) {
        var problems = DiagnosticCollector(file: source.path)
        guard let table = source.read(&problems) else { return (nil, problems.all) }
        let vocabulary = HeadingVocabulary(
            DossierColumns.descriptions, known: KnownSpellings.dossier, required: ["code"],
            mapping: options.mapping?.columns.bySpelling ?? [:])
        guard let heading = HeadingRow(table, vocabulary) else {
            problems.report(.missingKey, at: .start, table.missingHeading("mã hồ sơ", "Mã hồ sơ"))
            return (nil, problems.all)
        }
        heading.reportRepeats(&problems)
        guard problems.all.isEmpty else { return (nil, problems.all) }

        let columns = ColumnUse.all(table, heading)
        let reader = ResultsTable(
            table: table, heading: heading, uses: columns,
            cells: CellReader(DossierColumns.descriptions, mapping: options.mapping, dates: table.dates),
            names: ProcedureNames(content.procedures.map(\.summary)),
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
    /// What a mapping for dossiers may name.
    package static var mappingKeys: ImportMapping.Keys {
        ImportMapping.Keys(
            headings: DossierColumns.descriptions.map(\.key) + [KnownSpellings.procedureName],
            problem: DossierColumns.problem)
    }
}

extension Table {
    /// Says that no row names the columns, and where else to look.
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
