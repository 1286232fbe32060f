import Binary
import Digests
import Parallel
import Records
import WorkingTime

/// The closed dossiers of a segment by day of closing.
struct SegmentClosings: Sendable {
    /// The days in chronological order. Their ranges refer to ``order``.
    let days: [ClosedDay]
    /// The indices of the dossiers in the segment, sorted by day, status, and code.
    let order: [Int32]

    /// - Parameter days: The days of the codes.
    public init(_ dossiers: [LinkedDossier], days: [DossierDay], workers: Workers) {
        let order = Self.sorted(dossiers)
        self.order = order
        let runs = Self.runs(of: order, dossiers)
        let size = max(1, (runs.count + 7) / 8)
        self.days = concurrentMap((runs.count + size - 1) / size, workers: workers) { part in
            var writer = BinaryWriter()
            return runs[part * size..<min((part + 1) * size, runs.count)].map {
                Self.day($0.day, $0.range, of: order, dossiers, days: days, &writer)
            }
        }.flatMap(\.self)
    }

    private static func sorted(_ dossiers: [LinkedDossier]) -> [Int32] {
        // Pack day, status, and index into integers, which sort fast because they are nearly sorted already.
        var keys: [UInt64] = []
        keys.reserveCapacity(dossiers.count)
        for index in dossiers.indices {
            guard let day = dossiers[index].closedOn else { continue }
            let position =
                UInt64(day.daysSinceEpoch - Day.first.daysSinceEpoch) << 3 | UInt64(dossiers[index].status.rawValue)
            keys.append(position << 32 | UInt64(UInt32(truncatingIfNeeded: index)))
        }
        keys.sort()
        return keys.map { Int32(truncatingIfNeeded: $0) }
    }

    /// Returns the runs of dossiers closed on the same day.
    private static func runs(of order: [Int32], _ dossiers: [LinkedDossier]) -> [(day: Day, range: Range<Int>)] {
        var runs: [(day: Day, range: Range<Int>)] = []
        for (position, index) in order.enumerated() {
            guard let day = dossiers[Int(index)].closedOn else { continue }
            if let last = runs.last, last.day == day {
                runs[runs.count - 1].range = last.range.lowerBound..<position + 1
            } else {
                runs.append((day, position..<position + 1))
            }
        }
        return runs
    }

    private static func day(
        _ day: Day, _ range: Range<Int>, of order: [Int32], _ dossiers: [LinkedDossier], days: [DossierDay],
        _ writer: inout BinaryWriter
    ) -> ClosedDay {
        var counts = ProcessingStatusCounts()
        var dataUntil: Day?
        var own = 0
        writer.removeAll()
        for position in range {
            let index = Int(order[position])
            counts.add(dossiers[index].status)
            dossiers[index].record.code.write(into: &writer)
            dossiers[index].record.illustrative.write(into: &writer)
            writer.write(dossiers[index].status.rawValue)
            // The row's position determines on which part of the day's page it appears.
            if !days[own].range.contains(index) { own = days.partitioningIndex { $0.range.upperBound <= index } }
            dataUntil = newest(dataUntil, days[own].dataUntil)
            writer.write(UInt32(truncatingIfNeeded: index - days[own].range.lowerBound))
        }
        dataUntil.write(into: &writer)
        return ClosedDay(day: day, range: range, counts: counts, dataUntil: dataUntil, digest: Digest(writer.bytes))
    }

    /// Returns the indices in the segment of the dossiers closed on a day with a status, in ascending order.
    func dossiers(on day: Day, _ status: ProcessingStatus) -> ArraySlice<Int32> {
        let index = days.partitioningIndex { $0.day < day }
        guard index < days.count, days[index].day == day else { return [] }
        var start = days[index].range.lowerBound
        for other in ProcessingStatus.allCases where other.rawValue < status.rawValue {
            start += days[index].counts[other]
        }
        return order[start..<start + days[index].counts[status]]
    }
}

extension SegmentClosings: BinaryValue {
    func write(into writer: inout BinaryWriter) {
        days.write(into: &writer)
        order.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        days = try [ClosedDay](from: &reader)
        order = try [Int32](from: &reader)
        guard days.last.map({ $0.range.upperBound == order.count }) ?? order.isEmpty else { throw BinaryError() }
    }
}
