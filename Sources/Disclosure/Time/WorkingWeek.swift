/// The weekdays on which offices work when nothing else is announced. At least one day is worked.
public struct WorkingWeek: Hashable, Sendable {
    /// Bit 0 is Monday, bit 6 is Sunday.
    private let worked: UInt8

    /// Saturday and Sunday closed.
    public static let mondayToFriday = WorkingWeek(worked: 0b0001_1111)

    private init(worked: UInt8) {
        self.worked = worked
    }

    /// Weekdays by ISO 8601, 1 for Monday to 7 for Sunday. Nil when one is outside, or no day is left to work on.
    public init?(closed: Set<Int>) {
        guard closed.allSatisfy((1...7).contains) else { return nil }
        let worked = closed.reduce(UInt8(0b0111_1111)) { $0 & ~(1 << UInt8($1 - 1)) }
        guard worked != 0 else { return nil }
        self.init(worked: worked)
    }

    /// Whether that day's weekday is worked, holidays apart.
    public func isWorking(_ day: Day) -> Bool {
        worked & (1 << UInt8(day.weekday - 1)) != 0
    }

    private var daysPerWeek: Int { worked.nonzeroBitCount }

    /// Worked weekdays from a fixed Monday through `day`; negative before that Monday.
    func count(through day: Day) -> Int {
        let (week, weekday) = (day.daysSinceEpoch + Self.mondayOffset).flooredDivision(by: 7)
        let throughWeekday = worked & UInt8(truncatingIfNeeded: (2 << weekday) - 1)
        return week * daysPerWeek + throughWeekday.nonzeroBitCount
    }

    /// The first day at which ``count(through:)`` reaches `count`.
    func day(reaching count: Int) -> Day {
        let (week, position) = (count - 1).flooredDivision(by: daysPerWeek)
        var remaining = worked
        for _ in 0..<position {
            remaining &= remaining - 1
        }
        return Day(daysSinceEpoch: week * 7 + remaining.trailingZeroBitCount - Self.mondayOffset)
    }

    /// Days from Monday 1969-12-29 to 1970-01-01.
    private static let mondayOffset = 3
}

extension Int {
    /// Quotient rounded down and the remainder that is never negative, for a positive divisor.
    fileprivate func flooredDivision(by divisor: Int) -> (quotient: Int, remainder: Int) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
