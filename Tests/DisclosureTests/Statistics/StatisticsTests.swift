import Testing

@testable import Disclosure
@testable import Records
@testable import Register
@testable import WorkingTime

@Suite struct StatisticsTests {
    @Test func receivedAndResolvedGoByTheirOwnDays() throws {
        var sample = SampleRegister()
        sample.add("2026-01-30", due: "2026-02-03", resolved: "2026-02-02")
        sample.add("2026-02-02", due: "2026-02-02", resolved: "2026-02-02", channel: .onlineFull)
        sample.add("2026-02-27", due: "2026-03-02", resolved: "2026-03-03")
        let february = try #require(sample.book.statistics(of: .month(year: 2026, month: 2)))
        #expect(february.received == 2)
        #expect(february.resolved == 2)
        #expect(february.carriedOver == 1)
        #expect(february.openAtEnd == 1)
        #expect(february.total.closed[.early] == 1)
        #expect(february.total.closed[.onTime] == 1)
        #expect(february.total.received[.late] == 1)
        #expect(february.resolvedLate == 0)
        #expect(february.channels[.onlineFull].received.total == 1)
        #expect(february.channels[.postal].isEmpty)
        let march = try #require(sample.book.statistics(of: .month(year: 2026, month: 3)))
        #expect((march.received, march.resolved, march.resolvedLate) == (0, 1, 1))
        #expect(march.inTime == Share(part: 0, whole: 1))
        #expect(march.inTime.percent == "0,00%")
    }

    /// The nine months of Bút Sơn: 05/11/2023–01/9/2024.
    @Test func reportingWindowCountsItsFirstAndLastDay() throws {
        var sample = SampleRegister()
        let window = ReportingWindow("2024-9m", "2023-11-05", "2024-09-01")
        sample.windows = [window]
        for day in ["2023-11-04", "2023-11-05", "2024-02-29", "2024-09-01", "2024-09-02"] {
            sample.add(day, due: day, resolved: day)
        }
        let book = sample.book
        let statistics = try #require(book.statistics(of: .window(window)))
        #expect((statistics.received, statistics.resolved, statistics.carriedOver) == (3, 3, 0))
        #expect(book.periods.contains(.window(window)))
        let months = book.months(in: .window(window))
        #expect(
            months.map(\.span) == ["05/11/2023 – 30/11/2023", "01/02/2024 – 29/02/2024", "01/09/2024 – 01/09/2024"])
        #expect(months.compactMap { book.statistics(of: $0)?.received } == [1, 1, 1])
        // Whole months that the window cuts are still whole.
        #expect(book.statistics(of: .month(year: 2023, month: 11))?.received == 2)
        #expect(book.statistics(of: .month(year: 2024, month: 9))?.received == 2)
    }

    @Test func overdueAtTheEndIsJudgedAtTheEnd() throws {
        var sample = SampleRegister()
        sample.dataUntil = Day(test: "2026-05-29")
        sample.add("2026-03-02", due: "2026-03-20", resolved: "2026-04-08")
        sample.add("2026-03-02", due: "2026-03-31", resolved: "2026-04-08")
        sample.add("2026-04-01", due: "2026-04-10")
        sample.add("2026-05-25", due: "2026-06-10")
        let book = sample.book
        let quarter = try #require(book.statistics(of: .quarter(year: 2026, quarter: 1)))
        // Due on the last day itself is not yet overdue.
        #expect((quarter.openAtEnd, quarter.overdueAtEnd, quarter.resolvedLate) == (2, 1, 0))
        let april = try #require(book.statistics(of: .month(year: 2026, month: 4)))
        #expect((april.openAtEnd, april.overdueAtEnd, april.resolvedLate) == (1, 1, 2))
        #expect(april.lateCount == 3)
        #expect(sample.register.lateDossiers(in: april.period, limit: 9).map(\.code.serial) == [3, 2, 1])
        #expect(sample.register.lateDossiers(in: april.period, limit: 2).map(\.code.serial) == [3, 2])
        let year = try #require(book.statistics(of: .year(2026)))
        #expect((year.openAtEnd, year.overdueAtEnd, year.resolvedLate) == (2, 1, 2))
    }

    @Test func withdrawnOnesAreClosedAndNotResolved() throws {
        var sample = SampleRegister()
        sample.add("2026-03-02", due: "2026-03-04", outcome: .withdrawn) {
            $0.returned = Moment(Day(test: "2026-04-01"), minuteOfDay: 600)
        }
        sample.add("2026-03-02", outcome: .returnedIncomplete)
        let march = try #require(sample.book.statistics(of: .month(year: 2026, month: 3)))
        #expect((march.received, march.resolved, march.ended, march.openAtEnd) == (2, 0, 1, 1))
        #expect(march.inTime.percent == nil)
        #expect(march.overdueAtEnd == 1)
        let april = try #require(sample.book.statistics(of: .month(year: 2026, month: 4)))
        #expect((april.carriedOver, april.ended, april.openAtEnd, april.overdueAtEnd) == (1, 1, 0, 0))
    }

    @Test func processingIsCountedInWorkingDays() throws {
        var sample = SampleRegister()
        // Over the long holiday of 2026 (27/4, 30/4 and 1/5 off): Friday 24/4 to Monday 4/5 is three working days.
        sample.add("2026-04-24", due: "2026-05-04", resolved: "2026-05-04")
        sample.add("2026-05-04", due: "2026-05-06", resolved: "2026-05-04")
        sample.add("2026-05-04", resolved: "2026-05-05")
        let may = try #require(sample.book.statistics(of: .month(year: 2026, month: 5)))
        #expect(may.times.taken.count == 3)
        #expect(may.times.taken.median == 1)
        #expect(may.times.taken.percentile(90) == 3)
        #expect(may.times.allowed.count == 2)
        #expect(may.times.allowed.median == 2)
        #expect(may.inTime == Share(part: 2, whole: 2))
    }

    @Test func ratesKeepTheirDenominators() throws {
        var sample = SampleRegister()
        for paid in [true, true, false, nil] {
            sample.add("2026-03-02") {
                $0.paidOnline = paid
                $0.digitised = paid
                $0.illustrative = paid
                $0.returnChannel = paid.map { $0 ? .electronic : .postal }
            }
        }
        let march = try #require(sample.book.statistics(of: .month(year: 2026, month: 3)))
        #expect(march.paidOnline == Share(part: 2, whole: 3))
        #expect(march.paidOnline.percent == "66,67%")
        #expect(march.digitised == Share(part: 2, whole: 3))
        #expect(march.illustrative.received.total == 2)
        #expect(march.isIllustrative)
        #expect(march.returnChannels[.electronic].received.total == 2)
        #expect(march.returnChannels[nil].received.total == 1)
    }

    @Test func changeIsPercentOfTheFigureBefore() {
        #expect(Change(now: 7, before: 8).percent == "-12,50%")
        #expect(Change(now: 7, before: 8).difference == -1)
        #expect(Change(now: 7, before: 0).percent == nil)
    }
}
