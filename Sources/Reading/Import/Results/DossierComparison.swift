import Diagnostics
import Disclosure
import RecordSchema
import Records
import Register

/// Compares the rows of an export with the dossiers in the content.
struct DossierComparison {
    private let settings: ResultsImport
    private let table: RecognizedTable
    private let file: String
    private let resultsFiles: [ResultsFileDossiers]
    /// The location of each dossier in the content: the index of its results file, and its index in that file.
    private let known: [DossierCode: (resultsFile: Int, index: Int)]

    private(set) var rows: [PlannedRow] = []
    private(set) var refused: Set<Int> = []
    /// The new values of new and changed dossiers, with the rows they come from.
    private var merged: [DossierCode: (values: DossierValues, row: DossierRow)] = [:]

    init(_ settings: ResultsImport, _ table: RecognizedTable, file: String) {
        self.settings = settings
        self.table = table
        self.file = file
        resultsFiles = settings.content.resultsFiles
        var known: [DossierCode: (resultsFile: Int, index: Int)] = [:]
        for (resultsFile, dossiers) in resultsFiles.enumerated() {
            for (index, dossier) in dossiers.dossiers.enumerated() { known[dossier.code] = (resultsFile, index) }
        }
        self.known = known
    }

    mutating func compare(_ read: [DossierRow], _ problems: inout DiagnosticCollector) {
        var missingColumns: Set<String> = []
        let byCode = Dictionary(grouping: read, by: \.code)
        for row in read {
            let same = byCode[row.code] ?? []
            if !same.allSatisfy({ $0.values == row.values }) {
                let others = same.map(\.number).filter { $0 != row.number }.map(String.init).joined(separator: ", ")
                problems.report(
                    .duplicateDossier, at: row.position,
                    vi: "hồ sơ này còn ở hàng \(others) với nội dung khác; giữ lại một hàng",
                    en: "the dossier also occurs in row \(others) with different values; keep one row")
                refused.insert(row.number)
            } else if let first = same.first, first.number != row.number {
                rows.append(PlannedRow(number: row.number, outcome: .repeated(row: first.number)))
            } else if let outcome = outcome(of: row, &missingColumns, &problems) {
                rows.append(PlannedRow(number: row.number, outcome: outcome))
            } else {
                refused.insert(row.number)
            }
        }
        for key in missingColumns.sorted() { report(missingColumn: key, &problems) }
    }

    private mutating func outcome(
        of row: DossierRow, _ missingColumns: inout Set<String>, _ problems: inout DiagnosticCollector
    ) -> RowOutcome? {
        let location = known[row.code]
        let old = location.map { DossierValues(resultsFiles[$0.resultsFile].dossiers[$0.index]) }
        var values = old ?? .empty
        for field in DossierFields.descriptions {
            switch row.values[field.key] {
            // A day without a time does not contradict a known time on the same day.
            case .some(.some(let value)) where row.daysAlone.contains(field.key) && onSameDay(value, old?[field.key]):
                break
            case .some(.some(let value)): values[field.key] = value
            case .some(.none) where settings.erases && !field.isRequired: values[field.key] = nil
            default: break
            }
        }
        for entry in settings.mapping?.defaults.entries ?? [] where values[entry.key] == nil {
            values[entry.key] = entry.value
        }
        guard isComplete(values, row, &missingColumns, &problems) else { return nil }
        guard let location, let old else {
            merged[row.code] = (values, row)
            return .new
        }
        let keys = old.differences(to: values)
        if keys.isEmpty { return .unchanged }
        let differences = keys.map { key in
            if case .freeText = DossierColumns.all[key]?.format { return ValueDifference(key: key, values: nil) }
            return ValueDifference(key: key, values: (old[key], values[key]))
        }
        let resultsFile = resultsFiles[location.resultsFile]
        let record = ExistingRecord(
            file: resultsFile.file, line: Int(resultsFile.dossiers[location.index].position.line))
        guard resultsFile.file == MonthFile.path(row.code) else { return .differs(record, differences) }
        merged[row.code] = (values, row)
        return .changed(record, differences)
    }

