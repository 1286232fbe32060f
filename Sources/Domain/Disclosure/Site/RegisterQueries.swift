import Binary
import Diagnostics
import Digests
import Engine
import Parallel
import RecordSchema
import Records
import Register
import WorkingTime

/// A query for the parts of all procedures that dossiers depend on.
struct AllTerms: Query, UnitValue, Titled {
    static let title = Message(vi: "thời hạn của các thủ tục", en: "terms of procedures")

    static let policy = ValuePolicy<CatalogueTerms>.digested { terms in
        Digest { terms.versions.write(into: &$0) }
    }

    func value(_ ask: Ask) throws -> CatalogueTerms { try ask(CataloguePart()).terms }
}

/// A query for the parts of the versions of one code that dossiers depend on.
struct TermsOfCode: Query, FormedValue, Titled {
    static let title = Message(vi: "thời hạn của một thủ tục", en: "terms of a procedure")
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
    static let title = Message(vi: "các kỳ báo cáo trong cài đặt", en: "reporting periods of the settings")

    func value(_ ask: Ask) throws -> [ReportingWindow] {
        try ask(SettingsPart())?.value.reportingPeriods.map { ReportingWindow($0) } ?? []
    }
}

/// A query for the terms of aggregation.
struct Summing: Query, UnitValue, Titled {
    static let title = Message(vi: "cách cộng số liệu", en: "terms of summing")

    func value(_ ask: Ask) throws -> SummingTerms {
        let reports = try ask(ContentOf(.others)).value[Report.self]
        return SummingTerms(
            shards: try ask(SettingsPart())?.value.capacity.lookupShards ?? 1,
            spans: StatisticsIndex.spans(
                windows: ReportingWindows(try ask(OwnWindows())),
                further: reports.map { .window(ReportingWindow($0.period)) }))
    }
}

/// A query for the segments of the register.
struct OutlineOfRegister: Query, UnitValue, Titled {
    static let title = Message(vi: "các quyển của sổ hồ sơ", en: "volumes of the register")

    func value(_ ask: Ask) throws -> RegisterOutline {
        RegisterOutline(try ask.all(try ask(ResultsFiles()).map(DossiersOfFile.init)).compactMap(\.self))
    }
}

/// A query for all apologies, in descending order of date.
struct SortedApologies: PassingQuery, UnitValue, Titled {
    static let title = Message(vi: "các phiếu xin lỗi đã viết", en: "letters of apology")

    func value(_ ask: Ask) throws -> [Apology] { try ask(ContentOf(.apologies)).value.apologies.newestFirst }
}

/// A query for the apologies for dossiers whose codes are in a range of days, in descending order of date.
struct ApologiesOfDays: Query, FormedValue, Titled {
    static let title = Message(vi: "phiếu xin lỗi về hồ sơ của một khoảng ngày", en: "apologies for dossiers of days")
    let days: DaySpan

    func value(_ ask: Ask) throws -> [ApologyMark] {
        try ask(SortedApologies())
            .filter { days.first <= $0.dossier.value.day && $0.dossier.value.day <= days.last }
            .map { ApologyMark($0) }
    }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(days: try part { $0.days })
    }
}

/// A query for a linked segment of the register.
struct Segment: StoredQuery, FormedValue, Titled {
    static let title = Message(vi: "một quyển của sổ hồ sơ", en: "volume of the register")
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
        return LinkedSegment(linker, apologies: apologies, try ask(Summing()))
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

/// A query for the links of apologies to dossiers, with the resulting diagnostics.
struct LinksOfApologies: StoredQuery, UnitValue, Titled {
    static let title = Message(vi: "hồ sơ của các phiếu xin lỗi", en: "dossiers of apologies")

    struct Value: Sendable, FormedValue {
        /// The links in descending order of date.
        let links: [Link]
        let findings: [Diagnostic]

        static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
            Self(links: try part { $0.links }, findings: try part { $0.findings })
        }
    }

    /// The link of an apology, identified by the path of its file, to its dossier.
    struct Link: Sendable, FormedValue {
        let file: String
        let procedure: VersionKey
        let isLateNotice: Bool
        /// The index of the dossier in the register.
        let dossier: Int

