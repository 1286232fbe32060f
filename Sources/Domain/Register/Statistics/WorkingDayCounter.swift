import WorkingTime

/// A counter of working days with a direct-mapped cache of recent days. The dossiers of a register are sorted by day,
/// so nearly every lookup is a hit.
struct WorkingDayCounter {
    private let calendar: WorkingCalendar
    private let origin = Day(daysSinceEpoch: 0)
    private var days = [Int32](repeating: .min, count: Self.slotCount)
    private var counts = [Int32](repeating: 0, count: Self.slotCount)

    private static let slotCount = 1024

    /// Creates a counter of the working days of a calendar, with an empty cache.
    public init(_ calendar: WorkingCalendar) { self.calendar = calendar }

    /// Returns the number of working days after `start` through `end`.
    mutating func workingDays(from start: Day, to end: Day) -> Int {
        start == end ? 0 : count(through: end) - count(through: start)
    }

    private mutating func count(through day: Day) -> Int {
        let number = Int32(day.daysSinceEpoch)
        let slot = Int(number & Int32(Self.slotCount - 1))
        if days[slot] != number {
            days[slot] = number
            counts[slot] = Int32(calendar.workingDays(from: origin, to: day))
        }
        return Int(counts[slot])
    }
}
