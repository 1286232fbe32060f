import Binary
import Digests
import Records
import WorkingTime

/// The summary of all dossiers of the register: days, counts, and dates.
///
/// The summary is small and persists across builds, so that a build that needs no dossiers does not load any.
public struct RegisterSummary: Sendable {
    /// The days with dossiers, by the day of the code, in chronological order.
    public let days: [DossierDay]
    /// The days on which dossiers were closed.
    public let closedDays: [ClosedDay]
    /// The latest cutoff date of the data.
    public let dataUntil: Day?
    /// The latest day of publication.
    public let publishedOn: Day?
    /// The number of dossiers of each procedure version that has any.
    public let countByVersion: [VersionKey: Int]
    /// The body identifiers in the codes, sorted by their bytes.
    public let bodies: [String]
    /// The lookup checksums of each year in the codes, in ascending order.
    public let lookups: [LookupSums]
    /// The slices in which any dossier was received or closed, in chronological order.
    public let nonemptySlices: [NonemptySlice]
    /// The fingerprints of the nonempty slices, in chronological order.
    public let fingerprints: [SliceFingerprint]
    /// The index of the first dossier of each segment.
    public let starts: [Int]
}

/// The dossiers whose codes are of one day.
public struct DossierDay: Sendable {
    /// The day of the codes.
    public let day: Day
    /// The range of the dossiers in the register or in its segment.
    public let range: Range<Int>
    /// The number of dossiers of the day, by status and by channel.
    public let statusCounts: StatusCounts
    /// The latest cutoff date and the latest day of publication of the files that contain the dossiers.
    public let dataUntil: Day?
    /// The latest day of publication of the same files, or nil if none of them declares it.
    public let publishedOn: Day?
    /// The earliest day of reception, which equals the day of the code if the codes are correct.
    public let firstReceived: Day
    /// Whether any of the due dates is provisional.
    public let hasProvisionalDue: Bool
    /// The digest of everything that pages show of the dossiers.
    public let digest: Digest
}

extension RegisterSummary {
    /// - Parameter segments: The segments in the order of the outline.
    public init(_ segments: [SegmentAggregates], _ outline: RegisterOutline) {
        var days: [DossierDay] = []
        var countByVersion: [VersionKey: Int] = [:]
        var bodies: Set<String> = []
        var lookups: [LookupSums] = []
        var nonemptySlices: [DaySpan: Day?] = [:]
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
            for slice in segment.nonemptySlices {
                nonemptySlices[slice.span] = newest(nonemptySlices[slice.span] ?? nil, slice.dataUntil)
            }
            start += segment.count
        }
        self.days = days
        self.countByVersion = countByVersion
        self.bodies = bodies.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        self.lookups = lookups
        self.nonemptySlices = nonemptySlices.map { NonemptySlice(span: $0, dataUntil: $1) }.sorted {
            $0.span.first < $1.span.first
        }
        fingerprints = SliceFingerprint.merged(segments.map(\.fingerprints))
        self.starts = starts
        closedDays = ClosedDossiers.days(of: segments.map(\.closings))
        dataUntil = outline.dataUntil
        publishedOn = outline.publishedOn
    }
}

extension DossierDay {
    /// Returns the day with its range shifted by a number of dossiers.
    fileprivate func moved(by count: Int) -> DossierDay {
        DossierDay(
            day: day, range: range.lowerBound + count..<range.upperBound + count, statusCounts: statusCounts,
            dataUntil: dataUntil,
            publishedOn: publishedOn, firstReceived: firstReceived, hasProvisionalDue: hasProvisionalDue,
            digest: digest)
    }
}

/// Returns the later of two optional days, ignoring nil.
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
        nonemptySlices.write(into: &writer)
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
        nonemptySlices = try [NonemptySlice](from: &reader)
        fingerprints = try [SliceFingerprint](from: &reader)
        starts = try [Int](from: &reader)
    }
}

/// The number of dossiers of a version.
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

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        let (start, end) = (try Int(from: &reader), try Int(from: &reader))
        guard 0 <= start, start <= end else { throw BinaryError() }
        self = start..<end
    }
}
