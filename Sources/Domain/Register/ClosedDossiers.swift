import Binary
import Digests
import WorkingTime

/// The dossiers closed on one day.
public struct ClosedDay: Sendable {
    /// The day of closing.
    public let day: Day
    /// The range of the dossiers among all closed ones, sorted by day, status, and code.
    public let range: Range<Int>
    /// The number of dossiers closed on the day, by status.
    public let counts: ProcessingStatusCounts
    /// The latest cutoff date of the days on whose pages the dossiers appear.
    public let dataUntil: Day?
    /// The digest of everything that the pages of the day show.
    public let digest: Digest
}

/// The closed dossiers by day of closing: those resolved, withdrawn, stopped, or returned.
public struct ClosedDossiers: Sendable {
    /// The days in chronological order.
    public let days: [ClosedDay]

    /// Merges the closings of several segments, which are in the order of their dossiers.
    static func days(of segments: [SegmentClosings]) -> [ClosedDay] {
        let parts = segments.flatMap(\.days).enumerated().sorted {
            ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
        }.map(\.element)
        var days: [ClosedDay] = []
        var index = 0
        while index < parts.count {
            let day = parts[index].day
            let end = parts[index...].firstIndex { $0.day != day } ?? parts.count
            var counts = ProcessingStatusCounts()
            for part in parts[index..<end] { counts.add(part.counts) }
            let start = days.last?.range.upperBound ?? 0
            days.append(
                ClosedDay(
                    day: day, range: start..<start + counts.total, counts: counts,
                    dataUntil: parts[index..<end].reduce(nil) { newest($0, $1.dataUntil) },
                    digest: end == index + 1 ? parts[index].digest : Digest(of: parts[index..<end].map(\.digest))))
            index = end
        }
        return days
    }
}

extension ClosedDay: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        day.write(into: &writer)
        range.write(into: &writer)
        counts.write(into: &writer)
        dataUntil.write(into: &writer)
        digest.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        day = try Day(from: &reader)
        range = try Range(from: &reader)
        counts = try ProcessingStatusCounts(from: &reader)
        dataUntil = try Day?(from: &reader)
        digest = try Digest(from: &reader)
    }
}
