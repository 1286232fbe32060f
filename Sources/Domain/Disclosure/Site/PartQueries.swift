import Binary
import Diagnostics
import Digests
import Engine
import Records
import WorkingTime

/// An error thrown if `site.yml` is missing or invalid, without which a site cannot be linked.
struct MissingSettings: Error {}

struct SettingsPart: PassingQuery, UnitValue, Titled {
    static let title = Message(vi: "cài đặt của trang", en: "settings of the site")

    func value(_ ask: Ask) throws -> Box<SiteSettings>? { try ask(ContentOf(.settings)).value.settings.map(Box.init) }
}

struct CalendarPart: PassingQuery, UnitValue, Titled {
    static let title = Message(vi: "lịch làm việc", en: "working calendar")

    func value(_ ask: Ask) throws -> WorkingCalendar { WorkingCalendar(try ask(ContentOf(.calendar)).value.calendar) }
}

struct CataloguePart: Query, UnitValue, Titled {
    static let title = Message(vi: "danh mục thủ tục", en: "catalogue of procedures")
    /// Digested, because most changes to procedures and most new days do not affect it.
    static let policy = ValuePolicy<Catalogue>.digested(by: \.digest)

    func value(_ ask: Ask) throws -> Catalogue {
        Catalogue(try ask(ContentOf(.procedures)).value.procedures.map(\.summary), asOf: try ask(Today()))
    }
}

struct ProceduresPart: PassingQuery, UnitValue, Titled {
    static let title = Message(vi: "toàn văn các thủ tục", en: "procedures with all their contents")

    func value(_ ask: Ask) throws -> ProcedureRecords {
        ProcedureRecords(try ask(ContentOf(.procedures)).value.procedures)
    }
}

struct RecordsPart: PassingQuery, UnitValue, Titled {
    static let title = Message(vi: "các nội dung khác", en: "other records")

    func value(_ ask: Ask) throws -> SiteRecords {
        let content = try ask(ContentOf(.others)).value
        let registers = Registers(
            content, calendar: try ask(CalendarPart()), asOf: try ask(Today()))
        return SiteRecords(content, registers: registers)
    }
}

/// The parts of a site as provided by the engine, which records every access as a dependency.
struct RecordedParts: SiteParts {
    let ask: Ask

    var settingsBox: Box<SiteSettings> {
        get throws {
            guard let settings = try ask(SettingsPart()) else { throw MissingSettings() }
            return settings
        }
    }
    var asOf: Day { get throws { try ask(Today()) } }
    var calendar: WorkingCalendar { get throws { try ask(CalendarPart()) } }
    var catalogue: Catalogue { get throws { try ask(CataloguePart()) } }
    var dossiers: LinkedRegister { get throws { try ask(DossiersPart()) } }
    var records: SiteRecords { get throws { try ask(RecordsPart()) } }

    var apologies: FiledRecords<LinkedApology> { get throws { try ask(ApologiesPart()) } }

    func summary(_ version: VersionKey) throws -> Box<ProcedureSummary>? { try ask(SummaryOfVersion(key: version)) }
    func procedure(_ version: VersionKey) throws -> ProcedureEntry? { try ask(EntryOfVersion(key: version)) }
    func apology(_ file: String) throws -> Box<LinkedApology>? { try ask(LinkedApologyInFile(path: file)) }

    func measurement(_ measure: CommitmentMeasure) throws -> Measurement? {
        try ask(MeasurementFor(measure: measure))
    }
}

/// A query for the whole linked site; nil only if `site.yml` is missing or invalid.
public struct LinkedSiteQuery: PassingQuery, UnitValue, Titled {
    public static let title = Message(vi: "toàn bộ nội dung", en: "linked site")

    /// Creates the query, which has no parameters.
    public init() {}

    public func value(_ ask: Ask) throws -> Box<LinkedSite>? {
        guard let settings = try ask(SettingsPart()) else { return nil }
        try ask.prepare(CataloguePart(), ProceduresPart(), DossiersPart(), RecordsPart())
        return Box(
            LinkedSite(
                settingsBox: settings, asOf: try ask(Today()), calendar: try ask(CalendarPart()),
                catalogue: try ask(CataloguePart()), procedures: try ask(ProceduresPart()),
                dossiers: try ask(DossiersPart()),
                records: try ask(RecordsPart())))
    }
}

/// A query for whether the build date has reached a day. A new day only invalidates dependents for which the answer
/// changes.
struct HasReachedDay: Query, FormedValue, Titled {
    static let title = Message(vi: "đã đến một ngày chưa", en: "whether a day has come")
    let day: Day

    func value(_ ask: Ask) throws -> Bool { try ask(Today()) >= day }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(day: try part { $0.day })
    }
}

/// A query for the build date, clamped to a day beyond which dependents do not distinguish later dates.
struct TodayUpTo: Query, FormedValue, Titled {
    static let title = Message(vi: "ngày lập trang, đến một ngày là cùng", en: "day of the build, up to a day")
    let day: Day

    func value(_ ask: Ask) throws -> Day { min(try ask(Today()), day) }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(day: try part { $0.day })
    }
}
