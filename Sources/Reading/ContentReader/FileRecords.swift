import Diagnostics
import Disclosure
import RecordSchema
import Records
import Register

/// The records decoded from one file.
enum FileRecords: Sendable {
    case nothing
    case settings(SiteSettings)
    case calendar(CalendarFile)
    case staff(StaffFile)
    case forms([Form])
    case redirects([Redirect])
    case procedure(ProcedureEntry)
    case resultsFile(ResultsFileDossiers)
    case apology(Apology)
    case plan(Plan)
    case report(Report)
    case reportForm(ReportForm)
    case news(NewsItem)
    case page(FreePage)
    case disclosure(DisclosureItem)
    case feedback(FeedbackFile)
    case survey(Survey)
    case dialogue(Dialogue)
    case consultation(Consultation)
    case leaders(LeadersFile)
    case receptions(ReceptionsFile)
    case commitments(CommitmentsFile)
    case locality(Locality)
}

extension FileRecords {
    /// Decodes the keys of a file according to its kind.
    init(_ kind: ContentKind, path: String, text: FileText, _ problems: inout DiagnosticCollector) {
        func record<R: Record>(_ make: (R) -> FileRecords) -> FileRecords {
            text.keys.flatMap { R.decode($0, &problems) }.map(make) ?? .nothing
        }
        func record<R: Record>(_ path: WritableKeyPath<R, Prose>, _ make: (R) -> FileRecords) -> FileRecords {
            record { (record: R) in
                var record = record
                if let body = text.body { record[keyPath: path] = body }
                return make(record)
            }
        }
        self =
            switch kind {
            case .settings: record(FileRecords.settings)
            case .calendar: record(FileRecords.calendar)
            case .staff: record(FileRecords.staff)
            case .forms: record { (file: FormsFile) in .forms(file.forms) }
            case .redirects: record { (file: RedirectsFile) in .redirects(file.redirects) }
            case .plan: record(FileRecords.plan)
            case .results: record { (file: ResultsFile) in .resultsFile(ResultsFileDossiers(file)) }
            case .procedure: record(\.body) { (procedure: Procedure) in .procedure(ProcedureEntry(procedure)) }
            case .apology: record(\.body, FileRecords.apology)
            case .report: record(\.body, FileRecords.report)
            case .reportForm: record(FileRecords.reportForm)
            case .news: record(\.body, FileRecords.news)
            case .page: record(\.body, FileRecords.page)
            case .disclosure: record(\.body, FileRecords.disclosure)
            case .feedback: record(FileRecords.feedback)
            case .survey: record(FileRecords.survey)
            case .dialogue: record(\.body, FileRecords.dialogue)
            case .consultation: record(\.body, FileRecords.consultation)
            case .leaders: record(FileRecords.leaders)
            case .receptions: record(FileRecords.receptions)
            case .commitments: record(FileRecords.commitments)
            case .locality: record(FileRecords.locality)
            case .resultsTable, .guardedTable, .asset, .unrecognised: .nothing
            }
    }

    /// Prose that is the value of a key.
    var proseFields: [Prose] {
        switch self {
        case .plan(let plan): [plan.summary].compactMap { $0 }
        case .procedure(let procedure): [procedure.record.conditions].compactMap { $0 }
        case .consultation(let record): [record.opinions, record.answer].compactMap { $0 }
        case .locality(let record): Locality.Part.allCases.compactMap { record.text(of: $0) }
        default: []
        }
    }
}

extension ResultsFileDossiers {
    fileprivate init(_ file: ResultsFile) {
        var dossiers = file.dossiers
        if file.illustrative == true { for index in dossiers.indices { dossiers[index].illustrative = true } }
        self.init(
            file: file.location.file, dossiers: dossiers, dataUntil: file.dataUntil, publishedOn: file.publishedOn)
    }
}
