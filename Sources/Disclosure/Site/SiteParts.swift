import Diagnostics

/// What a linked site consists of. Facts take what they need from here and from nothing else, so that each depends on
/// those parts alone.
public protocol SiteParts: Sendable {
    var settingsBox: Box<SiteSettings> { get throws }
    /// The day the site speaks of as today.
    var asOf: Day { get throws }
    var calendar: WorkingCalendar { get throws }
    var catalogue: Catalogue { get throws }
    /// Dossiers, with apologies and statistics.
    var dossiers: LinkedRegister { get throws }
    /// Newest first.
    var apologies: FiledRecords<LinkedApology> { get throws }
    var records: SiteRecords { get throws }
    /// What other pages may tell of a version.
    func summary(_ version: VersionKey) throws -> Box<ProcedureSummary>?
    /// A version with all it says: for its own pages, and for those that list such details.
    func procedure(_ version: VersionKey) throws -> ProcedureEntry?
    /// The apology in a file.
    func apology(_ file: String) throws -> Box<LinkedApology>?
    /// What is counted for commitments.
    func measurement(_ measure: CommitmentMeasure) throws -> Measurement?
}

extension SiteParts {
    public var settings: SiteSettings { get throws { try settingsBox.value } }
    public var register: DossierRegister { get throws { try dossiers.register } }
    public var statistics: StatisticsIndex { get throws { try dossiers.statistics } }
    public var registers: Registers { get throws { try records.registers } }
}

/// The whole site as one linked value: every record found its partners.
///
/// Plans and templates are made from it and from nothing else.
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

/// An apology whose dossier is there.
public struct LinkedApology: FiledRecord {
    public let record: Apology
    /// The procedure version under which its dossier is handled.
    public let procedure: VersionKey
    /// Sent later than the calendar day before the due date (NĐ 118/2025 Điều 19.6); same-day limits are exempt.
    public let isLateNotice: Bool

    public var location: Location { record.location }
    public var dossier: DossierCode { record.dossier.value }
}
