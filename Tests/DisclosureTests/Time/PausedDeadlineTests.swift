import Diagnostics
import Testing

@testable import Disclosure
@testable import Records
@testable import WorkingTime

/// Time that stands still, starts again, or starts elsewhere (NĐ 118/2025 Điều 19.5; NĐ 309/2026 Điều 8.3).
@Suite struct PausedDeadlineTests {
    private let calendar = WorkingCalendar.announced

    private func pause(_ from: String, _ to: String) throws -> DaySpan {
        DaySpan(first: try #require(Day(from)), last: try #require(Day(to)))
    }

    private func due(_ received: String, _ limit: String, _ pauses: [DaySpan]) throws -> String {
        let deadline = calendar.deadline(
            received: try #require(Moment(received)), limit: try #require(TimeLimit(limit)), pauses: pauses)
        return deadline.moment.iso
    }

    @Test func workingDaysOfAPauseAreAdded() throws {
        // Monday 2 March 2026, five working days: Monday the 9th. Wednesday and Thursday stand still.
        #expect(try due("2026-03-02T09:00", "5 ngày làm việc", []) == "2026-03-09T17:00")
        #expect(
            try due("2026-03-02T09:00", "5 ngày làm việc", [pause("2026-03-04", "2026-03-05")]) == "2026-03-11T17:00")
        // A week-end within a pause was no working time.
        #expect(
            try due("2026-03-02T09:00", "5 ngày làm việc", [pause("2026-03-06", "2026-03-08")]) == "2026-03-10T17:00")
    }

    @Test func calendarDaysOfAPauseAreAdded() throws {
        #expect(try due("2026-03-02T09:00", "10 ngày", []) == "2026-03-12T17:00")
        // Three days more end on a Sunday, and move on.
        #expect(try due("2026-03-02T09:00", "10 ngày", [pause("2026-03-04", "2026-03-06")]) == "2026-03-16T17:00")
    }

    @Test func aPauseAfterTheDeadlineMovesNothing() throws {
        #expect(
            try due("2026-03-02T09:00", "1 ngày làm việc", [pause("2026-03-10", "2026-03-12")]) == "2026-03-03T17:00")
    }

    @Test func pausesReachIntoOneAnother() throws {
        // The first pause moves the end behind the beginning of the second.
        let pauses = try [pause("2026-03-10", "2026-03-11"), pause("2026-03-04", "2026-03-05")]
        #expect(try due("2026-03-02T09:00", "5 ngày làm việc", pauses) == "2026-03-13T17:00")
    }

    @Test func aPauseIntoAnUnannouncedYearIsProvisional() throws {
        let deadline = calendar.deadline(
            received: try #require(Moment("2026-12-21T09:00")), limit: try #require(TimeLimit("5 ngày làm việc")),
            pauses: [try pause("2026-12-24", "2026-12-31")])
        #expect(deadline.provisional)
    }

    @Test func timeRunsFromTheSupplementElseFromTheAuthority() throws {
        var dossier = Dossier(at: Location(file: ""))
        dossier.received = try #require(Moment("2026-03-02T09:00"))
        #expect(dossier.countedFrom.iso == "2026-03-02T09:00")
        dossier.authorityReceived = Moment("2026-03-03T10:00")
        #expect(dossier.countedFrom.iso == "2026-03-03T10:00")
        dossier.supplemented = Moment("2026-03-05T11:00")
        #expect(dossier.countedFrom.iso == "2026-03-05T11:00")
    }

    @Test func everyDayOfAPauseCountsOnce() throws {
        // However a pause is cut in two, the end is the same.
        for length in 1...20 {
            for cut in 0..<length {
                let start = try #require(Day("2026-03-03"))
                let whole = try pause(start.iso, (start + length).iso)
                let parts = try [
                    pause(start.iso, (start + cut).iso), pause((start + cut + 1).iso, (start + length).iso),
                ]
                #expect(
                    try due("2026-03-02T09:00", "20 ngày làm việc", [whole])
                        == due("2026-03-02T09:00", "20 ngày làm việc", parts))
            }
        }
    }
}
