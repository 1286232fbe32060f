extension Day: Strideable {
    public static func < (left: Day, right: Day) -> Bool {
        left.daysSinceEpoch < right.daysSinceEpoch
    }

    /// Days from this one to another: positive when the other is later.
    public func distance(to other: Day) -> Int {
        other.daysSinceEpoch - daysSinceEpoch
    }

    public func advanced(by days: Int) -> Day {
        let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
        guard !overflow else { return days < 0 ? .first : .last }
        return Day(daysSinceEpoch: sum)
    }

    public static func + (day: Day, days: Int) -> Day {
        day.advanced(by: days)
    }

    public static func - (day: Day, days: Int) -> Day {
        days == .min ? .last : day.advanced(by: -days)
    }

    /// Days from the right day to the left one.
    public static func - (left: Day, right: Day) -> Int {
        right.distance(to: left)
    }

    /// The same day of the month so many months later; the last day of that month when it is shorter
    /// (Bộ luật Dân sự 2015, Điều 148.3: a period of months ends on the same day of the last month,
    /// or on that month's last day).
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

    public var startOfMonth: Day { self - (day - 1) }

    public var endOfMonth: Day {
        let (year, month, day) = components
        return self + (Day.length(ofMonth: month, year: year) - day)
    }

    public var startOfQuarter: Day {
        startOfMonth.adding(months: -((month - 1) % 3))
    }

    public var endOfQuarter: Day {
        startOfQuarter.adding(months: 2).endOfMonth
    }

    public var startOfYear: Day {
        startOfMonth.adding(months: 1 - month)
    }

    public var endOfYear: Day {
        startOfYear.adding(months: 11).endOfMonth
    }
}
