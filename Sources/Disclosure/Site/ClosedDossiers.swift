/// Dossiers by the day on which they were closed: those with a result, and those withdrawn, stopped or returned.
public struct ClosedDossiers: Sendable {
    /// Indices in the register, by day, then standing, then code.
    public let dossiers: [Int32]
    /// In order of time.
    public let days: [ClosedDay]

    public struct ClosedDay: Sendable {
        public let day: Day
        /// Indices of ``ClosedDossiers/dossiers``.
        public let range: Range<Int>
        public let counts: StandingCounts
    }

    init(_ register: [LinkedDossier]) {
        // Day, standing and index in one number each: they sort fast, being nearly sorted already.
        var keys: [UInt64] = []
        keys.reserveCapacity(register.count)
        for (index, dossier) in register.enumerated() {
            guard let day = dossier.closedOn else { continue }
            let place = UInt64(day.daysSinceEpoch - Day.first.daysSinceEpoch) << 3 | UInt64(dossier.standing.rawValue)
            keys.append(place << 32 | UInt64(UInt32(truncatingIfNeeded: index)))
        }
        keys.sort()
        dossiers = keys.map { Int32(truncatingIfNeeded: $0) }
        days = Self.days(of: register, in: dossiers)
    }

    private static func days(of register: [LinkedDossier], in sorted: [Int32]) -> [ClosedDay] {
        var days: [ClosedDay] = []
        var start = 0
        while start < sorted.count, let day = register[Int(sorted[start])].closedOn {
            var counts = StandingCounts()
            var end = start
            while end < sorted.count, register[Int(sorted[end])].closedOn == day {
                counts.add(register[Int(sorted[end])].standing)
                end += 1
            }
            days.append(ClosedDay(day: day, range: start..<end, counts: counts))
            start = end
        }
        return days
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
