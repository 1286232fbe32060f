import Diagnostics
import Records

/// A type of record of which a site has at most one.
public protocol SingleRecord: Trackable where Key == Only {
    /// The path of the file that contains the record, relative to the content folder.
    static var file: String { get }
}

extension SingleRecord {
    /// Returns the path of the file relative to the content folder, whatever the key.
    public static func file(of key: Only, in site: LinkedSite) -> String { file }
}

extension Site {
    /// The contents of `staff.yml`, or nil if there are none.
    public var staff: Tracked<StaffFile>? { tracked(Only()) }
}

extension SiteSettings: SingleRecord {
    public static let kind = Message(vi: "cài đặt", en: "settings")
    /// The path of the settings, relative to the content folder.
    public static let file = "site.yml"
    public static let parts = Parts(schema)
    /// Returns the settings, which every linked site has.
    public static func find(_ key: Only, in site: some SiteParts) throws -> Box<SiteSettings>? { try site.settingsBox }
}

extension Unit: SingleRecord {
    public static let kind = Message(vi: "đơn vị", en: "unit")
    /// The path of the settings that describe the unit, relative to the content folder.
    public static let file = "site.yml"
    public static let parts = Parts(schema, computed: [Part(\.displayName)])
    /// Returns the unit in the settings, which every linked site has.
    public static func find(_ key: Only, in site: some SiteParts) throws -> Box<Unit>? { try Box(site.settings.unit) }
}

extension StaffFile: SingleRecord {
    public static let kind = Message(vi: "cán bộ", en: "staff")
    /// The path of the staff list, relative to the content folder.
    public static let file = "staff.yml"
    public static let parts = Parts(schema)
    /// Returns the staff list, or nil if there is none.
    public static func find(_ key: Only, in site: some SiteParts) throws -> Box<StaffFile>? {
        try site.records.staff.map(Box.init)
    }
}

extension LeadersFile: SingleRecord {
    public static let kind = Message(vi: "lãnh đạo", en: "leaders")
    /// The path of the list of leaders, relative to the content folder.
    public static let file = "leaders.yml"
    public static let parts = Parts(schema)
    /// Returns the list of leaders, or nil if there is none.
    public static func find(_ key: Only, in site: some SiteParts) throws -> Box<LeadersFile>? {
        try site.registers.leaders.map(Box.init)
    }
}

extension ReceptionsFile: SingleRecord {
    public static let kind = Message(vi: "lịch tiếp dân", en: "receptions")
    /// The path of the reception schedule, relative to the content folder.
    public static let file = "receptions.yml"
    public static let parts = Parts(schema)
    /// Returns the reception schedule, or nil if there is none.
    public static func find(_ key: Only, in site: some SiteParts) throws -> Box<ReceptionsFile>? {
        try site.registers.receptions.map(Box.init)
    }
}

extension CommitmentsFile: SingleRecord {
    public static let kind = Message(vi: "các cam kết", en: "commitments")
    /// The path of the list of commitments, relative to the content folder.
    public static let file = "commitments.yml"
    public static let parts = Parts(schema)
    /// Returns the list of commitments, or nil if there is none.
    public static func find(_ key: Only, in site: some SiteParts) throws -> Box<CommitmentsFile>? {
        try site.registers.commitments.map(Box.init)
    }
}

extension Locality: SingleRecord {
    public static let kind = Message(vi: "địa phương", en: "locality")
    /// The path of the description of the commune, relative to the content folder.
    public static let file = "locality.yml"
    public static let parts = Parts(schema)
    /// Returns the description of the commune, or nil if there is none.
    public static func find(_ key: Only, in site: some SiteParts) throws -> Box<Locality>? {
        try site.registers.locality.map(Box.init)
    }
}

extension Tracked<SiteSettings> {
    /// The color of links and headings.
    public var accent: Colour { self.theme.accentColour }
}
