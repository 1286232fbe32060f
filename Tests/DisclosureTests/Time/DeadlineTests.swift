import TestSupport
import Testing

@testable import Disclosure
@testable import Records
@testable import WorkingTime

@Suite struct DeadlineTests {
    private let calendar = WorkingCalendar.announced

    private func due(_ received: String, _ limit: String, cutoff: Int = Deadline.defaultCutoff) throws -> Deadline {
        try calendar.deadline(received: Moment.parse(received), limit: TimeLimit.parse(limit), cutoff: cutoff)
    }

    /// Worked examples for 2024 to 2026.
    @Test(arguments: [
        ("2026-02-12T09:00", "3 ngày làm việc", "2026-02-24"),
        ("2026-04-24T10:00", "1 ngày làm việc", "2026-04-28"),
        ("2026-01-09T08:00", "1 ngày làm việc", "2026-01-10"),
        ("2026-08-28T08:00", "2 ngày làm việc", "2026-09-04"),
        ("2026-11-23T14:00", "1 ngày làm việc", "2026-11-25"),
        ("2024-04-05T16:10", "trong ngày", "2024-04-08"),
        ("2025-12-24T09:00", "7 ngày", "2025-12-31"),
        ("2025-12-25T09:00", "7 ngày", "2026-01-05"),
    ])
    func workedExamples(received: String, limit: String, day: String) throws {
        let deadline = try due(received, limit)
        #expect(deadline.moment.iso == day + "T17:00")
        #expect(!deadline.provisional)
    }

    @Test(arguments: [
        ("2024-10-01T15:00", "trong ngày", "2024-10-01"),
        ("2024-10-01T15:01", "trong ngày", "2024-10-02"),
        ("2024-10-01T00:00", "trong ngày", "2024-10-01"),
        ("2024-10-05T09:00", "trong ngày", "2024-10-07"),
        ("2024-10-05T16:00", "trong ngày", "2024-10-07"),
        ("2026-01-09T15:30", "trong ngày", "2026-01-10"),
        ("2026-02-13T15:30", "trong ngày", "2026-02-23"),
    ])
    func sameDay(received: String, limit: String, day: String) throws {
        #expect(try due(received, limit).moment.iso == day + "T17:00")
    }

    @Test func cutoffOfTheProcedure() throws {
        #expect(try due("2024-10-01T10:30", "trong ngày", cutoff: 10 * 60).moment.day.iso == "2024-10-02")
        #expect(try due("2024-10-01T16:30", "trong ngày", cutoff: 17 * 60).moment.day.iso == "2024-10-01")
    }

    @Test(arguments: [
        ("2024-10-01T09:00", "8 giờ làm việc", "2024-10-02"),
        ("2024-10-01T09:00", "1 giờ làm việc", "2024-10-02"),
        ("2024-10-01T09:00", "9 giờ làm việc", "2024-10-03"),
        ("2024-10-04T09:00", "16 giờ làm việc", "2024-10-08"),
        ("2024-10-01T09:00", "30 phút", "2024-10-01"),
        ("2024-10-01T23:45", "30 phút", "2024-10-02"),
        ("2024-10-01T09:00", "2 giờ", "2024-10-01"),
        ("2024-10-04T09:00", "24 giờ", "2024-10-07"),
        ("2024-10-01T09:00", "48 giờ", "2024-10-03"),
        ("2024-10-05T09:00", "2 giờ", "2024-10-07"),
        ("2024-01-31T09:00", "1 tháng", "2024-02-29"),
        ("2024-07-31T09:00", "1 tháng", "2024-09-04"),
        ("2024-10-05T09:00", "1 ngày làm việc", "2024-10-07"),
        ("2024-10-04T09:00", "1 ngày", "2024-10-07"),
    ])
    func otherUnits(received: String, limit: String, day: String) throws {
        #expect(try due(received, limit).moment.iso == day + "T17:00")
    }

    @Test(arguments: [
        ("2026-12-30T09:00", "1 ngày làm việc", "2026-12-31", false),
        ("2026-12-31T09:00", "1 ngày làm việc", "2027-01-01", true),
        ("2026-12-28T09:00", "30 ngày", "2027-01-27", true),
        ("2026-12-31T14:00", "trong ngày", "2026-12-31", false),
        ("2026-12-31T16:00", "trong ngày", "2027-01-01", true),
        ("2026-12-01T09:00", "1 tháng", "2027-01-01", true),
        ("2022-12-30T09:00", "1 ngày làm việc", "2023-01-03", true),
        ("2022-12-31T09:00", "1 ngày làm việc", "2023-01-03", false),
        ("2022-12-30T09:00", "trong ngày", "2022-12-30", true),
    ])
    func provisional(received: String, limit: String, day: String, isProvisional: Bool) throws {
        let deadline = try due(received, limit)
        #expect(deadline.moment.day.iso == day)
        #expect(deadline.provisional == isProvisional)
    }

    @Test func agreesWithCountingDayByDay() throws {
        var generator = SeededGenerator(seed: 118)
        let start = try Moment.parse("2022-12-01T00:00")
        var mismatches: [String] = []
        for _ in 0..<5_000 {
            let received = start.advanced(by: .random(in: 0..<(1_600 * 1_440), using: &generator))
            let unit = try #require(TimeLimit.Unit.allCases.randomElement(using: &generator))
            let value = unit == .sameDay ? 1 : Int.random(in: 1...60, using: &generator)
            let limit = try #require(TimeLimit(value, unit))
            if calendar.deadline(received: received, limit: limit) != naive(received, limit) {
                mismatches.append("\(received) \(limit)")
            }
        }
        #expect(mismatches.isEmpty)
    }

    /// Walks day by day and remembers every day it looked at.
    private func naive(_ received: Moment, _ limit: TimeLimit) -> Deadline {
        var day = received.day
        var walked: [Day] = []
        func step() {
            day = day + 1
            walked.append(day)
        }
        switch limit.unit {
        case .workingDay, .workingHour:
            var remaining = limit.unit == .workingDay ? limit.value : Int((Double(limit.value) / 8).rounded(.up))
            while remaining > 0 {
                step()
                remaining -= calendar.isWorking(day) ? 1 : 0
            }
        case .day:
            for _ in 0..<limit.value { step() }
        case .month:
            let end = day.adding(months: limit.value)
            while day < end { step() }
        case .sameDay:
            walked.append(day)
            if received.hour * 60 + received.minute > 15 * 60 { step() }
        case .hour, .minute:
            walked.append(day)
            let end = received.advanced(by: limit.unit == .hour ? limit.value * 60 : limit.value).day
            while day < end { step() }
        }
        while !calendar.isWorking(day) { step() }
        return Deadline(
            moment: Moment(day, minuteOfDay: 17 * 60),
            provisional: !walked.allSatisfy { calendar.isAnnounced($0.year) }
        )
    }
}
