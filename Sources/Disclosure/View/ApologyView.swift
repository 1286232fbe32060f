import Binary
import Diagnostics

extension LinkedApology: ListedRecord {
    public static let kind = Message(vi: "thư xin lỗi", en: "apology")
    public static let parts = Parts<LinkedApology>([
        Part(\.dossier), Part(\.procedure), Part(\.isLateNotice),
        Part(path: (\LinkedApology.record).hashValue) {
            $0.record.dataValue.write(into: &$1)
            $0.record.body.source.write(into: &$1)
        },
    ])

    public static func all(in site: some SiteParts) throws -> FiledRecords<LinkedApology> { try site.apologies }

    public static func find(_ file: String, in site: some SiteParts) throws -> Box<LinkedApology>? {
        try site.apology(file)
    }
}

extension Apology: Trackable {
    public static let kind = Message(vi: "thư xin lỗi đã viết", en: "letter of apology")
    public static func file(of key: String, in site: LinkedSite) -> String { key }
    public static let parts = Parts(schema, prose: \Self.body)

    public static func find(_ file: String, in site: some SiteParts) throws -> Box<Apology>? {
        try site.apology(file).map { Box($0.value.record) }
    }
}

extension Tracked<LinkedApology> {
    /// The letter itself, to be read field by field.
    public var record: Tracked<Apology> { nested(\.record, file) }
}

extension Site {
    /// Newest first.
    public var apologies: TrackedRecords<LinkedApology> { TrackedRecords(site: self) }
    /// The years in which apologies were issued, newest first, each with how many.
    public var apologyYears: [ApologyYear] { read(ApologyYears()) }
    /// Those issued in a year, newest first.
    public func apologies(ofYear year: Int) -> [Tracked<LinkedApology>] {
        read(ApologiesOfYear(key: year)).compactMap { apologies[$0] }
    }
    /// The newest ones, newest first, at most so many.
    public func newestApologies(_ limit: Int) -> [Tracked<LinkedApology>] {
        read(NewestApologies(key: limit)).compactMap { apologies[$0] }
    }
    /// The day of the first and of the last apology.
    public var apologySpan: DaySpan? { read(ApologySpan()) }
    /// The apology for a dossier, for rows that lead to it: see ``RegisterView/day(_:)``.
    public func apologyFile(of dossier: LinkedDossier) -> String? { linked.dossiers.apology(of: dossier)?.file }
}

public struct ApologyYear: Sendable, BinaryEncodable {
    public let year: Int
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
    /// At most so many.
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
