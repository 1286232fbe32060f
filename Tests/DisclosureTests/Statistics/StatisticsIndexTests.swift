import TestSupport
import Testing

@testable import Disclosure
@testable import Records
@testable import Register
@testable import WorkingTime

@Suite struct StatisticsIndexTests {
    @Test func anEmptyRegisterHasNoPeriods() {
        let book = SampleRegister().book
        #expect(book.periods.isEmpty)
        #expect(book.statistics(of: .year(2026))?.isEmpty == true)
    }

    @Test func periodsAreThoseWithFigures() {
        var sample = SampleRegister()
        sample.windows = [
            ReportingWindow("2025", "2024-12-15", "2025-12-14"), ReportingWindow("2026", "2025-12-15", "2026-12-14"),
        ]
        sample.add("2026-02-27", due: "2026-03-03", resolved: "2026-03-02")
        #expect(
            sample.book.periods == [
                .year(2026), .quarter(year: 2026, quarter: 1), .month(year: 2026, month: 3),
                .month(year: 2026, month: 2), .window(sample.windows[1]),
            ])
        sample.add("2026-07-01")
        #expect(sample.book.periods.prefix(3) == [.year(2026), .nineMonths(2026), .halfYear(2026)])
    }

    @Test func aSpanWithinAMonthMustBeNamedBefore() {
        var sample = SampleRegister()
        sample.add("2026-03-02")
        sample.add("2026-03-03")
        let day = Period.day(Day(test: "2026-03-03"))
        #expect(sample.book.statistics(of: day) == nil)
        sample.spans = [day]
        #expect(sample.book.statistics(of: day)?.received == 1)
        #expect(sample.book.statistics(of: .day(Day(test: "2026-03-01"))) == nil)
        #expect(sample.book.statistics(of: .day(Day(test: "2026-04-04")))?.carriedOver == 2)
    }

    /// Whatever is counted: every breakdown adds up to the total, the months to the year, and what comes in to what
    /// goes out; and a book of slices says what counting one by one says.
    @Test(arguments: 1...20) func sumsAreConsistent(seed: UInt64) throws {
        let sample = SampleRegister.random(seed: seed)
        let (book, register) = (sample.book, sample.register)
        for period in book.periods {
            let statistics = try #require(book.statistics(of: period))
            #expect(statistics.fields.sum == statistics.total)
            #expect(statistics.procedures.sum == statistics.total)
            #expect(statistics.channels.sum == statistics.total)
            #expect(statistics.applicants.sum == statistics.total)
            #expect(statistics.returnChannels.sum == statistics.total)
            #expect(ProcessingStatus.allCases.reduce(0) { $0 + statistics.total.received[$1] } == statistics.received)
            #expect(
                statistics.carriedOver + statistics.received
                    == statistics.resolved + statistics.ended + statistics.openAtEnd)
            #expect(statistics.times.taken.count == statistics.resolved)

            let dossiers = register[0..<register.count]
            #expect(statistics.received == dossiers.count { period.contains($0.record.received.day) })
            #expect(statistics.resolved == dossiers.count { $0.resolvedOn.map(period.contains) ?? false })
            #expect(statistics.carriedOver == dossiers.count { $0.isOpen(atEndOf: period.first - 1) })
            #expect(statistics.openAtEnd == dossiers.count { $0.isOpen(atEndOf: period.last) })
            #expect(
                statistics.lateCount
                    == register.lateDossiers(in: period, limit: dossiers.count).count)

            let months = book.months(in: period).compactMap(book.statistics(of:))
            #expect(months.reduce(0) { $0 + $1.received } == statistics.received)
            #expect(months.reduce(0) { $0 + $1.resolved } == statistics.resolved)
        }
    }
}

extension LinkedDossier {
    fileprivate var resolvedOn: Day? { status == .ended ? nil : record.resolved?.day }

    fileprivate func isOpen(atEndOf day: Day) -> Bool {
        record.received.day <= day && (closedOn.map { $0 > day } ?? true)
    }
}

extension SampleRegister {
    /// Some hundred dossiers over three years, in any order, with windows that begin and end anywhere.
    fileprivate static func random(seed: UInt64) -> SampleRegister {
        var random = SeededGenerator(seed: seed)
        var sample = SampleRegister()
        let start = Day(test: "2023-11-01")
        sample.windows = (0..<3).map { index in
            let first = start + Int.random(in: 0..<700, using: &random)
            return ReportingWindow(
                key: "\(index)", name: "", first: first, last: first + Int.random(in: 0..<400, using: &random))
        }
        for _ in 0..<300 {
            let received = start + Int.random(in: 0..<1_000, using: &random)
            let due = received + Int.random(in: 0..<40, using: &random)
            let resolved = received + Int.random(in: 0..<60, using: &random)
            let isResolved = Int.random(in: 0..<10, using: &random) > 0
            sample.add(
                received.iso, due: Bool.random(using: &random) ? due.iso : nil,
                resolved: isResolved ? resolved.iso : nil,
                procedure: procedures[Int.random(in: 0..<4, using: &random)].0,
                channel: Dossier.Channel.allCases[Int.random(in: 0..<4, using: &random)],
                outcome: Int.random(in: 0..<20, using: &random) == 0 ? .withdrawn : nil
            ) {
                $0.applicantKind = Dossier.ApplicantKind.allCases[Int.random(in: 0..<3, using: &random)]
                $0.returnChannel = Bool.random(using: &random) ? .electronic : nil
            }
        }
        return sample
    }
}
