import Diagnostics
import Parallel

@testable import Disclosure
@testable import RecordSchema
@testable import Records
@testable import Register
@testable import WorkingTime

/// A small register made line by line, with the statistics of it.
struct SampleRegister {
    private var dossiers: [Dossier] = []
    let catalogue: Catalogue
    var windows: [ReportingWindow] = []
    var spans: [Period] = []
    var dataUntil: Day?

    /// The procedures that dossiers may be of, with their fields; two versions of the last.
    static let procedures = [
        ("1.000001", "Hộ tịch"), ("1.000002", "Chứng thực"), ("1.000003", "Đất đai"), ("1.000004", "Hộ tịch"),
    ]

    /// Their records.
    static let records = procedures.compactMap { code, field -> Procedure? in
        guard let code = try? ProcedureCode.read(code.utf8.span) else { return nil }
        var procedure = Procedure(at: Location(file: "procedures/\(code.text).md"))
        procedure.code = Located(code)
        procedure.field = field
        return procedure
    }

    init() { catalogue = Catalogue(of: Self.records, asOf: .sample) }

    /// Days are `yyyy-MM-dd`; receipt is at 08:00, what is due at 17:00, the result at 16:00.
    mutating func add(
        _ received: String, due: String? = nil, resolved: String? = nil, procedure: String = "1.000001",
        channel: Dossier.Channel = .inPerson, outcome: Dossier.Outcome? = nil,
        change: (inout Dossier) -> Void = { _ in }
    ) {
        guard let day = Day(received), let procedure = try? ProcedureCode.read(procedure.utf8.span) else { return }
        var dossier = Dossier(at: Location(file: "results/test.yml"))
        dossier.code = DossierCode(body: "H56.999", day: day, serial: UInt32(dossiers.count + 1), serialDigits: 6)
        dossier.procedure = procedure
        dossier.channel = channel
        dossier.received = Moment(day, minuteOfDay: 8 * 60)
        dossier.due = due.flatMap(Day.init).map { Moment($0, minuteOfDay: 17 * 60) }
        dossier.resolved = resolved.flatMap(Day.init).map { Moment($0, minuteOfDay: 16 * 60) }
        dossier.outcome = outcome
        change(&dossier)
        dossiers.append(dossier)
    }

    var register: DossierRegister {
        let resultsFiles = [ResultsFileDossiers(file: "results/test.yml", dossiers: dossiers, dataUntil: dataUntil)]
        let linker = DossierLinker(
            resultsFiles: resultsFiles, terms: catalogue.terms, calendar: .announced, asOf: .sample)
        let segment = LinkedSegment(linker, apologies: [], AggregationTerms(shards: 4, spans: []))
        return DossierRegister(
            summary: RegisterSummary([segment.summary], RegisterOutline(resultsFiles)), publicationMonths: [],
            rows: Lazy(
                ready: RegisterRows([RegisterSegment(start: 0, segment, of: [0], linker)], linker, apologised: [])))
    }

    var book: StatisticsIndex {
        StatisticsIndex(
            register: register, terms: catalogue.terms, calendar: .announced, windows: ReportingWindows(windows),
            spans: spans)
    }
}

extension Day {
    /// The day the sample registers are looked at.
    static let sample = Day(year: 2026, month: 11, day: 20) ?? .first

    /// For days written out in tests; a mistyped one is the first of all.
    init(test text: String) { self = Day(text) ?? .first }
}

extension ReportingWindow {
    init(_ key: String, _ first: String, _ last: String) {
        self.init(key: key, name: key, first: Day(test: first), last: Day(test: last))
    }
}
