import Foundation
import TestSupport
import Testing

/// A build that takes over what the last one left makes what a first one makes, and touches nothing that stays.
@Suite struct IncrementalTests {
    @Test func aSecondBuildTouchesNothing() throws {
        let place = try Folder(SampleContent.full)
        #expect(try place.build().status == 0)
        let before = try place.changes("site", all: true)
        let again = try place.build()
        #expect(again.status == 0)
        #expect(again.out.contains("ghi 0 tệp, gỡ 0 tệp"))
        #expect(try place.changes("site", all: true) == before)
    }

    /// Findings are told again, though nothing is read again.
    @Test func warningsAreRepeatedByEachBuild() throws {
        let place = try Folder(SampleContent.full)
        try place.write(
            SampleContent.full["Content/procedures/khai-sinh.md"]?.replacing("60/2014/QH13", with: "") ?? "",
            to: "Content/procedures/khai-sinh.md")
        try place.write("ghi chú\n", to: "Content/ghi-chu.txt")
        let first = try place.build()
        let second = try place.build()
        #expect(first.err.contains("ghi-chu.txt"))
        #expect(second.err == first.err)
        #expect(
            try place.build(["--lang", "en"]).err
                == Program.run(
                    ["build", "--output", "clean", "--as-of", SampleContent.asOf, "--lang", "en"], in: place
                ).err)
    }

    @Test func knownEdits() throws {
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
            let before = try BuiltTree(place)
            try edit(place)
            #expect(try place.build().status == 0, "edit \(number)")
            #expect(try differences(place, from: before, asOf: SampleContent.asOf) == [], "edit \(number)")
        }
    }

    /// Other edits in each run. `CONGKHAI_SEED` makes those of an earlier run again, `CONGKHAI_EDITS` asks for more. Every
    /// fourth build makes all files again and compares them.
    @Test func anyEdits() throws {
        let environment = ProcessInfo.processInfo.environment
        let seed = environment["CONGKHAI_SEED"].flatMap { UInt64($0) } ?? .random(in: 0..<1_000_000)
        print("random edits: CONGKHAI_SEED=\(seed)")
        let place = try Folder()
        try place.lay(sources.appendingPathComponent("Kept/Content"), under: "Content")
        for (name, text) in SampleContent.full where !place.exists(name) && name.hasPrefix("Content/procedures/") {
            try place.write(text, to: name)
        }
        // Days of two files overlap; others stand apart. What is received in one is closed in another.
        for (file, month, days) in [("a", 5, 1...9), ("b", 6, 1...12), ("c", 6, 12...20), ("d", 7, 3...10)] {
            let rows = days.map { day in
                let (date, serial) = ("2026-0\(month)-\(SampleContent.two(day))", file == "c" ? 2 : 1)
                return
                    "H56.41.07-260\(month)\(SampleContent.two(day))-000\(serial),1.001193,person,in-person,\(date)T08:00,2026-0\(month + 1)-\(SampleContent.two(day))T17:00,2026-0\(month + 1)-01T09:00,granted,"
            }
            try place.write(SampleContent.results(rows), to: "Content/results/them/\(file).csv")
        }
        var edits = RandomEdits(of: place, seed: seed, asOf: "2026-10-20")
        #expect(try place.build(asOf: edits.asOf).status == 0)
        var refused = 0
        for number in 1...(environment["CONGKHAI_EDITS"].flatMap { Int($0) } ?? 40) {
            let before = try BuiltTree(place)
            let edit = try "seed \(seed): " + edits.next()
            let flags = number % 4 == 0 ? ["--verify"] : []
            var result = try place.build(asOf: edits.asOf, flags)
            if result.status != 0 {
                #expect(result.status == 1, "edit \(number): \(edit)")
                #expect(try BuiltTree(place) == before, "edit \(number): \(edit)")
                try edits.fix()
                refused += 1
                result = try place.build(asOf: edits.asOf, flags)
            }
            #expect(result.status == 0, "edit \(number): \(edit): \(result.err)")
            let differences = try differences(place, from: before, asOf: edits.asOf)
                .filter { $0 != edits.harmed.map { $0 + " touched" } }
            #expect(differences == [], "edit \(number): \(edit): \(differences)")
        }
        #expect(refused > 0)
    }

    /// A file whose bytes were changed behind the program's back comes back, though its content did not change.
    @Test func changedSiteFilesAreRestored() throws {
        let place = try Folder(SampleContent.full)
        #expect(try place.build().status == 0)
        let tree = try place.tree("site")
        try place.write("không phải của trang", to: "site/index.html")
        try place.remove("site/thu-tuc/1.001193.html")
        #expect(try place.build().status == 0)
        #expect(try place.tree("site") == tree)
    }

    @Test func cleanForgets() throws {
        let place = try Folder(SampleContent.full)
        #expect(try place.build().status == 0)
        let before = try BuiltTree(place)
        let explained = try place.build(["--clean", "--explain", "index.html"])
        #expect(explained.out.hasPrefix("“index.html” được dựng: lần trước chưa có, hoặc không còn nhớ lần trước\n"))
        #expect(try BuiltTree(place) == before)
    }

    @Test func aRefusedCleanBuildForgetsNothing() throws {
        let place = try Folder(SampleContent.full)
        #expect(try place.build().status == 0)
        let store = try Set(place.tree("site/.congkhai/cache/engine").keys)
        let pages = "Content/pages/hong.md"
        try place.write("không có phần đầu", to: pages)
        #expect(try place.build(["--clean"]).status == 1)
        #expect(try Set(place.tree("site/.congkhai/cache/engine").keys) == store)
        try place.remove(pages)
        let explained = try place.build(["--explain", "index.html"])
        #expect(explained.out.hasPrefix("“index.html” giữ nguyên"))
    }

    /// A period that ends amid a month is over as soon as data reach beyond it, though none of them count in it.
    @Test func dataBeyondAPeriodCloseIt() throws {
        var files = SampleContent.full
        files["Content/site.yml"] =
            SampleContent.site
            + "reportingPeriods:\n  - {key: giua-thang, name: Kỳ giữa tháng, from: 2024-09-01, to: 2024-09-14}\n"
        let place = try Folder(files)
        #expect(try place.build().status == 0)
        let before = try BuiltTree(place)
        try place.write(
            place.text("Content/results/2024/09.csv")
                + "H56.41.07-240920-0001,1.001193,person,in-person,2024-09-20T08:15,2024-09-25T17:00,2024-09-24T16:00,granted,\n",
            to: "Content/results/2024/09.csv")
        #expect(try place.build().status == 0)
        #expect(try differences(place, from: before, asOf: SampleContent.asOf) == [])
    }

    @Test func explains() throws {
        let place = try Folder(SampleContent.full)
        #expect(try place.build().status == 0)
        func why(_ path: String) throws -> String { try place.build(["--explain", path]).out.lines.first ?? "" }
        let procedure = "Content/procedures/khai-sinh.md"
        let page = "thu-tuc/1.001193.html"
        #expect(try why(page) == "“\(page)” giữ nguyên: không có gì nó đã đọc thay đổi")
        try place.write(place.text(procedure) + "\nThêm một câu.\n", to: procedure)
        #expect(try why(page) == "“\(page)” được dựng lại vì đã đổi: tệp procedures/khai-sinh.md")
        try place.remove("site/" + page)
        #expect(
            try why(page) == "“\(page)” được dựng lại: có ai đó đã sửa hoặc xóa tệp này trong thư mục trang")
        #expect(
            try why("thu-tuc/khong-co.html")
                == "“thu-tuc/khong-co.html” không phải tệp của trang; viết đường dẫn từ gốc trang, như thu-tuc/index.html"
        )
    }

    /// Paths of what is not as a first build would make it, or was touched though it stays.
    private func differences(_ place: Folder, from before: BuiltTree, asOf: String) throws -> [String] {
        let after = try BuiltTree(place)
        let clean = try place.cleanTree(asOf: asOf)
        let wrong = Set(clean.keys).union(after.files.keys).filter { clean[$0] != after.files[$0] }
        let touched = after.files.keys.filter {
            before.files[$0] == after.files[$0] && before.changes[$0] != after.changes[$0]
        }
        return wrong.sorted() + touched.map { $0 + " touched" }.sorted()
    }
}

/// The files of a site and when each changed.
struct BuiltTree: Equatable {
    let files: [String: [UInt8]]
    let changes: [String: String]

    init(_ place: Folder) throws {
        files = try place.tree("site")
        changes = try place.changes("site")
    }
}
