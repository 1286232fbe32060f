import ContentReader
import Diagnostics
import Disclosure
import RecordSchema
import Records
import Register
import WorkingTime

/// An import of an export of dossiers into `results/YYYY/MM.csv`.
package struct ResultsImport: TableImport {
    package static let declaration = ImportDeclaration(
        folder: "results", columns: DossierColumns.all, record: Message(vi: "hồ sơ", en: "dossier"),
        essentialColumns: "mã hồ sơ", exampleHeading: "Mã hồ sơ", changesRecords: true,
        differingRecords: Message(
            vi: "khác tệp viết tay, hãy tự sửa ở đó", en: "differ from a file maintained manually, change them there"))

    let content: Content
    package let mapping: ImportMapping?
    /// Whether an empty cell deletes an existing value. Exports leave cells empty whose values are not known *yet*, or
    /// not known to the exporting program, so by default an import never deletes anything.
    let erases: Bool
    /// The day for which the resulting content is checked.
    let asOf: Day

    package init(into content: Content, mapping: ImportMapping? = nil, erases: Bool = false, asOf: Day) {
        self.content = content
        self.mapping = mapping
        self.erases = erases
        self.asOf = asOf
    }

    package func reader(of table: RecognizedTable) -> DossierReader {
        DossierReader(
            table, mapping: mapping, procedures: ProcedureNames(content.procedures.map(\.summary)),
            privacy: PrivacyGuard(settings: content.settings, staff: content.staff))
    }

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
