import Binary
import Diagnostics
import Digests
import Engine
import RecordSchema
import Records
import Register
import WorkingTime

/// A query for the declared forms, which procedures may refer to by file.
struct DeclaredForms: Query, UnitValue, Titled {
    static let title = Message(vi: "các mẫu đơn đã khai", en: "declared forms")

    func value(_ ask: Ask) throws -> [Form] { try ask(ContentOf(.others)).value.forms }

    static let policy = ValuePolicy<[Form]>.digested { forms in Digest { forms.write(into: &$0) } }
}

/// A query for the first day of the latest version of a code; nil if there is no such procedure.
struct StartOfNewestVersion: Query, FormedValue, Titled {
    static let title = Message(vi: "bản mới nhất của một mã", en: "newest version of a code")
    let code: ProcedureCode

    func value(_ ask: Ask) throws -> Day? {
        let terms = try ask(AllTerms())
        return terms.indices(of: code)?.last.map { terms.versions[$0].key.from ?? .first }
    }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(code: try part { $0.code })
    }
}

/// A query for the diagnostics of the procedure in a file, checked against the forms and the other procedures.
struct FindingsOfProcedure: StoredQuery, FormedValue, Titled {
    static let title = Message(vi: "lỗi của một thủ tục", en: "findings of a procedure")
    let path: String

    func value(_ ask: Ask) throws -> [Diagnostic] {
        guard let procedure = try ask(ProcedureInFile(path: path))?.record else { return [] }
        let forms = try ask(DeclaredForms())
        return try procedure.findings(
            forms: Dictionary(forms.map { ($0.file.value, $0) }, uniquingKeysWith: { first, _ in first }),
            startOfNewestVersion: { try ask(StartOfNewestVersion(code: $0)) },
            hasReached: { try ask(HasReachedDay(day: $0)) })
    }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(path: try part { $0.path })
    }
}

/// A query for the diagnostics of all procedures, including overlapping versions.
struct FindingsOfCatalogue: StoredQuery, UnitValue, Titled {
    static let title = Message(vi: "lỗi của danh mục thủ tục", en: "findings of the catalogue")

    func value(_ ask: Ask) throws -> [Diagnostic] {
        let catalogue = try ask(CataloguePart())
        let files = catalogue.versions.map { FindingsOfProcedure(path: $0.location.file) }
        return try ask.all(files).flatMap(\.self) + catalogue.overlaps
    }
}

/// A query for the diagnostics of dossiers and their apologies.
struct FindingsOfDossiers: StoredQuery, UnitValue, Titled {
    static let title = Message(vi: "lỗi của sổ hồ sơ", en: "findings of dossiers")

    func value(_ ask: Ask) throws -> [Diagnostic] {
        let segments = try ask(OutlineOfRegister()).segments.map { Segment(files: $0.files) }
        return try ask(LinksOfApologies()).findings + ask.all(segments).flatMap(\.summary.findings)
    }
}

/// A query for contradictions between reports and records.
struct FindingsOfReports: StoredQuery, UnitValue, Titled {
    static let title = Message(vi: "báo cáo lệch với hồ sơ", en: "findings of reports")

    func value(_ ask: Ask) throws -> [Diagnostic] { try RecordedParts(ask: ask).reportFindings }
}

/// A query for all diagnostics of the linked content; empty if `site.yml` is missing or invalid.
public struct FindingsOfSite: Query, UnitValue, Titled {
    public static let title = Message(vi: "lỗi khi đối chiếu nội dung", en: "findings of the site")

    /// Creates the query, which has no parameters.
    public init() {}

    public func value(_ ask: Ask) throws -> [Diagnostic] {
        guard let settings = try ask(SettingsPart())?.value else { return [] }
        let (records, calendar) = (try ask(RecordsPart()), try ask(CalendarPart()))
        let content = try ask(ContentOf(.others)).value
        var findings = try ask(FindingsOfCatalogue())
        findings += settings.findings(assets: records.assets)
        let context = RecordContext(calendar: calendar, assets: Set(records.assets))
        for type in RecordType.all { findings += type.type.findings(in: content, context) }
        findings += content[ReportForm.self].flatMap(\.findings)
        findings += Form.findings(content.forms, assets: records.assets)
        if let staff = records.staff { findings += staff.findings(asOf: try ask(Today())) }
        findings += records.registers.findings(in: context)
        findings += try ask(FindingsOfDossiers())
        let register = try ask(DossiersPart()).register
        findings += [register.capacityFinding(settings)].compactMap(\.self)
        findings += register.publicationMonths.compactMap(\.finding)
        findings += try ask(FindingsOfReports())
        let windows = ReportingWindows(try ask(OwnWindows()))
        findings += try ask(ProseOfContent()).directives.compactMap { $0.finding(windows: windows) }
        let refused = Set(try ask(RefusedFolders()))
        return settings.rules.applied(to: findings.filter { !$0.mayFollow(from: refused) })
    }
}

extension PublishedRecord {
    /// Returns the diagnostics of the records of this type in a content.
    fileprivate static func findings(in content: Content, _ context: RecordContext) -> [Diagnostic] {
        content[Self.self].flatMap { $0.findings(in: context) }
    }
}

extension Diagnostic {
    /// Returns whether the diagnostic may be a consequence of another one, because the missing record may be in a file
    /// that was rejected.
    fileprivate func mayFollow(from refusedFolders: Set<String>) -> Bool {
        switch rule {
        case .unknownDossier: refusedFolders.contains("results")
        case .unknownProcedure: refusedFolders.contains("procedures")
        case .missingForm: refusedFolders.contains("assets")
        case .unknownDisclosure: refusedFolders.contains("disclosures")
        default: false
        }
    }
}
