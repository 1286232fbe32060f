/// A calendar of the days on which offices work: a weekly pattern and the announced exceptions to it.
///
/// Only the exceptions are stored, sorted, each with a cumulative count of working days. Counting and adding
/// working days therefore take a single binary search, regardless of the number of days in between.
public struct WorkingCalendar: Sendable {
    /// The announced years, in ascending order.
    public let years: [CalendarYear]
    /// The weekly pattern to which the announced days are exceptions.
    public let week: WorkingWeek

    private let exceptions: [Exception]

    /// A day on which the calendar differs from the weekly pattern.
    private struct Exception {
        let day: Day
        /// The net number of working days that this and all earlier exceptions add to the weekly pattern.
        let shift: Int
        /// The number of working days through this day, with the same origin as ``WorkingWeek/count(through:)``.
        let count: Int
    }

    /// Creates a calendar from the announced years, which may be in any order, and a weekly pattern.
    public init(years: [CalendarYear], week: WorkingWeek = .mondayToFriday) {
        self.years = years.sorted { $0.year < $1.year }
        self.week = week
        let worked = Set(years.lazy.flatMap(\.worked))
        let closed = Set(years.lazy.flatMap(\.closed)).subtracting(worked)
        var exceptions: [Exception] = []
        var shift = 0
        for day in closed.union(worked).sorted() {
            let isWorked = worked.contains(day)
            guard isWorked != week.isWorking(day) else { continue }
            shift += isWorked ? 1 : -1
            exceptions.append(Exception(day: day, shift: shift, count: week.count(through: day) + shift))
        }
        self.exceptions = exceptions
    }

    /// Returns whether the days off of a year are known. For any other year only the closed weekdays are assumed off.
    public func isAnnounced(_ year: Int) -> Bool {
        years.contains { $0.year == year }
    }

    /// Returns whether a day is a working day, taking the announced exceptions into account.
    public func isWorking(_ day: Day) -> Bool {
        let next = firstException { $0.day >= day }
        let isException = next < exceptions.count && exceptions[next].day == day
        return week.isWorking(day) != isException
    }

    /// Returns the given day if it is a working day, otherwise the next working day.
    public func workingDay(onOrAfter day: Day) -> Day {
        isWorking(day) ? day : adding(workingDays: 1, to: day)
    }

    /// Returns the n-th working day after `day`, which is itself not counted (Bộ luật Dân sự 2015, Điều 147.2).
    ///
    /// A negative number counts backward. Zero returns `day` itself, whether or not it is a working day.
    public func adding(workingDays: Int, to day: Day) -> Day {
        let steps = min(max(workingDays, -Self.furthest), Self.furthest)
        if steps > 0 {
            return self.day(reaching: count(through: day) + steps)
        }
        guard steps < 0 else { return day }
        return self.day(reaching: count(through: day - 1) + steps + 1)
    }

    /// A bound that exceeds the number of working days in the range of ``Day``.
    private static let furthest = Day.last - Day.first + 1

    /// Returns the number of working days after `start` through `end`, negative if `end` is earlier.
    public func workingDays(from start: Day, to end: Day) -> Int {
        count(through: end) - count(through: start)
    }

    private func count(through day: Day) -> Int {
        let next = firstException { $0.day > day }
        return week.count(through: day) + (next == 0 ? 0 : exceptions[next - 1].shift)
    }

    /// Returns the first day at which ``count(through:)`` reaches `count`.
    ///
    /// Between two exceptions the weekly pattern applies, unless the later exception comes first.
    private func day(reaching count: Int) -> Day {
        let next = firstException { $0.count >= count }
        let byWeek = week.day(reaching: count - (next == 0 ? 0 : exceptions[next - 1].shift))
        return next < exceptions.count ? min(byWeek, exceptions[next].day) : byWeek
    }

    /// Returns the index of the first exception that satisfies a condition, which must be monotonic: once it holds,
    /// it holds for all later exceptions.
    private func firstException(where condition: (Exception) -> Bool) -> Int {
        var low = 0
        var high = exceptions.count
        while low < high {
            let middle = (low + high) / 2
            if condition(exceptions[middle]) {
                high = middle
            } else {
                low = middle + 1
            }
        }
        return low
    }
}
