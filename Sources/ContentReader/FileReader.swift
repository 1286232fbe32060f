import Diagnostics
import Disclosure
import FileSystem

/// What one file gave: its records, what their prose refers to, and what is wrong.
struct FileContents: Sendable {
    let records: FileRecords
    let uses: ProseUses
    let findings: [Diagnostic]
}

/// Reads one file into its records.
struct FileReader {
    let root: String
    let privacy: PrivacyGuard

    func read(_ entry: FileEntry) -> FileContents {
        var problems = Problems(file: entry.path)
        var uses = ProseUses()
        let records = read(entry, &uses, &problems)
        return FileContents(records: records, uses: uses, findings: problems.all)
    }

    private func read(_ entry: FileEntry, _ uses: inout ProseUses, _ problems: inout Problems) -> FileRecords {
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
            if entry.kind != .file || kind == .unrecognised { return .nothing }
        }
        if kind == .asset { return .asset(String(entry.path.dropFirst("assets/".count))) }
        let bytes: [UInt8]
        do {
            bytes = try readFile(root + "/" + entry.path)
        } catch {
            problems.report(
                .unreadableFile, at: .start, vi: "không đọc được tệp: \(error.reason)",
                en: "cannot read the file: \(error.reason)")
            return .nothing
        }
        guard let source = SourceText(file: entry.path, bytes: bytes, &problems) else { return .nothing }
        switch kind {
        case .settings: return yaml(source, &problems).map(FileRecords.settings) ?? .nothing
        case .calendar: return yaml(source, &problems).map(FileRecords.calendar) ?? .nothing
        case .staff: return yaml(source, &problems).map(FileRecords.staff) ?? .nothing
        case .forms: return yaml(source, &problems).map { (file: FormsFile) in .forms(file.forms) } ?? .nothing
        case .redirects:
            return yaml(source, &problems).map { (file: RedirectsFile) in .redirects(file.redirects) } ?? .nothing
        case .plan:
            guard let plan: Plan = yaml(source, &problems) else { return .nothing }
            plan.summary?.check(in: source, isField: true, uses: &uses, &problems)
            return .plan(plan)
        case .results:
            guard let file: ResultsFile = yaml(source, guarded: true, &problems) else { return .nothing }
            return .batch(DossierBatch(file))
        case .resultsTable:
            let table = CSVReader<Dossier>(source: source, privacy: privacy)
            return .batch(DossierBatch(file: entry.path, dossiers: table.read(&problems)))
        case .procedure:
            guard let procedure: Procedure = markdown(source, \.body, uses: &uses, &problems) else { return .nothing }
            procedure.conditions?.check(in: source, isField: true, uses: &uses, &problems)
            return .procedure(procedure)
        case .apology:
            return markdown(source, \.body, guarded: true, uses: &uses, &problems).map(FileRecords.apology)
                ?? .nothing
        case .report: return markdown(source, \.body, uses: &uses, &problems).map(FileRecords.report) ?? .nothing
        case .reportForm: return yaml(source, &problems).map(FileRecords.reportForm) ?? .nothing
        case .news: return markdown(source, \.body, uses: &uses, &problems).map(FileRecords.news) ?? .nothing
        case .page: return markdown(source, \.body, uses: &uses, &problems).map(FileRecords.page) ?? .nothing
        case .disclosure:
            return markdown(source, \.body, uses: &uses, &problems).map(FileRecords.disclosure) ?? .nothing
        case .feedback: return yaml(source, guarded: true, &problems).map(FileRecords.feedback) ?? .nothing
        case .survey: return yaml(source, guarded: true, &problems).map(FileRecords.survey) ?? .nothing
        case .dialogue:
            return markdown(source, \.body, guarded: true, uses: &uses, &problems).map(FileRecords.dialogue)
                ?? .nothing
        case .consultation:
            guard let record: Consultation = markdown(source, \.body, guarded: true, uses: &uses, &problems) else {
                return .nothing
            }
            for prose in [record.opinions, record.answer] {
                prose?.check(in: source, isField: true, uses: &uses, &problems)
            }
            return .consultation(record)
        case .leaders: return yaml(source, &problems).map(FileRecords.leaders) ?? .nothing
        case .receptions: return yaml(source, &problems).map(FileRecords.receptions) ?? .nothing
        case .guardedTable:
            searchTable(source, &problems)
            return .nothing
        case .commitments: return yaml(source, &problems).map(FileRecords.commitments) ?? .nothing
        case .locality:
            guard let record: Locality = yaml(source, &problems) else { return .nothing }
            for part in Locality.Part.allCases {
                record.text(of: part)?.check(in: source, isField: true, uses: &uses, &problems)
            }
            return .locality(record)
        case .asset, .unrecognised: return .nothing
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

    private func yaml<R: Record>(_ source: SourceText, guarded: Bool = false, _ problems: inout Problems) -> R? {
        guard let raw = YAMLReader(source: source).read(source.text, &problems) else { return nil }
        return R.decode(guarded ? privacy.checked(raw, as: R.schema.description, &problems) : raw, &problems)
    }

    private func markdown<R: Record>(
        _ source: SourceText, _ body: WritableKeyPath<R, Prose>, guarded: Bool = false, uses: inout ProseUses,
        _ problems: inout Problems
    ) -> R? {
        guard let file = FrontMatter(source, &problems) else { return nil }
        let keys = guarded ? privacy.checked(file.keys, as: R.schema.description, &problems) : file.keys
        if guarded { privacy.check(file.body, in: source, &problems) }
        file.body.check(in: source, uses: &uses, &problems)
        guard var record = R.decode(keys, &problems) else { return nil }
        record[keyPath: body] = file.body
        return record
    }
}

extension DossierBatch {
    fileprivate init(_ file: ResultsFile) {
        var dossiers = file.dossiers
        if file.illustrative == true { for index in dossiers.indices { dossiers[index].illustrative = true } }
        self.init(
            file: file.location.file, dossiers: dossiers, dataUntil: file.dataUntil, publishedOn: file.publishedOn)
    }
}
