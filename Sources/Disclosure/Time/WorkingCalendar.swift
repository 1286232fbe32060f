/// Which days offices work: a week's pattern, and for each announced year the days that differ from it.
///
/// Only the differing days are stored, sorted, each with the working days counted through it. Counting and
/// adding working days are then one binary search, however many days lie between.
public struct WorkingCalendar: Sendable {
    /// The years as announced, in order.
    public let years: [CalendarYear]
    public let week: WorkingWeek

    private let exceptions: [Exception]

    /// A day on which the calendar differs from the week.
    private struct Exception {
        let day: Day
        /// What this and all earlier exceptions add to the week's count of working days.
        let shift: Int
        /// Working days counted through this day, on the week's scale.
        let count: Int
    }

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

    /// Whether the days off of that year are known. In another year only the closed weekdays are assumed.
    public func isAnnounced(_ year: Int) -> Bool {
        years.contains { $0.year == year }
    }

    public func isWorking(_ day: Day) -> Bool {
        let next = firstException { $0.day >= day }
        let isException = next < exceptions.count && exceptions[next].day == day
        return week.isWorking(day) != isException
    }

    /// The day itself when it is worked, otherwise the next day that is.
    public func workingDay(onOrAfter day: Day) -> Day {
        isWorking(day) ? day : adding(workingDays: 1, to: day)
    }

    /// The n-th working day after `day`, which is itself not counted (Bộ luật Dân sự 2015, Điều 147.2);
    /// the n-th before it when negative; `day` itself, worked or not, when zero.
    public func adding(workingDays: Int, to day: Day) -> Day {
        let steps = min(max(workingDays, -Self.furthest), Self.furthest)
        if steps > 0 {
            return self.day(reaching: count(through: day) + steps)
        }
        guard steps < 0 else { return day }
        return self.day(reaching: count(through: day - 1) + steps + 1)
    }

    /// More working days than there are days.
    private static let furthest = Day.last - Day.first + 1

    /// Working days after `start` through `end`: negative when `end` is earlier.
    public func workingDays(from start: Day, to end: Day) -> Int {
        count(through: end) - count(through: start)
    }

    private func count(through day: Day) -> Int {
        let next = firstException { $0.day > day }
        return week.count(through: day) + (next == 0 ? 0 : exceptions[next - 1].shift)
    }

    /// The first day at which ``count(through:)`` reaches `count`: between two exceptions the week decides,
    /// unless the later of them is reached before.
    private func day(reaching count: Int) -> Day {
        let next = firstException { $0.count >= count }
        let byWeek = week.day(reaching: count - (next == 0 ? 0 : exceptions[next - 1].shift))
        return next < exceptions.count ? min(byWeek, exceptions[next].day) : byWeek
    }

    /// Index of the first exception for which a condition holds that also holds for all later ones.
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
