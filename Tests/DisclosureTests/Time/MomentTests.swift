import TestSupport
import Testing

@testable import Disclosure
@testable import WorkingTime

@Suite struct MomentTests {
    @Test(arguments: [
        "2024-10-01T17:05", "2024-10-01 17:05", "2024-10-01T17:05:59", "2024-10-01T17:05+07:00",
        "2024-10-01T17:05:00+07:00", "2024-10-01T17:05:00+0700", "2024-10-01 17:05:00",
    ])
    func accepted(text: String) throws {
        let moment = try Moment.parse(text)
        #expect(moment.day == Day(year: 2024, month: 10, day: 1))
        #expect(moment.hour == 17)
        #expect(moment.minute == 5)
        #expect(moment.iso == "2024-10-01T17:05")
        #expect(moment.timestamp == "2024-10-01T17:05:00+07:00")
        #expect(moment.vietnamese == "17:05 ngày 01/10/2024")
        #expect(Moment(text) == moment)
    }

    @Test(arguments: [
        ("2024-10-01", MomentError.syntax), ("2024-10-01T17", .syntax), ("2024-10-01t17:05", .syntax),
        ("2024-10-01T17:5", .syntax), ("2024-10-01T17:05:", .syntax), ("2024-10-01T17:05 +07:00", .syntax),
        ("2024-10-01T17:05:00.000", .syntax), ("2024/10/01T17:05", .syntax), ("2024-10-01T17:05+07.00", .syntax),
        ("2024-10-01T24:00", .impossible), ("2024-10-01T17:60", .impossible), ("2024-10-01T17:05:60", .impossible),
        ("2024-02-30T17:05", .impossible), ("6000-01-01T00:00", .impossible),
        ("2024-10-01T17:05Z", .foreignOffset), ("2024-10-01T17:05:00+08:00", .foreignOffset),
        ("2024-10-01T17:05:00-07:00", .foreignOffset), ("2024-10-01T17:05:00+0730", .foreignOffset),
    ])
    func refused(text: String, error: MomentError) {
        #expect(throws: error) { try Moment.parse(text) }
        #expect(Moment(text) == nil)
    }

    @Test func partsBeforeTheEpoch() throws {
        let moment = try Moment.parse("1969-12-31T23:59")
        #expect(moment.minutesSinceEpoch == -1)
        #expect(moment.iso == "1969-12-31T23:59")
        #expect(Moment(moment.day, hour: 0, minute: 0)?.iso == "1969-12-31T00:00")
    }

    @Test func ends() {
        #expect(Moment.first.iso == "0001-01-01T00:00")
        #expect(Moment.last.iso == "5999-12-31T23:59")
        #expect(Moment.last.advanced(by: 1) == .last)
        #expect(Moment.first.advanced(by: .min) == .first)
        #expect(Moment(.last, minuteOfDay: 0) == .last)
        #expect(Moment(.last, hour: 0, minute: 0) == nil)
        #expect(Moment(.first, minuteOfDay: .max) == .last)
    }

    @Test func randomMomentsSurviveTheirText() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<1_000 {
            let range = Moment.first.minutesSinceEpoch...Moment.last.minutesSinceEpoch
            let moment = Moment(minutesSinceEpoch: .random(in: range, using: &generator))
            #expect(try Moment.parse(moment.iso) == moment)
            #expect(try Moment.parse(moment.timestamp) == moment)
            #expect(Moment(moment.day, hour: moment.hour, minute: moment.minute) == moment)
        }
    }
}
