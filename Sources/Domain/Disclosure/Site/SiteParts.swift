import Diagnostics
import RecordSchema
import Records
import Register
import WorkingTime

/// The parts of a linked site. Facts access the site only through this protocol, so that each depends only on the parts
/// it uses.
public protocol SiteParts: Sendable {
    var settingsBox: Box<SiteSettings> { get throws }
    /// The build date, which the site treats as today.
    var asOf: Day { get throws }
    var calendar: WorkingCalendar { get throws }
    var catalogue: Catalogue { get throws }
    /// The register with its apologies and statistics.
    var dossiers: LinkedRegister { get throws }
    /// The apologies in descending order of date.
    var apologies: FiledRecords<LinkedApology> { get throws }
    var records: SiteRecords { get throws }
    /// Returns the summary of a version, or nil if there is no such version.
    func summary(_ version: VersionKey) throws -> Box<ProcedureSummary>?
    /// Returns a version with its full record, for its own pages and those that list its details, or nil if there is no
    /// such version.
    func procedure(_ version: VersionKey) throws -> ProcedureEntry?
    /// Returns the apology in a file, or nil if there is none.
    func apology(_ file: String) throws -> Box<LinkedApology>?
    /// Returns the measurement for commitments, or nil if the site has no such records.
    func measurement(_ measure: CommitmentMeasure) throws -> Measurement?
}

extension SiteParts {
    public var settings: SiteSettings { get throws { try settingsBox.value } }
    public var register: DossierRegister { get throws { try dossiers.register } }
    public var statistics: StatisticsIndex { get throws { try dossiers.statistics } }
    public var registers: Registers { get throws { try records.registers } }
}

/// The whole linked site, in which all references between records are resolved.
///
/// It is the only input of page plans and templates.
public struct LinkedSite: SiteParts {
    public let settingsBox: Box<SiteSettings>
    public let asOf: Day
    public let calendar: WorkingCalendar
    public let catalogue: Catalogue
    public let procedures: ProcedureRecords
    public let dossiers: LinkedRegister
    public let records: SiteRecords
}

extension LinkedSite {
    public var settings: SiteSettings { settingsBox.value }
    public var unit: Unit { settings.unit }
    public var register: DossierRegister { dossiers.register }
    public var statistics: StatisticsIndex { dossiers.statistics }
    public var apologies: FiledRecords<LinkedApology> { dossiers.apologies }
    public var registers: Registers { records.registers }
    public func summary(_ version: VersionKey) -> Box<ProcedureSummary>? { catalogue.box(version) }
    public func procedure(_ version: VersionKey) -> ProcedureEntry? { procedures[version] }
    public func apology(_ file: String) -> Box<LinkedApology>? { apologies.box(file) }

    public func measurement(_ measure: CommitmentMeasure) throws -> Measurement? {
        try MeasureCount(site: self).measure(measure)
    }
}

/// An apology linked with its dossier.
public struct LinkedApology: FiledRecord {
    public let record: Apology
    /// The procedure version that governs the dossier.
    public let procedure: VersionKey
    /// Whether the apology was sent later than the calendar day before the due date (NĐ 118/2025 Điều 19.6); same-day
    /// limits are exempt.
    public let isLateNotice: Bool

    public var location: Location { record.location }
    public var dossier: DossierCode { record.dossier.value }
}
