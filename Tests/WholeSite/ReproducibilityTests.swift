import Foundation
import Testing

/// Same input, same bytes: on any machine, in any order, with any number of workers.
@Suite struct ReproducibilityTests {
    private struct Circumstance: Sendable, CustomStringConvertible {
        var zone: String
        var locale: String
        var jobs: Int
        var reversed = false
        var description: String { "\(zone) \(locale) \(jobs)\(reversed ? " reversed" : "")" }
    }

    @Test func circumstancesDoNotShow() throws {
        let files = SampleContent.many(procedureName: "Đăng ký khai sinh")
        let circumstances = [
            Circumstance(zone: "UTC", locale: "C", jobs: 1),
            Circumstance(zone: "Pacific/Kiritimati", locale: "tr_TR.UTF-8", jobs: 2, reversed: true),
            Circumstance(zone: "America/St_Johns", locale: "vi_VN.UTF-8", jobs: 7),
        ]
        var first: [String: [UInt8]]?
        for circumstance in circumstances {
            let place = try Folder()
            for name in files.keys.sorted(by: { circumstance.reversed ? $0 > $1 : $0 < $1 }) {
                try place.write(files[name] ?? "", to: name)
            }
            let result = try place.build(
                ["--jobs", "\(circumstance.jobs)"],
                environment: ["TZ": circumstance.zone, "LC_ALL": circumstance.locale])
            #expect(result.status == 0 && result.err == "", "\(circumstance)")
            let tree = try place.tree("site")
            #expect(tree.count > 200)
            if let first { #expect(tree == first, "\(circumstance)") } else { first = tree }
        }
    }

    /// Today is the day in Việt Nam, whatever the clock on the wall says; only the day it is may show.
    @Test func todayIsReadOnlyWithoutAnOption() throws {
        let place = try Folder(SampleContent.full)
        #expect(try Program.run(["build"], in: place, environment: ["TZ": "Pacific/Kiritimati"]).status == 0)
        let there = try place.tree("site")
        #expect(try Program.run(["build"], in: place, environment: ["TZ": "Pacific/Niue"]).status == 0)
        #expect(try place.tree("site") == there)
    }
}
