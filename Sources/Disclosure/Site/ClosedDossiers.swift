import Binary
import Digests
import Parallel

/// Dossiers by the day on which they were closed: those with a result, and those withdrawn, stopped or returned.
public struct ClosedDossiers: Sendable {
    /// In order of time.
    public let days: [ClosedDay]
    let rows: Deferred<RegisterRows>

    /// Indices in the register, by day, then standing, then code.
    public var dossiers: [Int32] { rows.value.closed }

    public struct ClosedDay: Sendable {
        public let day: Day
        /// Indices of ``ClosedDossiers/dossiers``.
        public let range: Range<Int>
        public let counts: StandingCounts
        /// Newest cut-off of the days on whose pages they stand.
        public let dataUntil: Day?
        /// Stands for everything that the pages of the day tell.
        public let digest: Digest
    }

    /// Indices of the dossiers that were closed, by day, then standing, then code.
    static func sorted(_ register: [LinkedDossier]) -> [Int32] {
        // Day, standing and index in one number each: they sort fast, being nearly sorted already.
        var keys: [UInt64] = []
        keys.reserveCapacity(register.count)
        for (index, dossier) in register.enumerated() {
            guard let day = dossier.closedOn else { continue }
            let place = UInt64(day.daysSinceEpoch - Day.first.daysSinceEpoch) << 3 | UInt64(dossier.standing.rawValue)
            keys.append(place << 32 | UInt64(UInt32(truncatingIfNeeded: index)))
        }
        keys.sort()
        return keys.map { Int32(truncatingIfNeeded: $0) }
    }

    /// By several hands.
    static func days(of rows: RegisterRows, days: [DossierDay]) -> [ClosedDay] {
        let ranges = runs(of: rows)
        let size = max(1, (ranges.count + 15) / 16)
        return atOnce((ranges.count + size - 1) / size) { part in
            var writer = BinaryWriter()
            return ranges[part * size..<min((part + 1) * size, ranges.count)].map {
                closedDay($0.day, $0.range, of: rows, days: days, &writer)
            }
        }.flatMap(\.self)
    }

    /// Runs of dossiers that were closed on one day.
    private static func runs(of rows: RegisterRows) -> [(day: Day, range: Range<Int>)] {
        var runs: [(day: Day, range: Range<Int>)] = []
        for (place, index) in rows.closed.enumerated() {
            guard let day = rows.dossiers[Int(index)].closedOn else { continue }
            if let last = runs.last, last.day == day {
                runs[runs.count - 1].range = last.range.lowerBound..<place + 1
            } else {
                runs.append((day, place..<place + 1))
            }
        }
        return runs
    }

    private static func closedDay(
        _ day: Day, _ range: Range<Int>, of rows: RegisterRows, days: [DossierDay], _ writer: inout BinaryWriter
    ) -> ClosedDay {
        var counts = StandingCounts()
        var dataUntil: Day?
        var own = 0
        writer.removeAll()
        for place in range {
            let index = Int(rows.closed[place])
            counts.add(rows.dossiers[index].standing)
            rows.dossiers[index].record.code.write(into: &writer)
            rows.dossiers[index].record.illustrative.write(into: &writer)
            writer.write(rows.dossiers[index].standing.rawValue)
            // Its row stands so far down the page of its day, which may have parts.
            if !days[own].range.contains(index) { own = days.partitioningIndex { $0.range.upperBound <= index } }
            dataUntil = newest(dataUntil, days[own].dataUntil)
            writer.write(UInt32(truncatingIfNeeded: index - days[own].range.lowerBound))
        }
        dataUntil.write(into: &writer)
        return ClosedDay(day: day, range: range, counts: counts, dataUntil: dataUntil, digest: Digest(writer.bytes))
    }

    /// The indices of the days that fall in a span.
    public func days(from first: Day, through last: Day) -> Range<Int> {
        let start = days.partitioningIndex { $0.day < first }
        return start..<max(start, days.partitioningIndex { $0.day <= last })
    }

    /// Index in `days` of a day.
    public func index(of day: Day) -> Int? {
        let index = days.partitioningIndex { $0.day < day }
        return index < days.count && days[index].day == day ? index : nil
    }

    /// The sum over a span of days.
    public func counts(_ range: Range<Int>) -> StandingCounts {
        days[range].reduce(into: StandingCounts()) { $0.add($1.counts) }
    }
}
