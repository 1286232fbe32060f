import Testing

@testable import Disclosure
@testable import Register
@testable import WorkingTime

@Suite struct PeriodTests {
    @Test(arguments: [
        (Period.day(Day(test: "2024-02-29")), "29/02/2024 – 29/02/2024", "ngày 29/02/2024"),
        (.month(year: 2024, month: 2), "01/02/2024 – 29/02/2024", "tháng 2 năm 2024"),
        (.month(year: 2023, month: 2), "01/02/2023 – 28/02/2023", "tháng 2 năm 2023"),
        (.month(year: 2024, month: 12), "01/12/2024 – 31/12/2024", "tháng 12 năm 2024"),
        (.quarter(year: 2024, quarter: 1), "01/01/2024 – 31/03/2024", "quý I năm 2024"),
        (.quarter(year: 2024, quarter: 4), "01/10/2024 – 31/12/2024", "quý IV năm 2024"),
        (.halfYear(2024), "01/01/2024 – 30/06/2024", "6 tháng đầu năm 2024"),
        (.nineMonths(2024), "01/01/2024 – 30/09/2024", "9 tháng đầu năm 2024"),
        (.year(2024), "01/01/2024 – 31/12/2024", "năm 2024"),
        (.window(ReportingWindow("2024-9m", "2023-11-05", "2024-09-01")), "05/11/2023 – 01/09/2024", "2024-9m"),
    ])
    func boundaries(period: Period, span: String, name: String) {
        #expect(period.span == span)
        #expect(period.name == name)
        #expect(period.contains(period.first) && period.contains(period.last))
        #expect(!period.contains(period.first - 1) && !period.contains(period.last + 1))
    }

    @Test(arguments: [
        (Period.day(Day(test: "2024-03-01")), Period.day(Day(test: "2024-02-29"))),
        (.month(year: 2024, month: 1), .month(year: 2023, month: 12)),
        (.month(year: 2024, month: 9), .month(year: 2024, month: 8)),
        (.quarter(year: 2024, quarter: 1), .quarter(year: 2023, quarter: 4)),
        (.quarter(year: 2024, quarter: 3), .quarter(year: 2024, quarter: 2)),
        (.halfYear(2024), .halfYear(2023)), (.nineMonths(2024), .nineMonths(2023)), (.year(2024), .year(2023)),
    ])
    func previous(period: Period, before: Period) {
        #expect(period.previous() == before)
    }

    @Test func windowComparesWithItsNamesakeOfTheYearBefore() {
        let declared = ReportingWindow("2023-9m", "2022-11-06", "2023-09-04")
        let window = Period.window(ReportingWindow("2024-9m", "2023-11-05", "2024-09-01"))
        #expect(window.previous(among: [declared]) == .window(declared))
        #expect(window.previous().span == "05/11/2022 – 01/09/2023")
    }

    @Test func shiftedWindowKeepsTheEndOfTheMonth() {
        let leap = Period.window(ReportingWindow("a", "2024-02-01", "2024-02-29"))
        #expect(leap.previous().span == "01/02/2023 – 28/02/2023")
        let plain = Period.window(ReportingWindow("b", "2025-02-01", "2025-02-28"))
        #expect(plain.previous().span == "01/02/2024 – 29/02/2024")
    }

    @Test func endsOfTheCalendarAreValid() {
        #expect(Period.year(0).first == .first)
        #expect(Period.month(year: 1, month: 1).previous().first == .first)
        #expect(Period.year(9999).last == .last)
        #expect(Period.window(ReportingWindow("x", "2024-02-02", "2024-01-01")).span == "02/02/2024 – 02/02/2024")
    }
}
