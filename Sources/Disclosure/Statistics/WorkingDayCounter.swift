/// Counts working days as a calendar does, and remembers the days asked for lately: dossiers of a register stand in
/// the order of days, so nearly every question was asked before.
struct WorkingDayCounter {
    private let calendar: WorkingCalendar
    private let origin = Day(daysSinceEpoch: 0)
    private var days = [Int32](repeating: .min, count: Self.places)
    private var counts = [Int32](repeating: 0, count: Self.places)

    private static let places = 1024

    init(_ calendar: WorkingCalendar) { self.calendar = calendar }

    /// Working days after one day, through another.
    mutating func workingDays(from start: Day, to end: Day) -> Int {
        start == end ? 0 : count(through: end) - count(through: start)
    }

    private mutating func count(through day: Day) -> Int {
        let number = Int32(day.daysSinceEpoch)
        let place = Int(number & Int32(Self.places - 1))
        if days[place] != number {
            days[place] = number
            counts[place] = Int32(calendar.workingDays(from: origin, to: day))
        }
        return Int(counts[place])
    }
}
