import Binary
import Diagnostics
import Digests
import Engine
import Parallel
import Records
import Register
import WorkingTime

/// A query for the parts of all procedures that dossiers depend on.
struct AllTerms: Query, UnitValue, Titled {
    static let title = Message(vi: "thời hạn của các thủ tục", en: "time limits of procedures")

    static let policy = ValuePolicy<CatalogueTerms>.digested { terms in
        Digest { terms.versions.write(into: &$0) }
    }

    func value(_ ask: Ask) throws -> CatalogueTerms { try ask(CataloguePart()).terms }
}

/// A query for the parts of the versions of one code that dossiers depend on.
struct TermsOfCode: Query, FormedValue, Titled {
    static let title = Message(vi: "thời hạn của một thủ tục", en: "time limits of a procedure")
    let code: ProcedureCode

    func value(_ ask: Ask) throws -> [VersionTerms] {
        let terms = try ask(AllTerms())
        return terms.indices(of: code).map { Array(terms.versions[$0]) } ?? []
    }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(code: try part { $0.code })
    }
}

/// A query for the unit's own reporting windows.
struct OwnWindows: Query, UnitValue, Titled {
    static let title = Message(vi: "các kỳ báo cáo trong cài đặt", en: "reporting periods in the settings")

    func value(_ ask: Ask) throws -> [ReportingWindow] {
        try ask(SettingsPart())?.value.reportingPeriods.map { ReportingWindow($0) } ?? []
    }
}

/// A query for the terms of aggregation.
struct TermsOfAggregation: Query, UnitValue, Titled {
    static let title = Message(vi: "cách cộng số liệu", en: "parameters of aggregation")

    func value(_ ask: Ask) throws -> AggregationTerms {
        let reports = try ask(ContentOf(.others)).value[Report.self]
        return AggregationTerms(
            shards: try ask(SettingsPart())?.value.capacity.lookupShards ?? 1,
            spans: StatisticsIndex.spans(
                windows: ReportingWindows(try ask(OwnWindows())),
                additional: reports.map { .window(ReportingWindow($0.period)) }))
    }
}

/// A query for the segments of the register.
struct OutlineOfRegister: Query, UnitValue, Titled {
    static let title = Message(vi: "các quyển của sổ hồ sơ", en: "segments of the register")

    func value(_ ask: Ask) throws -> RegisterOutline {
        RegisterOutline(try ask.all(try ask(ResultsFiles()).map(DossiersOfFile.init)).compactMap(\.self))
    }
}

/// A query for a linked segment of the register.
struct Segment: StoredQuery, FormedValue, Titled {
    static let title = Message(vi: "một quyển của sổ hồ sơ", en: "segment of the register")
    /// The paths of the files, sorted by their first codes.
    let files: [String]

    func value(_ ask: Ask) throws -> LinkedSegment {
        let resultsFiles = try ask.all(files.map(DossiersOfFile.init)).compactMap(\.self)
        var (codes, last) = (Set<ProcedureCode>(), ProcedureCode?.none)
        var horizon = Day.first
        for resultsFile in resultsFiles {
            horizon = max(horizon, resultsFile.dataUntil ?? horizon)
            for dossier in resultsFile.dossiers {
                if dossier.procedure != last { codes.insert(dossier.procedure) }
                last = dossier.procedure
                horizon = max(horizon, dossier.lastEvent.day)
            }
        }
        let terms = try ask.all(codes.sorted().map(TermsOfCode.init)).flatMap(\.self)
        let outline = RegisterOutline(resultsFiles)
        let apologies = try outline.segments.first.map { try ask(ApologiesOfDays(days: $0.days)) } ?? []
        // Dates beyond the horizon are equivalent.
        let linker = DossierLinker(
            resultsFiles: resultsFiles, terms: CatalogueTerms(terms), calendar: try ask(CalendarPart()),
            asOf: try ask(TodayUpTo(day: horizon + 1)), workers: ask.workers)
        return LinkedSegment(linker, apologies: apologies, try ask(TermsOfAggregation()))
    }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(files: try part { $0.files })
    }
}

/// A query for the summary of the register.
struct SummaryOfRegister: StoredQuery, UnitValue, Titled {
    static let title = Message(vi: "tổng hợp của sổ hồ sơ", en: "summary of the register")

    func value(_ ask: Ask) throws -> RegisterSummary {
        let outline = try ask(OutlineOfRegister())
        return RegisterSummary(
            try ask.all(outline.segments.map { Segment(files: $0.files) }).map(\.summary), outline)
    }
}

/// A query for the register with its apologies and statistics.
struct DossiersPart: PassingQuery, UnitValue, Titled {
    static let title = Message(vi: "sổ hồ sơ, phiếu xin lỗi và số liệu", en: "dossiers, apologies and statistics")

    func value(_ ask: Ask) throws -> LinkedRegister {
        let apologies = try ask(ApologiesPart())
        let resultsFiles = try ask.all(try ask(ResultsFiles()).map(DossiersOfFile.init)).compactMap(\.self)
        let (outline, summary) = (try ask(OutlineOfRegister()), try ask(SummaryOfRegister()))
        let segments = try outline.segments.map { (files: $0.files, segment: try ask.later(Segment(files: $0.files))) }
        let (terms, calendar) = (try ask(AllTerms()), try ask(CalendarPart()))
        let linker = DossierLinker(
            resultsFiles: resultsFiles, terms: terms, calendar: calendar,
            asOf: try ask(TodayUpTo(day: outline.dataUntil ?? .first)), workers: ask.workers)
        let links = try ask(LinksOfApologies()).links
        let indices = Dictionary(
            resultsFiles.enumerated().map { ($1.file, $0) }, uniquingKeysWith: { first, _ in first })
        let rows = Lazy {
            RegisterRows(
                zip(summary.starts, segments).compactMap { start, entry in
                    (try? entry.segment.value()).map { segment in
                        RegisterSegment(start: start, segment, of: entry.files.compactMap { indices[$0] }, linker)
                    }
                }, linker, apologised: links.map(\.dossier))
        }
        return LinkedRegister(
            DossierRegister(
                summary: summary, publicationMonths: PublicationMonth.months(of: resultsFiles), rows: rows),
            apologies: apologies, windows: ReportingWindows(try ask(OwnWindows())), calendar: calendar,
            terms: terms)
    }
}
