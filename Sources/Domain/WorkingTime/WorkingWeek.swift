/// The weekdays on which offices work by default. There is always at least one.
public struct WorkingWeek: Hashable, Sendable {
    /// A bit set of working weekdays; bit 0 is Monday, bit 6 is Sunday.
    private let worked: UInt8

    /// The week with Saturday and Sunday closed.
    public static let mondayToFriday = WorkingWeek(worked: 0b0001_1111)

    private init(worked: UInt8) {
        self.worked = worked
    }

    /// Creates a week from its closed ISO 8601 weekdays, from 1 (Monday) to 7 (Sunday).
    ///
    /// Returns nil if a weekday is out of range or all seven are closed.
    public init?(closed: Set<Int>) {
        guard closed.allSatisfy((1...7).contains) else { return nil }
        let worked = closed.reduce(UInt8(0b0111_1111)) { $0 & ~(1 << UInt8($1 - 1)) }
        guard worked != 0 else { return nil }
        self.init(worked: worked)
    }

    /// Returns whether a day falls on a working weekday, regardless of holidays.
    public func isWorking(_ day: Day) -> Bool {
        worked & (1 << UInt8(day.weekday - 1)) != 0
    }

    private var daysPerWeek: Int { worked.nonzeroBitCount }

    /// Returns the number of working weekdays from Monday 1969-12-29 through `day`, negative for days before it.
    func count(through day: Day) -> Int {
        let (week, weekday) = (day.daysSinceEpoch + Self.mondayOffset).flooredDivision(by: 7)
        let throughWeekday = worked & UInt8(truncatingIfNeeded: (2 << weekday) - 1)
        return week * daysPerWeek + throughWeekday.nonzeroBitCount
    }

    /// Returns the first day at which ``count(through:)`` reaches `count`.
    func day(reaching count: Int) -> Day {
        let (week, position) = (count - 1).flooredDivision(by: daysPerWeek)
        var remaining = worked
        for _ in 0..<position {
            remaining &= remaining - 1
        }
        return Day(daysSinceEpoch: week * 7 + remaining.trailingZeroBitCount - Self.mondayOffset)
    }

    /// The number of days from Monday 1969-12-29 to 1970-01-01.
    private static let mondayOffset = 3
}

extension Int {
    /// Returns the quotient rounded down and the nonnegative remainder, for a positive divisor.
    fileprivate func flooredDivision(by divisor: Int) -> (quotient: Int, remainder: Int) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
