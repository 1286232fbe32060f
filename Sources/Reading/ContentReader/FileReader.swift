import Diagnostics
import Disclosure
import Privacy
import Records
import Register

/// Reads and decodes one file into its records.
struct FileReader {
    let privacy: PrivacyGuard

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - path: The path relative to the content folder.
    ///   - bytes: The contents of the file.
    func read(_ path: String, _ bytes: FileBytes) -> FileContents {
        var problems = DiagnosticCollector(file: path)
        var contents = FileContents(path: path)
        read(path, bytes, into: &contents, &problems)
        contents.parsed.findings = problems.all
        return contents
    }

    private func read(
        _ path: String, _ file: FileBytes, into contents: inout FileContents, _ problems: inout DiagnosticCollector
    ) {
        let role = FileRole(path: path)
        var isRegular = true
        if case .irregular = file { isRegular = false }
        if !isRegular || role == .unrecognised || role == .guardedTable {
            problems.report(
                .unrecognisedFile, at: .start,
                vi: isRegular
                    ? "tệp không thuộc thư mục nội dung nào nên không được đăng; xem lại thư mục và đuôi tệp (.md, .yml, .csv)"
                    : "đây là liên kết hoặc tệp đặc biệt, không được đọc; chép tệp thật vào đây",
                en: isRegular
                    ? "the file belongs to no kind of content and is not published; look at its folder and ending (.md, .yml, .csv)"
                    : "a link or special file is not read; put the file itself here")
            if !isRegular || role == .unrecognised { return }
        }
        let bytes: [UInt8]
        switch file {
        case .whole(let whole): bytes = whole
        case .irregular: return
        case .unreadable(let reason):
            return problems.report(
                .unreadableFile, at: .start, vi: "không đọc được tệp: \(reason)", en: "cannot read the file: \(reason)")
        }
        guard let source = SourceText(file: path, bytes: bytes, &problems) else { return }
        guard let kind = role.kind else {
            if role == .guardedTable { searchTable(source, &problems) }
            return
        }
        let guarded = kind.isGuarded ? kind.record : nil
        var text = FileText()
        defer { contents.keep(text) }
        switch kind.syntax {
        case .yaml:
            text.keys = YAMLReader(source: source).read(source.text, &problems).map {
                guarded == nil ? $0 : privacy.checked($0, as: guarded, &problems)
            }
        case .markdown:
            guard let file = FrontMatter(source, &problems) else { return }
            text.keys = guarded == nil ? file.keys : privacy.checked(file.keys, as: guarded, &problems)
            text.body = file.body
            if guarded != nil { privacy.check(file.body, in: source, &problems) }
            file.body.check(in: source, uses: &contents.parsed.uses, &problems)
        case .table:
            let table = CSVReader<Dossier>(source: source, privacy: privacy)
            let resultsFile = ResultsFileDossiers(file: path, dossiers: table.read(&problems))
            contents.records = .resultsFile(resultsFile)
            contents.parsed.resultsFile = resultsFile.facts
            return
        }
        contents.records = FileRecords(kind, text: text, &problems)
        // Dossiers are stored separately from the facts about the file as a whole.
        if case .resultsFile(let resultsFile) = contents.records {
            text.keys = nil
            contents.parsed.resultsFile = resultsFile.facts
        }
        if case .procedure(let entry) = contents.records {
            (contents.parsed.summary, contents.parsed.digests) = (entry.summary, entry.digests)
        }
        for prose in contents.records.proseFields {
            prose.check(in: source, isField: true, uses: &contents.parsed.uses, &problems)
        }
    }

    /// Searches a table that no page is made from: its folder is distributed along with the rest.
    private func searchTable(_ source: SourceText, _ problems: inout DiagnosticCollector) {
        let span = source.bytes.span
        var scanner = CSVScanner(end: span.count)
        var isHeading = true
        while scanner.nextRow(in: span, &problems) {
            for index in scanner.cells.indices {
                let text = source.composed(scanner.text(index, in: span))
                let position = scanner.position(of: index, in: span)
                if isHeading, PersonalData.isPersonalHeading(text) {
                    privacy.report(column: text, at: position, &problems)
                }
                privacy.check(text, at: position, &problems)
            }
            isHeading = false
        }
    }
}
