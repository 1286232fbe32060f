extension Day: Strideable {
    public static func < (left: Day, right: Day) -> Bool {
        left.daysSinceEpoch < right.daysSinceEpoch
    }

    /// Returns the number of days from this day to `other`, positive if `other` is later.
    public func distance(to other: Day) -> Int {
        other.daysSinceEpoch - daysSinceEpoch
    }

    /// Returns the day `days` later, clamped to ``first`` and ``last``.
    public func advanced(by days: Int) -> Day {
        let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
        guard !overflow else { return days < 0 ? .first : .last }
        return Day(daysSinceEpoch: sum)
    }

    /// Returns the day `days` later, clamped to ``first`` and ``last``.
    public static func + (day: Day, days: Int) -> Day {
        day.advanced(by: days)
    }

    /// Returns the day `days` earlier, clamped to ``first`` and ``last``.
    public static func - (day: Day, days: Int) -> Day {
        days == .min ? .last : day.advanced(by: -days)
    }

    /// Returns the number of days from the right-hand day to the left-hand one.
    public static func - (left: Day, right: Day) -> Int {
        right.distance(to: left)
    }

    /// Returns the same day of the month `months` later, or the last day of that month if it is shorter
    /// (Bộ luật Dân sự 2015, Điều 148.3: a period of months ends on the corresponding day of its last month,
    /// or on the last day of that month if there is none). The result is clamped to ``first`` and ``last``.
    public func adding(months: Int) -> Day {
        let (year, month, day) = components
        let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflow else { return months < 0 ? .first : .last }
        guard sum >= 12 else { return .first }
        let newYear = sum / 12
        let newMonth = sum % 12 + 1
        let newDay = min(day, Day.length(ofMonth: newMonth, year: newYear))
        return Day(year: newYear, month: newMonth, day: newDay) ?? .last
    }

    /// The first day of the month that contains this day.
    public var startOfMonth: Day { self - (day - 1) }

    /// The last day of the month that contains this day.
    public var endOfMonth: Day {
        let (year, month, day) = components
        return self + (Day.length(ofMonth: month, year: year) - day)
    }

    /// The first day of the quarter that contains this day.
    public var startOfQuarter: Day {
        startOfMonth.adding(months: -((month - 1) % 3))
    }

    /// The last day of the quarter that contains this day.
    public var endOfQuarter: Day {
        startOfQuarter.adding(months: 2).endOfMonth
    }

    /// 1 January of the year that contains this day.
    public var startOfYear: Day {
        startOfMonth.adding(months: 1 - month)
    }

    /// 31 December of the year that contains this day.
    public var endOfYear: Day {
        startOfYear.adding(months: 11).endOfMonth
    }
}
