import Diagnostics
import Digests
import Disclosure
import FileSystem

/// What one file gave: its records, and what it said before they were understood.
struct FileContents: Sendable {
    var records: FileRecords
    var parsed = ParsedFile()
    var text = FileText()
    /// Stands for the file's bytes; nil where they could not be read.
    var digest: Digest?
}

/// Reads one file into its records.
struct FileReader {
    let root: String
    let privacy: PrivacyGuard

    func read(_ entry: FileEntry) -> FileContents {
        var problems = Problems(file: entry.path)
        var contents = FileContents(records: .nothing)
        read(entry, into: &contents, &problems)
        contents.parsed.findings = problems.all
        return contents
    }

    private func read(_ entry: FileEntry, into contents: inout FileContents, _ problems: inout Problems) {
        let kind = ContentKind(path: entry.path)
        if entry.kind != .file || kind == .unrecognised || kind == .guardedTable {
            problems.report(
                .unrecognisedFile, at: .start,
                vi: entry.kind == .file
                    ? "tệp không thuộc thư mục nội dung nào nên không được đăng; xem lại thư mục và đuôi tệp (.md, .yml, .csv)"
                    : "đây là liên kết hoặc tệp đặc biệt, không được đọc; chép tệp thật vào đây",
                en: entry.kind == .file
                    ? "the file belongs to no kind of content and is not published; look at its folder and ending (.md, .yml, .csv)"
                    : "a link or special file is not read; put the file itself here")
            if entry.kind != .file || kind == .unrecognised { return }
        }
        if kind == .asset {
            contents.records = FileRecords(kind, path: entry.path, text: FileText(), digest: .none, &problems)
            return
        }
        let bytes: [UInt8]
        do {
            bytes = try readFile(root + "/" + entry.path)
        } catch {
            problems.report(
                .unreadableFile, at: .start, vi: "không đọc được tệp: \(error.reason)",
                en: "cannot read the file: \(error.reason)")
            return
        }
        let digest = Digest(bytes)
        contents.digest = digest
        guard let source = SourceText(file: entry.path, bytes: bytes, &problems) else { return }
        switch kind.form {
        case .yaml(let guarded):
            contents.text.keys = YAMLReader(source: source).read(source.text, &problems).map {
                guarded == nil ? $0 : privacy.checked($0, as: guarded, &problems)
            }
        case .markdown(let guarded):
            guard let file = FrontMatter(source, &problems) else { return }
            contents.text.keys = guarded == nil ? file.keys : privacy.checked(file.keys, as: guarded, &problems)
            contents.text.body = file.body
            if guarded != nil { privacy.check(file.body, in: source, &problems) }
            file.body.check(in: source, uses: &contents.parsed.uses, &problems)
        case .table where kind == .resultsTable:
            let table = CSVReader<Dossier>(source: source, privacy: privacy)
            let batch = DossierBatch(file: entry.path, dossiers: table.read(&problems))
            contents.records = .batch(batch)
            contents.parsed.batch = batch.facts
            return
        case .table:
            searchTable(source, &problems)
            return
        case .none:
            return
        }
        contents.records = FileRecords(kind, path: entry.path, text: contents.text, digest: digest, &problems)
        // Dossiers are kept apart from what the file says of them all.
        if case .batch(let batch) = contents.records {
            contents.text.keys = nil
            contents.parsed.batch = batch.facts
        }
        if case .procedure(let entry) = contents.records { contents.parsed.notice = entry.notice }
        for prose in contents.records.proseFields {
            prose.check(in: source, isField: true, uses: &contents.parsed.uses, &problems)
        }
    }

    /// Looks through a table that no page is made from: it lies in a folder that is handed on with the rest.
    private func searchTable(_ source: SourceText, _ problems: inout Problems) {
        let span = source.bytes.span
        var scanner = CSVScanner(end: span.count)
        var isHeading = true
        while scanner.nextRow(in: span, &problems) {
            for index in scanner.cells.indices {
                let text = source.composed(scanner.text(index, in: span))
                let place = scanner.position(of: index, in: span)
                if isHeading, PersonalData.isPersonalHeading(text) {
                    privacy.report(column: text, at: place, &problems)
                }
                privacy.check(text, at: place, &problems)
            }
            isHeading = false
        }
    }
}
