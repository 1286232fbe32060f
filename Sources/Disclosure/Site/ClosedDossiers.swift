import Binary
import Digests

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

    static func days(of rows: RegisterRows, days: [DossierDay], _ writer: inout BinaryWriter) -> [ClosedDay] {
        let (register, sorted) = (rows.dossiers, rows.closed)
        var closed: [ClosedDay] = []
        var start = 0
        var own = 0
        while start < sorted.count, let day = register[Int(sorted[start])].closedOn {
            var counts = StandingCounts()
            var end = start
            var dataUntil: Day?
            writer.removeAll()
            while end < sorted.count, register[Int(sorted[end])].closedOn == day {
                let index = Int(sorted[end])
                let dossier = register[index]
                counts.add(dossier.standing)
                dossier.record.code.write(into: &writer)
                dossier.record.illustrative.write(into: &writer)
                writer.write(dossier.standing.rawValue)
                // Its row stands so far down the page of its day, which may have parts.
                if !days[own].range.contains(index) {
                    own = days.partitioningIndex { $0.range.upperBound <= index }
                }
                dataUntil = newest(dataUntil, days[own].dataUntil)
                writer.write(UInt32(truncatingIfNeeded: index - days[own].range.lowerBound))
                end += 1
            }
            dataUntil.write(into: &writer)
            closed.append(
                ClosedDay(
                    day: day, range: start..<end, counts: counts, dataUntil: dataUntil, digest: Digest(writer.bytes)))
            start = end
        }
        return closed
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
