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
    /// The settings in `site.yml`; throws if it is missing or invalid.
    public var settings: SiteSettings { get throws { try settingsBox.value } }
    /// The dossiers, sorted by code and grouped by the day of the code.
    public var register: DossierRegister { get throws { try dossiers.register } }
    /// The statistics of the dossiers.
    public var statistics: StatisticsIndex { get throws { try dossiers.statistics } }
    /// The registers other than those of procedures and dossiers.
    public var registers: Registers { get throws { try records.registers } }
}

/// The whole linked site, in which all references between records are resolved.
///
/// It is the only input of page plans and templates.
public struct LinkedSite: SiteParts {
    /// The settings in `site.yml`, boxed so that they can be passed on without copying.
    public let settingsBox: Box<SiteSettings>
    /// The build date, which the site treats as today.
    public let asOf: Day
    /// The working calendar defined by `calendar.yml`, in which no year is announced if there is no such file.
    public let calendar: WorkingCalendar
    /// The summaries of all procedure versions, evaluated on the build date.
    public let catalogue: Catalogue
    /// The full records of the procedures, by version.
    public let procedures: ProcedureRecords
    /// The register with its apologies and statistics.
    public let dossiers: LinkedRegister
    /// The records that are neither procedures nor related to dossiers.
    public let records: SiteRecords
}

extension LinkedSite {
    /// The settings in `site.yml`.
    public var settings: SiteSettings { settingsBox.value }
    /// The unit in `site.yml` that publishes the site.
    public var unit: Unit { settings.unit }
    /// The dossiers, sorted by code and grouped by the day of the code.
    public var register: DossierRegister { dossiers.register }
    /// The statistics of the dossiers.
    public var statistics: StatisticsIndex { dossiers.statistics }
    /// The apologies in descending order of date.
    public var apologies: FiledRecords<LinkedApology> { dossiers.apologies }
    /// The registers other than those of procedures and dossiers.
    public var registers: Registers { records.registers }
    /// Returns the summary of a version, or nil if there is no such version.
    public func summary(_ version: VersionKey) -> Box<ProcedureSummary>? { catalogue.box(version) }
    /// Returns a version with its full record, or nil if there is no such version.
    public func procedure(_ version: VersionKey) -> ProcedureEntry? { procedures[version] }
    /// Returns the apology in a file, given by its path relative to the content folder, or nil if there is none.
    public func apology(_ file: String) -> Box<LinkedApology>? { apologies.box(file) }

    /// Returns the measurement for commitments, counted anew, or nil if the site has no such records.
    public func measurement(_ measure: CommitmentMeasure) throws -> Measurement? {
        try MeasureCount(site: self).measure(measure)
    }
}

/// An apology linked with its dossier.
public struct LinkedApology: FiledRecord {
    /// The apology as written in its file.
    public let record: Apology
    /// The procedure version that governs the dossier.
    public let procedure: VersionKey
    /// Whether the apology was sent later than the calendar day before the due date (NĐ 118/2025 Điều 19.6); same-day
    /// limits are exempt.
    public let isLateNotice: Bool

    /// The location of the apology, whose path is relative to the content folder.
    public var location: Location { record.location }
    /// The code of the dossier for whose delay the apology was written.
    public var dossier: DossierCode { record.dossier.value }
}
