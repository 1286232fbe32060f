import Diagnostics
import Engine
import Foundation
import Testing

@testable import Builder

/// What `--explain` and `--timings` say, in both languages: nothing of one may stand in the other.
@Suite struct BuildMessagesTests {
    @Test(arguments: ["vi", "en"])
    func explanations(language: String) throws {
        let place = try Folder(SampleContent.full)
        let isVietnamese = language == "vi"
        func expect(_ path: String, _ vietnamese: String, _ english: String, line: Int = #line) throws {
            let result = try place.build(["--explain", path, "--lang", language])
            let said = result.out.lines.first
            #expect(said == "“\(path)” " + (isVietnamese ? vietnamese : english), "line \(line)")
        }
        let page = "thu-tuc/1.001193.html"
        try expect(
            page, "được dựng: lần trước chưa có, hoặc không còn nhớ lần trước",
            "was rendered: the last build did not render it, or there is no record of that build")
        try expect(
            page, "giữ nguyên: không có gì nó đã đọc thay đổi", "is up to date: nothing that it read has changed")
        try place.write(
            place.text("Content/procedures/khai-sinh.md") + "\nThêm một câu.\n", to: "Content/procedures/khai-sinh.md")
        try expect(
            page, "được dựng lại vì đã đổi: tệp procedures/khai-sinh.md",
            "was rendered again because this changed: the file procedures/khai-sinh.md")
        try place.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n", to: "Content/assets/logo.svg")
        try expect(
            "assets/logo.svg", "được dựng lại vì đã đổi: tệp assets/logo.svg",
            "was rendered again because this changed: the file assets/logo.svg")
        try place.write(
            place.text("Content/results/2024/09.csv")
                + "H56.41.07-240906-0001,1.001193,person,in-person,2024-09-06T08:15,2024-09-11T17:00,2024-09-10T16:00,granted,\n",
            to: "Content/results/2024/09.csv")
        try expect(
            "ket-qua/2024/09/index.html", "được dựng lại vì đã đổi: số liệu theo ngày ← tệp results/2024/09.csv",
            "was rendered again because this changed: status counts of a range of days ← the file results/2024/09.csv")
        try place.remove("site/" + page)
        try expect(
            page, "được dựng lại: có ai đó đã sửa hoặc xóa tệp này trong thư mục trang",
            "was rendered again: it was changed or removed in the output folder")
        try expect(
            "khong-co.html", "không phải tệp của trang; viết đường dẫn từ gốc trang, như thu-tuc/index.html",
            "is not a file of the site; write its path from the root, for example thu-tuc/index.html")
    }

    @Test(arguments: ["vi", "en"])
    func timings(language: String) throws {
        let place = try Folder(SampleContent.full)
        #expect(try place.build().status == 0)
        try place.write(
            place.text("Content/procedures/khai-sinh.md") + "\nThêm một câu.\n", to: "Content/procedures/khai-sinh.md")
        let lines = try place.build(["--timings", "--lang", language]).out.lines
        let isVietnamese = language == "vi"
        let counts =
            isVietnamese
            ? /[0-9]+\.[0-9] ms  (.+): chạy ([0-9]+), còn đúng ([0-9]+), nạp ([0-9]+)/
            : /[0-9]+\.[0-9] ms  (.+): ([0-9]+) run, ([0-9]+) green, ([0-9]+) loaded/
        let names = Set(Engine.titles.values.map { isVietnamese ? $0.vietnamese : $0.english })
        let stages =
            isVietnamese
            ? ["đọc", "đối chiếu", "dựng và ghi", "lưu cho lần sau"]
            : ["read", "check and plan", "render and write", "save for the next build"]
        let kinds = lines.compactMap { $0.wholeMatch(of: counts) }
        let timed = lines.compactMap { $0.wholeMatch(of: /[0-9]+\.[0-9] ms  ([^:]+)/).map { String($0.1) } }
        #expect(Array(timed.prefix(4)) == stages)
        #expect(Set(kinds.map { String($0.1) }).isSubset(of: names))
        let files = try #require(kinds.first { $0.1 == (isVietnamese ? "tệp của trang" : "file of the site") })
        // The ten that took longest are named.
        #expect((1...10).contains(timed.count - 4) && timed.count - 4 == min(Int(files.2) ?? 0, 10))
        #expect(kinds.contains { Int($0.3) ?? 0 > 0 })
        #expect(timed.dropFirst(4).contains("thu-tuc/1.001193.html"))
        let sums =
            isVietnamese
            ? /[0-9]+ byte đã ghi; bộ nhớ cao nhất [0-9]+ MiB/ : /[0-9]+ bytes written; peak memory [0-9]+ MiB/
        #expect(lines.dropLast().last?.wholeMatch(of: sums) != nil)
        #expect(lines.count == kinds.count + timed.count + 2, "\(lines)")
    }
}
