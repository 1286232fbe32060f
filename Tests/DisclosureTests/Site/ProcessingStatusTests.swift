import Diagnostics
import Testing

@testable import Disclosure
@testable import Records
@testable import Register
@testable import WorkingTime

/// Where a dossier stands, at the minutes and days where one status turns into the next.
@Suite struct ProcessingStatusTests {
    private func status(
        resolved: String? = nil, due: String? = "2024-09-10T17:00", outcome: Dossier.Outcome? = nil,
        cutOff: String = "2024-09-30"
    ) -> ProcessingStatus {
        var dossier = Dossier(at: Location(file: ""))
        dossier.resolved = resolved.flatMap(Moment.init)
        dossier.outcome = outcome
        return ProcessingStatus(of: dossier, due: due.flatMap(Moment.init), cutOff: Day(cutOff) ?? .first)
    }

    @Test(arguments: [
        ("2024-09-09T23:59", ProcessingStatus.early), ("2024-09-10T00:00", .onTime), ("2024-09-10T17:00", .onTime),
        ("2024-09-10T17:01", .late),
        ("2024-09-11T00:00", .late), ("2020-01-01T00:00", .early),
    ])
    func withAResult(resolved: String, expected: ProcessingStatus) {
        #expect(status(resolved: resolved) == expected)
        #expect(status(resolved: resolved, outcome: .granted) == expected)
        #expect(status(resolved: resolved, outcome: .refused) == expected)
    }

    @Test(arguments: [
        ("2024-09-09", ProcessingStatus.open), ("2024-09-10", .open), ("2024-09-11", .overdue),
        ("2025-01-01", .overdue),
    ])
    func withoutAResult(cutOff: String, expected: ProcessingStatus) {
        #expect(status(cutOff: cutOff) == expected)
    }

    @Test func withoutADueDate() {
        #expect(status(due: nil) == .open)
        #expect(status(resolved: "2024-09-09T10:00", due: nil) == .resolved)
    }

    @Test(arguments: [Dossier.Outcome.withdrawn, .stopped, .returnedIncomplete])
    func ended(outcome: Dossier.Outcome) {
        #expect(status(outcome: outcome) == .ended)
        #expect(status(resolved: "2024-09-20T10:00", outcome: outcome) == .ended)
    }

    @Test func countsAddUp() {
        var sum = StatusCounts()
        for (index, channel) in Dossier.Channel.allCases.enumerated() {
            var record = Dossier(at: Location(file: ""))
            record.channel = channel
            record.illustrative = index == 0 ? true : nil
            var statusCounts = StatusCounts()
            for status in ProcessingStatus.allCases {
                statusCounts.add(
                    LinkedDossier(
                        record: record, procedure: 0, due: nil, dueOrigin: .unknown, status: status, file: 0,
                        apology: nil))
            }
            sum.add(statusCounts)
        }
        #expect(sum.total == ProcessingStatus.allCases.count * Dossier.Channel.allCases.count)
        #expect(Dossier.Channel.allCases.map { sum[$0] } == [7, 7, 7, 7])
        #expect(sum.resolved + sum.open + sum[.ended] == sum.total)
        #expect(sum.inTime == 8 && sum.late == 8 && sum.illustrative == 7)
    }
}