        static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
            Self(
                file: try part { $0.file }, procedure: try part { $0.procedure },
                isLateNotice: try part { $0.isLateNotice }, dossier: try part { $0.dossier })
        }
    }

    func value(_ ask: Ask) throws -> Value {
        let apologies = try ask(SortedApologies())
        let outline = try ask(OutlineOfRegister())
        let segments = try ask.all(outline.segments.map { Segment(files: $0.files) }).map(\.summary)
        let starts = try ask(SummaryOfRegister()).starts
        let newest = apologies.map(\.issuedOn).max() ?? .first
        var findings: [Diagnostic] = []
        let (linked, dossiers) = LinkedApology.link(
            apologies, asOf: try ask(TodayUpTo(day: newest)), findings: &findings,
            dossier: { code in
                guard let segment = outline.segment(of: code.day), var dossier = segments[segment].apologised(code)
                else {
                    return nil
                }
                dossier.index += starts[segment]
                return dossier
            }, isRefused: { code in outline.segment(of: code.day).map { segments[$0].refused.contains(code) } ?? false }
        )
        return Value(
            links: zip(linked, dossiers).map { apology, dossier in
                Link(
                    file: apology.file, procedure: apology.procedure, isLateNotice: apology.isLateNotice,
                    dossier: dossier)
            }, findings: findings)
    }
}

/// A query for the facts that apologies take from their dossiers, independent of the dossiers' indices.
struct ApologyFacts: Query, UnitValue, Titled {
    static let title = Message(vi: "hồ sơ của các phiếu xin lỗi cho biết", en: "facts of apologies")
    static let policy = ValuePolicy<Value>.digested { value in Digest { value.list.write(into: &$0) } }

    struct Value: Sendable {
        /// The facts in descending order of date.
        let list: [ApologyFact]
        private let places: [String: Int]

        init(_ list: [ApologyFact]) {
            self.list = list
            places = Dictionary(list.enumerated().map { ($1.file, $0) }) { first, _ in first }
        }

        subscript(file: String) -> ApologyFact? { places[file].map { list[$0] } }
    }

    /// The facts for one apology, identified by the path of its file.
    struct ApologyFact: Sendable, FormedValue {
        let file: String
        let procedure: VersionKey
        let isLateNotice: Bool

        func apology(_ record: Apology) -> LinkedApology {
            LinkedApology(record: record, procedure: procedure, isLateNotice: isLateNotice)
        }

        static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
            Self(
                file: try part { $0.file }, procedure: try part { $0.procedure },
                isLateNotice: try part { $0.isLateNotice })
        }
    }

    func value(_ ask: Ask) throws -> Value {
        Value(
            try ask(LinksOfApologies()).links.map {
                ApologyFact(file: $0.file, procedure: $0.procedure, isLateNotice: $0.isLateNotice)
            })
    }
}

/// A query for the linked apology in a file; nil if its dossier does not exist.
struct LinkedApologyInFile: PassingQuery, FormedValue, Titled {
    static let title = Message(vi: "một phiếu xin lỗi và hồ sơ của nó", en: "apology with its dossier")
    let path: String

    func value(_ ask: Ask) throws -> Box<LinkedApology>? {
        guard let fact = try ask(ApologyFacts())[path] else { return nil }
        return try ask(ApologyInFile(path: path)).map { Box(fact.apology($0)) }
    }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(path: try part { $0.path })
    }
}

/// A query for the apologies whose dossiers exist, in descending order of date.
struct ApologiesPart: PassingQuery, UnitValue, Titled {
    static let title = Message(vi: "các phiếu xin lỗi", en: "apologies")

    func value(_ ask: Ask) throws -> FiledRecords<LinkedApology> {
        let letters = Dictionary(try ask(SortedApologies()).map { ($0.file, $0) }) { first, _ in first }
        return FiledRecords(try ask(ApologyFacts()).list.compactMap { fact in letters[fact.file].map(fact.apology) })
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
        let places = Dictionary(
            resultsFiles.enumerated().map { ($1.file, $0) }, uniquingKeysWith: { first, _ in first })
        let rows = Lazy {
            RegisterRows(
                zip(summary.starts, segments).compactMap { start, entry in
                    (try? entry.segment.value()).map { segment in
                        RegisterSegment(start: start, segment, of: entry.files.compactMap { places[$0] }, linker)
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
