import Testing

@testable import Disclosure
@testable import WorkingTime

@Suite struct DayTests {
    @Test(arguments: [
        ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2), ("2026-10-05", 20_731, 1),
        ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5), ("2024-09-01", 19_967, 7),
    ])
    func knownDays(iso: String, days: Int, weekday: Int) throws {
        let day = try Day.parse(iso)
        #expect(day.daysSinceEpoch == days)
        #expect(day.weekday == weekday)
        #expect(day.iso == iso)
    }

    /// An era of 400 years, and both ends of the range.
    @Test(arguments: [(1, 4), (1799, 2200), (9996, 9999)])
    func everyDayFollowsTheOneBefore(from firstYear: Int, through lastYear: Int) throws {
        let start = try #require(Day(year: firstYear, month: 1, day: 1))
        let end = try #require(Day(year: lastYear, month: 12, day: 31))
        var (year, month, dayOfMonth) = (firstYear, 1, 1)
        var mismatches = 0
        for day in start...end {
            if day.components != (year, month, dayOfMonth) || Day(year: year, month: month, day: dayOfMonth) != day {
                mismatches += 1
            }
            dayOfMonth += 1
            if dayOfMonth > Day.length(ofMonth: month, year: year) {
                (month, dayOfMonth) = (month + 1, 1)
            }
            if month > 12 {
                (year, month) = (year + 1, 1)
            }
        }
        #expect(mismatches == 0)
        #expect((year, month, dayOfMonth) == (lastYear + 1, 1, 1))
    }

    @Test(arguments: [
        "", "2024", "2024-1-01", "2024-01-1", "24-01-01", "2024/01/01", "2024-01-01 ", " 2024-01-01", "2024-01-0a",
        "+024-01-01", "2024-01-01T00:00", "２024-01-1",
    ])
    func badSyntax(text: String) {
        #expect(throws: DayError.syntax) { try Day.parse(text) }
        #expect(Day(text) == nil)
    }

    @Test(arguments: [
        "2024-02-30", "2023-02-29", "1900-02-29", "2024-00-10", "2024-13-01", "2024-04-31", "0000-01-01", "2024-01-00",
    ])
    func impossibleDays(text: String) {
        #expect(throws: DayError.impossible) { try Day.parse(text) }
        #expect(Day(text) == nil)
    }

    @Test(arguments: [
        ("2026-01-05", "05/01/2026", "ngày 05 tháng 01 năm 2026"),
        ("2026-02-10", "10/02/2026", "ngày 10 tháng 02 năm 2026"),
        ("2026-03-09", "09/03/2026", "ngày 09 tháng 3 năm 2026"),
        ("2026-10-05", "05/10/2026", "ngày 05 tháng 10 năm 2026"),
        ("2026-12-31", "31/12/2026", "ngày 31 tháng 12 năm 2026"),
    ])
    func vietnameseForms(iso: String, short: String, long: String) throws {
        let day = try Day.parse(iso)
        #expect(day.vietnamese == short)
        #expect(day.longVietnamese == long)
    }

    @Test(arguments: [
        ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"), ("2024-02-29", 12, "2025-02-28"),
        ("2024-03-31", -1, "2024-02-29"), ("2024-12-15", 1, "2025-01-15"), ("2024-01-15", -1, "2023-12-15"),
        ("2024-08-31", 0, "2024-08-31"), ("0001-01-15", -1, "0001-01-01"), ("9999-12-15", 1, "9999-12-31"),
    ])
    func addingMonths(start: String, months: Int, end: String) throws {
        #expect(try Day.parse(start).adding(months: months) == Day.parse(end))
    }

    @Test func bounds() throws {
        let day = try Day.parse("2024-05-17")
        #expect(day.startOfMonth.iso == "2024-05-01")
        #expect(day.endOfMonth.iso == "2024-05-31")
        #expect(day.quarter == 2)
        #expect(day.startOfQuarter.iso == "2024-04-01")
        #expect(day.endOfQuarter.iso == "2024-06-30")
        #expect(day.startOfYear.iso == "2024-01-01")
        #expect(day.endOfYear.iso == "2024-12-31")
    }

    @Test func arithmeticStopsAtTheEnds() {
        #expect(Day.last + 1 == .last)
        #expect(Day.first - 1 == .first)
        #expect(Day.first + .max == .last)
        #expect(Day.last - .max == .first)
        #expect(Day.last - .min == .last)
        #expect(Day.first.adding(months: .min) == .first)
        #expect(Day.last.adding(months: .max) == .last)
    }

    @Test func distances() throws {
        let start = try Day.parse("2024-02-28")
        let end = try Day.parse("2024-03-01")
        #expect(end - start == 2)
        #expect(start.distance(to: end) == 2)
        #expect(start < end)
        #expect((start...end).map(\.iso) == ["2024-02-28", "2024-02-29", "2024-03-01"])
    }
}
