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
    @Test func todayIsAskedOnlyWhenNotGiven() throws {
        let place = try Folder(SampleContent.full)
        #expect(try Program.run(["build"], in: place, environment: ["TZ": "Pacific/Kiritimati"]).status == 0)
        let there = try place.tree("site")
        #expect(try Program.run(["build"], in: place, environment: ["TZ": "Pacific/Niue"]).status == 0)
        #expect(try place.tree("site") == there)
    }

    @Test func aSecondBuildTouchesNothing() throws {
        let place = try Folder(SampleContent.full)
        #expect(try place.build().status == 0)
        let before = try place.changes("site")
        let manifest = place.bytes("site/.congkhai/manifest")
        let again = try place.build()
        #expect(again.status == 0)
        #expect(again.out.contains("ghi 0 tệp, gỡ 0 tệp"))
        #expect(try place.changes("site") == before)
        #expect(place.bytes("site/.congkhai/manifest") == manifest)
    }

    /// After any sequence of edits the tree is what a clean build makes, and what did not change is not touched.
    @Test func incrementalEqualsClean() throws {
        let place = try Folder(SampleContent.full)
        #expect(try place.build().status == 0)
        let edits: [(Folder) throws -> Void] = [
            { try $0.write(SampleContent.news("Tin khác", date: "2024-10-05"), to: "Content/news/2024/tin-khac.md") },
            { try $0.write(SampleContent.site.replacing("Minh Họa", with: "Bình Minh"), to: "Content/site.yml") },
            { try $0.remove("Content/results/2024/09.csv") },
            {
                try $0.write(
                    SampleContent.procedure("1.000894", "Kết hôn", field: "Gia đình"),
                    to: "Content/procedures/ket-hon.md")
            },
            { try $0.remove("Content/apologies/2024/12.md") },
            { try $0.remove("Content/procedures/ket-hon.md") },
            { try $0.remove("Content/assets/ảnh/trụ sở.jpg") },
            {
                try $0.write(SampleContent.full["Content/results/2024/09.csv"] ?? "", to: "Content/results/2024/09.csv")
            },
            { try $0.remove("Content/news") },
        ]
        for (number, edit) in edits.enumerated() {
            let before = try (tree: place.tree("site"), changes: place.changes("site"))
            try edit(place)
            #expect(try place.build().status == 0, "edit \(number)")
            let tree = try place.tree("site")
            #expect(try tree == place.cleanTree(), "edit \(number)")
            let changes = try place.changes("site")
            let touched = tree.filter { path, bytes in
                before.tree[path] == bytes && before.changes[path] != changes[path]
            }
            #expect(touched.keys.sorted() == [], "edit \(number)")
        }
    }
}
