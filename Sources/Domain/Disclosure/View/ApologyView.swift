import Binary
import Diagnostics
import RecordSchema
import Records
import Register
import WorkingTime

extension LinkedApology: ListedRecord {
    public static let kind = Message(vi: "thư xin lỗi", en: "apology")
    public static let parts = Parts<LinkedApology>([
        Part(\.dossier), Part(\.procedure), Part(\.isLateNotice),
        Part(path: (\LinkedApology.record).hashValue) {
            $0.record.dataValue.write(into: &$1)
            $0.record.body.source.write(into: &$1)
        },
    ])

    /// Returns the apologies in descending order of date; throws if they cannot be computed.
    public static func all(in site: some SiteParts) throws -> FiledRecords<LinkedApology> { try site.apologies }

    /// Returns the apology in a file, given by its path relative to the content folder, or nil if there is none.
    public static func find(_ file: String, in site: some SiteParts) throws -> Box<LinkedApology>? {
        try site.apology(file)
    }
}

extension Apology: Trackable {
    public static let kind = Message(vi: "thư xin lỗi đã viết", en: "letter of apology")
    /// Returns the key itself, which is the path of the file relative to the content folder.
    public static func file(of key: String, in site: LinkedSite) -> String { key }
    public static let parts = Parts(schema, prose: \Self.body)

    /// Returns the record of the apology in a file, or nil if there is none that is linked with a dossier.
    public static func find(_ file: String, in site: some SiteParts) throws -> Box<Apology>? {
        try site.apology(file).map { Box($0.value.record) }
    }
}

extension Tracked<LinkedApology> {
    /// The apology record, tracked by field.
    public var record: Tracked<Apology> { nested(\.record, file) }
}

extension Site {
    /// The apologies in descending order of date.
    public var apologies: TrackedRecords<LinkedApology> { TrackedRecords(site: self) }
    /// The years in which apologies were issued, in descending order, with their counts.
    public var apologyYears: [ApologyYear] { read(ApologyYears()) }
    /// Returns the apologies issued in a year, in descending order of date.
    public func apologies(ofYear year: Int) -> [Tracked<LinkedApology>] {
        read(ApologiesOfYear(key: year)).compactMap { apologies[$0] }
    }
    /// Returns the latest apologies, at most `limit`, in descending order of date.
    public func newestApologies(_ limit: Int) -> [Tracked<LinkedApology>] {
        read(NewestApologies(key: limit)).compactMap { apologies[$0] }
    }
    /// The range of days from the first to the last apology, or nil if there are none.
    public var apologySpan: DaySpan? { read(ApologySpan()) }
    /// Returns the file of the apology for a dossier, for linking rows to it; see ``RegisterView/day(_:)``.
    public func apologyFile(of dossier: LinkedDossier) -> String? { linked.dossiers.apology(of: dossier)?.file }
}

/// The number of apologies issued in a year.
public struct ApologyYear: Sendable, BinaryEncodable {
    /// The calendar year of issue.
    public let year: Int
    /// The number of apologies issued in ``year``.
    public let count: Int

    public func write(into writer: inout BinaryWriter) {
        year.write(into: &writer)
        count.write(into: &writer)
    }
}

struct ApologyYears: Fact, UnitValue {
    static let title = Message(vi: "các năm có thư xin lỗi", en: "years of apologies")

    func value(in site: some SiteParts) throws -> [ApologyYear] {
        let counts = Dictionary(grouping: try site.apologies, by: \.record.issuedOn.year).mapValues(\.count)
        return counts.sorted { $0.key > $1.key }.map { ApologyYear(year: $0.key, count: $0.value) }
    }
}

struct ApologiesOfYear: KeyedFact {
    static let title = Message(vi: "các thư xin lỗi của một năm", en: "apologies of a year")
    let key: Int

    func value(in site: some SiteParts) throws -> [String] {
        try site.apologies.filter { $0.record.issuedOn.year == key }.map(\.file)
    }
}

struct NewestApologies: KeyedFact {
    static let title = Message(vi: "các thư xin lỗi mới nhất", en: "newest apologies")
    /// The maximum number of apologies.
    let key: Int

    func value(in site: some SiteParts) throws -> [String] { try site.apologies.prefix(key).map(\.file) }
}

struct ApologySpan: Fact, UnitValue {
    static let title = Message(vi: "khoảng thời gian có thư xin lỗi", en: "span of apologies")

    func value(in site: some SiteParts) throws -> DaySpan? {
        let apologies = try site.apologies
        guard let first = apologies.last?.record.issuedOn, let last = apologies.first?.record.issuedOn else {
            return nil
        }
        return DaySpan(first: first, last: last)
    }
}
