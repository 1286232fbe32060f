import ContentReader
import Diagnostics
import Disclosure
import RecordSchema
import Records
import Register
import WorkingTime

/// An import of an export of dossiers into `results/YYYY/MM.csv`.
package struct ResultsImport: TableImport {
    /// The columns and wording of the import, which changes records in files that are not maintained manually.
    package static let declaration = ImportDeclaration(
        folder: "results", columns: DossierColumns.all, record: Message(vi: "hồ sơ", en: "dossier"),
        essentialColumns: "mã hồ sơ", exampleHeading: "Mã hồ sơ", changesRecords: true,
        differingRecords: Message(
            vi: "khác tệp viết tay, hãy tự sửa ở đó", en: "differ from a file maintained manually, change them there"))

    let content: Content
    /// The user's mapping of headings, words, and defaults; nil for the built-in vocabulary alone.
    package let mapping: ImportMapping?
    /// Whether an empty cell deletes an existing value. Exports leave cells empty whose values are not known *yet*, or
    /// not known to the exporting program, so by default an import never deletes anything.
    let erases: Bool
    /// The day for which the resulting content is checked.
    let asOf: Day

    /// Creates an import that merges its rows into the results of `content`.
    package init(into content: Content, mapping: ImportMapping? = nil, erases: Bool = false, asOf: Day) {
        self.content = content
        self.mapping = mapping
        self.erases = erases
        self.asOf = asOf
    }

    /// Returns the reader for the rows of a table whose heading was recognized.
    package func reader(of table: RecognizedTable) -> DossierReader {
        DossierReader(
            table, mapping: mapping, procedures: ProcedureNames(content.procedures.map(\.summary)),
            privacy: PrivacyGuard(settings: content.settings, staff: content.staff))
    }

    /// Returns the outcome of each row, the merged files of the months, and the findings in the resulting content.
    ///
    /// - Throws: An error if the content cannot be linked because of a bug in the program.
    package func compare(
        _ rows: [DossierRow], of table: RecognizedTable, _ problems: inout DiagnosticCollector
    ) throws -> ComparedRows {
        var comparison = DossierComparison(self, table, file: problems.file)
        comparison.compare(rows, &problems)
        let findings = try comparison.check()
        return ComparedRows(
            rows: comparison.rows, refused: comparison.refused, files: comparison.files, findings: findings)
    }
}
