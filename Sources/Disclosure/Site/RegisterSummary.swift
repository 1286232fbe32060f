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
    /// How many dossiers each version of a procedure has, of those that have any.
    public let countByVersion: [VersionKey: Int]
    /// The identifiers of bodies that stand before the first hyphen of codes, in the order of bytes.
    public let bodies: [String]
    /// Of each year that stands in codes, oldest first.
    public let lookups: [LookupSums]
    /// The spans in which something happened, in order.
    let busy: [BusySlice]
    /// Of the slices in which anything is counted, in order.
    let fingerprints: [SliceFingerprint]
    /// Where each segment begins among all dossiers.
    let starts: [Int]
}

/// The dossiers whose code bears one day.
public struct DossierDay: Sendable {
    public let day: Day
    public let range: Range<Int>
    public let statusCounts: StatusCounts
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
    /// - Parameter segments: in the order of the outline.
    init(_ segments: [SegmentAggregates], _ outline: RegisterOutline) {
        var days: [DossierDay] = []
        var countByVersion: [VersionKey: Int] = [:]
        var bodies: Set<String> = []
        var lookups: [LookupSums] = []
        var busy: [DaySpan: Day?] = [:]
        var starts: [Int] = []
        var start = 0
        for segment in segments {
            starts.append(start)
            days += segment.days.map { $0.moved(by: start) }
            for (version, count) in zip(segment.versions, segment.countByVersion) where count > 0 {
                countByVersion[version, default: 0] += Int(count)
            }
            bodies.formUnion(segment.bodies)
            for lookup in segment.lookups { lookups.add(lookup.sums) }
            for slice in segment.busy { busy[slice.span] = newest(busy[slice.span] ?? nil, slice.dataUntil) }
            start += segment.count
        }
        self.days = days
        self.countByVersion = countByVersion
        self.bodies = bodies.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        self.lookups = lookups
        self.busy = busy.map { BusySlice(span: $0, dataUntil: $1) }.sorted { $0.span.first < $1.span.first }
        fingerprints = SliceFingerprint.merged(segments.map(\.fingerprints))
        self.starts = starts
        closedDays = ClosedDossiers.days(of: segments.map(\.closings))
        dataUntil = outline.dataUntil
        publishedOn = outline.publishedOn
    }
}

extension DossierDay {
    /// The same day, so many dossiers further on.
    fileprivate func moved(by count: Int) -> DossierDay {
        DossierDay(
            day: day, range: range.lowerBound + count..<range.upperBound + count, statusCounts: statusCounts,
            dataUntil: dataUntil,
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
        countByVersion.sorted { $0.key < $1.key }.map(VersionCount.init).write(into: &writer)
        bodies.write(into: &writer)
        lookups.write(into: &writer)
        busy.write(into: &writer)
        fingerprints.write(into: &writer)
        starts.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        days = try [DossierDay](from: &reader)
        closedDays = try [ClosedDay](from: &reader)
        dataUntil = try Day?(from: &reader)
        publishedOn = try Day?(from: &reader)
        countByVersion = Dictionary(
            try [VersionCount](from: &reader).map { ($0.version, $0.count) }, uniquingKeysWith: { first, _ in first })
        bodies = try [String](from: &reader)
        lookups = try [LookupSums](from: &reader)
        busy = try [BusySlice](from: &reader)
        fingerprints = try [SliceFingerprint](from: &reader)
        starts = try [Int](from: &reader)
    }
}

/// How many dossiers a version has.
private struct VersionCount: FormedValue {
    let version: VersionKey
    let count: Int

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(version: try part { $0.version }, count: try part { $0.count })
    }
}

extension DossierDay: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        day.write(into: &writer)
        range.write(into: &writer)
        statusCounts.write(into: &writer)
        dataUntil.write(into: &writer)
        publishedOn.write(into: &writer)
        firstReceived.write(into: &writer)
        hasProvisionalDue.write(into: &writer)
        digest.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        day = try Day(from: &reader)
        range = try Range(from: &reader)
        statusCounts = try StatusCounts(from: &reader)
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
