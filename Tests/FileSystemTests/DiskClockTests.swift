import FileSystem
import Foundation
import Testing

@Suite struct DiskClockTests {
    private let place: TemporaryFolder

    init() throws { place = try TemporaryFolder() }

    /// What the clock says comes no sooner than what was written, and lies past it after one granule.
    @Test func isPastWhatWasWritten() async throws {
        let clock = try #require(ClockFile(in: place.path, name: "dong-ho"))
        for number in 0..<20 {
            let before = try #require(clock.read())
            try place.write("\(number)", to: "tep")
            let stamp = try #require(FileStamp(of: place.path + "/tep"))
            #expect(stamp.changed >= before.time && !before.isPast(stamp))
            let after = try #require(await DiskClock.past(stamp.changed) { clock.read() })
            #expect(after.isPast(stamp) && after.device == before.device)
        }
    }

    /// Nothing of it is left, and nothing is left where it cannot be made.
    @Test func leavesNothing() throws {
        do {
            let clock = try #require(ClockFile(in: place.path, name: "dong-ho"))
            #expect(clock.read() != nil)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == [])
        #expect(ClockFile(in: place.path + "/khong-co", name: "dong-ho") == nil)
    }

    /// A simulated clock, read every so often.
    private func waited(for moment: Int64, from start: Int64, granule: Int64) async -> (Duration, DiskClock?) {
        var time = start
        var waited = Duration.zero
        let clock = await DiskClock.past(moment) {
            DiskClock(time: granule == 0 ? start : time - time % granule)
        } pause: { pause in
            waited += pause
            time += Int64(pause / .nanoseconds(1))
        }
        return (waited, clock)
    }

    @Test(arguments: [Int64(1_000), 4_000_000, 1_000_000_000, 2_000_000_000])
    func waitsForOneGranule(granule: Int64) async throws {
        let start: Int64 = 1_700_000_000_300_000_000
        let (time, clock) = await waited(for: start - start % granule, from: start, granule: granule)
        #expect(try #require(clock).time > start - start % granule)
        #expect(time <= .nanoseconds(granule) + .milliseconds(20))
        // What lies behind the clock already is not waited for.
        #expect(await waited(for: start - granule, from: start, granule: granule).0 == .zero)
    }

    /// A stamp from the future tells of a clock that was set back; a clock that stands still never moves.
    @Test func waitsNoLonger() async throws {
        let start: Int64 = 1_700_000_000_300_000_000
        #expect(await waited(for: start + 1_000_000_000, from: start, granule: 1).0 == .zero)
        let (time, clock) = await waited(for: start, from: start, granule: 0)
        #expect(time < .seconds(5))
        #expect(try #require(clock).time == start)
        #expect(await DiskClock.past(start) { nil } == nil)
    }
}
