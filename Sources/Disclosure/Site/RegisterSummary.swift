import Binary
import Digests

/// What the register tells of all dossiers together: days, counts and dates. Small, and kept from build to build, so
/// that a build which needs no dossier fetches none.
public struct RegisterSummary: Sendable {
    public let days: [DossierDay]
    /// The days on which dossiers were closed.
    public let closedDays: [ClosedDay]
    /// Newest cut-off of the data.
    public let dataUntil: Day?
    public let publishedOn: Day?
    /// How many dossiers each version of the catalogue has.
    public let countByVersion: [Int32]
    /// The identifiers of bodies that stand before the first hyphen of codes, in the order of bytes.
    public let bodies: [String]
    /// Of each year that stands in codes, oldest first.
    public let lookups: [LookupSums]
}

/// The dossiers whose code bears one day.
public struct DossierDay: Sendable {
    public let day: Day
    public let range: Range<Int>
    public let tally: Tally
    /// Newest cut-off, and newest day of publication, of the files they come from.
    public let dataUntil: Day?
    public let publishedOn: Day?
    /// The first day on which one of them was received; that is the day of the code, where codes are right.
    public let firstReceived: Day
    /// Whether a due date among them is provisional.
    public let hasProvisionalDue: Bool
    /// Stands for everything that pages tell of these dossiers.
    public let digest: Digest
}

extension RegisterSummary {
    init(_ volumes: [RegisterVolume], batches: [DossierBatch], versions: Int) {
        var days: [DossierDay] = []
        var countByVersion = [Int32](repeating: 0, count: versions)
        var bodies: Set<String> = []
        var lookups: [LookupSums] = []
        for volume in volumes {
            let summary = volume.summary
            days += summary.days.map { $0.moved(by: volume.start) }
            for version in countByVersion.indices { countByVersion[version] += summary.countByVersion[version] }
            bodies.formUnion(summary.bodies)
            for lookup in summary.lookups { lookups.add(lookup.sums) }
        }
        self.days = days
        self.countByVersion = countByVersion
        self.bodies = bodies.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        self.lookups = lookups
        closedDays = ClosedDossiers.days(of: volumes.map(\.summary.closings))
        dataUntil = batches.reduce(nil) { newest($0, $1.dataUntil) }
        publishedOn = batches.reduce(nil) { newest($0, $1.publishedOn) }
    }
}

extension DossierDay {
    /// The same day, so many dossiers further on.
    fileprivate func moved(by count: Int) -> DossierDay {
        DossierDay(
            day: day, range: range.lowerBound + count..<range.upperBound + count, tally: tally, dataUntil: dataUntil,
            publishedOn: publishedOn, firstReceived: firstReceived, hasProvisionalDue: hasProvisionalDue,
            digest: digest)
    }
}

/// The later of two days that may be absent.
func newest(_ left: Day?, _ right: Day?) -> Day? {
    guard let left, let right else { return left ?? right }
    return max(left, right)
}

extension RegisterSummary: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        days.write(into: &writer)
        closedDays.write(into: &writer)
        dataUntil.write(into: &writer)
        publishedOn.write(into: &writer)
        countByVersion.write(into: &writer)
        bodies.write(into: &writer)
        lookups.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        days = try [DossierDay](from: &reader)
        closedDays = try [ClosedDay](from: &reader)
        dataUntil = try Day?(from: &reader)
        publishedOn = try Day?(from: &reader)
        countByVersion = try [Int32](from: &reader)
        bodies = try [String](from: &reader)
        lookups = try [LookupSums](from: &reader)
    }
}

extension DossierDay: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        day.write(into: &writer)
        range.write(into: &writer)
        tally.write(into: &writer)
        dataUntil.write(into: &writer)
        publishedOn.write(into: &writer)
        firstReceived.write(into: &writer)
        hasProvisionalDue.write(into: &writer)
        digest.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        day = try Day(from: &reader)
        range = try Range(from: &reader)
        tally = try Tally(from: &reader)
        dataUntil = try Day?(from: &reader)
        publishedOn = try Day?(from: &reader)
        firstReceived = try Day(from: &reader)
        hasProvisionalDue = try Bool(from: &reader)
        digest = try Digest(from: &reader)
    }
}

extension Range<Int> {
    func write(into writer: inout BinaryWriter) {
        lowerBound.write(into: &writer)
        upperBound.write(into: &writer)
    }

    init(from reader: inout BinaryReader) throws(BinaryError) {
        let (start, end) = (try Int(from: &reader), try Int(from: &reader))
        guard 0 <= start, start <= end else { throw BinaryError() }
        self = start..<end
    }
}
