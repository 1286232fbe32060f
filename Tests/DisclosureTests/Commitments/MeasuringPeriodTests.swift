import Testing

@testable import Disclosure
@testable import Register
@testable import WorkingTime

@Suite struct MeasuringPeriodTests {
    @Test func withoutDataThereIsNone() {
        #expect(SampleRegister().book.measuringPeriod == nil)
    }

    @Test func theNewestWholeYearIsTaken() {
        var sample = SampleRegister()
        sample.add("2025-01-02", due: "2025-01-06", resolved: "2025-01-03")
        sample.add("2026-10-01", due: "2026-10-06", resolved: "2026-10-02")
        sample.dataUntil = Day(test: "2026-10-31")
        #expect(sample.book.measuringPeriod == .year(2025))
    }

    @Test func elseAllMonthsOfTheData() throws {
        var sample = SampleRegister()
        sample.add("2026-09-10", due: "2026-09-15", resolved: "2026-09-11")
        sample.add("2026-10-02", due: "2026-10-07", resolved: "2026-10-05")
        sample.dataUntil = Day(test: "2026-10-14")
        let period = try #require(sample.book.measuringPeriod)
        #expect(period.name == "từ ngày 01/09/2026 đến ngày 14/10/2026")
        #expect(sample.book.statistics(of: period)?.resolved == 2)
    }
}
