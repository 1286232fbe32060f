import TestSupport
import Testing

@testable import Disclosure
@testable import WorkingTime

@Suite struct WorkingCalendarTests {
    private let calendar = WorkingCalendar.announced

    @Test(arguments: [
        ("2026-02-13", true), ("2026-02-14", false), ("2026-02-16", false), ("2026-01-10", true),
        ("2026-01-11", false), ("2024-05-04", true), ("2024-04-29", false), ("2026-11-24", false),
        ("2030-01-01", true), ("2030-01-05", false),
    ])
    func workingDays(iso: String, isWorking: Bool) throws {
        #expect(try calendar.isWorking(Day.parse(iso)) == isWorking)
    }

    @Test func announcedYears() {
        #expect(calendar.isAnnounced(2023))
        #expect(calendar.isAnnounced(2026))
        #expect(!calendar.isAnnounced(2022))
        #expect(!calendar.isAnnounced(2027))
        #expect(calendar.years.map(\.year) == [2023, 2024, 2025, 2026])
    }

    @Test func yearsInAnyOrderAndWithGaps() throws {
        let gapped = WorkingCalendar(years: [
            .listing(2026, closed: "01-01"), .listing(2023, closed: "01-02", worked: "01-07"),
        ])
        #expect(gapped.years.map(\.year) == [2023, 2026])
        #expect(!gapped.isAnnounced(2024))
        #expect(try gapped.isWorking(Day.parse("2023-01-07")))
        #expect(try !gapped.isWorking(Day.parse("2026-01-01")))
    }

    @Test func workedOutweighsClosed() throws {
        let day = try Day.parse("2026-01-10")
        let year = CalendarYear(year: 2026, closed: [day], worked: [day], source: "")
        #expect(year.contradictoryDays == [day])
        #expect(WorkingCalendar(years: [year]).isWorking(day))
    }

    @Test func strayDays() throws {
        let day = try Day.parse("2027-01-01")
        #expect(CalendarYear(year: 2026, closed: [day], source: "").strayDays == [day])
    }

    @Test func zeroIsTheSameDayAndNegativeCountsBack() throws {
        let sunday = try Day.parse("2026-02-22")
        #expect(calendar.adding(workingDays: 0, to: sunday) == sunday)
        #expect(calendar.adding(workingDays: -1, to: sunday).iso == "2026-02-13")
        #expect(calendar.workingDay(onOrAfter: sunday).iso == "2026-02-23")
    }

    @Test func absurdNumbersOfDaysStopAtTheEnds() {
        #expect(calendar.adding(workingDays: .max, to: .first) == .last)
        #expect(calendar.adding(workingDays: .min, to: .last) == .first)
    }

    @Test func weeksMustLeaveADay() {
        #expect(WorkingWeek(closed: [6, 7]) == .mondayToFriday)
        #expect(WorkingWeek(closed: Set(1...7)) == nil)
        #expect(WorkingWeek(closed: [0]) == nil)
    }

    @Test(arguments: [Set([6, 7]), [7], [], [1, 2, 3, 4, 5, 6], [5, 6]])
    func agreesWithCountingDayByDay(closed: Set<Int>) throws {
        let week = try #require(WorkingWeek(closed: closed))
        let calendar = WorkingCalendar(years: WorkingCalendar.announced.years, week: week)
        let naive = NaiveCalendar(years: calendar.years, closedWeekdays: closed)
        let start = try Day.parse("2022-11-01")
        var generator = SeededGenerator(seed: 2026)
        var mismatches: [String] = []
        for _ in 0..<2_000 {
            let day = start + Int.random(in: 0..<1_700, using: &generator)
            let steps = Int.random(in: -40...40, using: &generator)
            let end = calendar.adding(workingDays: steps, to: day)
            if end != naive.adding(steps, to: day)
                || calendar.workingDays(from: day, to: end) != naive.count(from: day, to: end)
                || calendar.isWorking(day) != naive.isWorking(day)
            {
                mismatches.append("\(day) \(steps)")
            }
        }
        #expect(mismatches.isEmpty)
    }
}

/// Working days counted one by one.
private struct NaiveCalendar {
    let worked: Set<Day>
    let closed: Set<Day>
    let closedWeekdays: Set<Int>

    init(years: [CalendarYear], closedWeekdays: Set<Int>) {
        worked = Set(years.flatMap(\.worked))
        closed = Set(years.flatMap(\.closed))
        self.closedWeekdays = closedWeekdays
    }

    func isWorking(_ day: Day) -> Bool {
        worked.contains(day) || (!closed.contains(day) && !closedWeekdays.contains(day.weekday))
    }

    func adding(_ steps: Int, to start: Day) -> Day {
        var day = start
        var remaining = abs(steps)
        while remaining > 0 {
            day = day + steps.signum()
            remaining -= isWorking(day) ? 1 : 0
        }
        return day
    }

    func count(from start: Day, to end: Day) -> Int {
        let count = (min(start, end)..<max(start, end)).count { isWorking($0 + 1) }
        return start <= end ? count : -count
    }
}