    private func onSameDay(_ moment: String, _ known: String?) -> Bool { known?.prefix(10) == moment.prefix(10) }

    /// Reports a missing cell at its position, and a missing column once for all rows.
    private func isComplete(
        _ values: DossierValues, _ row: DossierRow, _ missingColumns: inout Set<String>,
        _ problems: inout DiagnosticCollector
    ) -> Bool {
        var isComplete = true
        for field in DossierFields.descriptions where field.isRequired && values[field.key] == nil {
            isComplete = false
            let columns = DossierColumns.all.filter { $0.field.key == field.key }
            guard let column = columns.lazy.compactMap({ table.index(of: $0.key) }).first else {
                missingColumns.insert(field.key)
                continue
            }
            problems.report(
                .missingKey, at: row.source.position(of: column),
                vi: "thiếu “\(field.label)” (cột \(columnName(column)))",
                en: "“\(field.key)” is missing (column \(columnName(column)))")
        }
        return isComplete
    }

    private func report(missingColumn key: String, _ problems: inout DiagnosticCollector) {
        let label = DossierFields.indexByKey[key].map { DossierFields.descriptions[$0].label } ?? key
        problems.report(
            .missingKey, at: table.heading.end,
            vi:
                "không có cột “\(label)”, hồ sơ mới cần có; thêm cột, hoặc khai một giá trị chung ở defaults.\(key) trong tệp --mapping",
            en:
                "there is no column “\(key)”, which new dossiers need; add it, or give one value for all under defaults.\(key) in the --mapping file"
        )
    }
}

extension DossierComparison {
    /// Returns the diagnostics that a build would report for new and changed rows. Rows that could never be built are
    /// refused; obligations that follow from a valid row, such as an apology, are reported as warnings.
    mutating func check() throws -> [Diagnostic] {
        var content = settings.content
        content.resultsFiles = resultsFiles.map { resultsFile in
            ResultsFileDossiers(
                file: resultsFile.file, dossiers: resultsFile.dossiers.filter { merged[$0.code] == nil },
                dataUntil: resultsFile.dataUntil, publishedOn: resultsFile.publishedOn)
        }
        var dossiers: [Dossier] = []
        var rowByLine: [Position: Int] = [:]
        for (values, row) in merged.values {
            guard let dossier = try? values.dossier(at: Location(file: file, position: row.position)) else { continue }
            dossiers.append(dossier)
            rowByLine[row.position] = row.number
        }
        content.resultsFiles.append(ResultsFileDossiers(file: file, dossiers: dossiers))
        // A date in the future is an error in the table, and easiest to fix there.
        let found = try LinkedSite.link(content, asOf: settings.asOf).findings.filter {
            $0.location.file == file && ($0.severity == .error || $0.rule == .dateInFuture)
        }
        var findings: [Diagnostic] = []
        for finding in found {
            let isRefusal = [.dateOrder, .unknownProcedure].contains(finding.rule)
            if isRefusal, let row = rowByLine[finding.location.position] { refused.insert(row) }
            findings.append(
                Diagnostic(
                    finding.rule, at: finding.location, severity: isRefusal ? .error : .warning, finding.message))
        }
        return findings
    }

    /// The month files that contain new or changed rows.
    var files: [ImportedFile] {
        let written = merged.values.filter { !refused.contains($0.row.number) }
        let byPath = Dictionary(grouping: written) { MonthFile.path($0.row.code) }
        return byPath.keys.sorted().map { path in
            var rows: [DossierCode: DossierValues] = [:]
            for resultsFile in resultsFiles where resultsFile.file == path {
                for dossier in resultsFile.dossiers { rows[dossier.code] = DossierValues(dossier) }
            }
            for (values, row) in byPath[path] ?? [] { rows[row.code] = values }
            return ImportedFile(
                path: path, bytes: MonthFile.bytes(rows.sorted { $0.key < $1.key }.map(\.value)))
        }
    }
}
