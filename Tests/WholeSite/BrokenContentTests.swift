import Foundation
import Testing

/// Every folder of `Broken` is a small content laid over `_base`: the lines it must yield stand in its `expected.txt`.
/// `_delete` names files of the base to leave out, `_symlink` links to make, one a line with what it leads to,
/// `_as-of` another day than the 20th of October 2024.
@Suite struct BrokenContentTests {
    static let folder = sources.appendingPathComponent("Broken")
    static let cases = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter {
        $0 != "_base"
    }.sorted()

    @Test func thereAreEnoughCases() {
        #expect(Self.cases.count >= 40)
    }

    @Test func theBaseIsWhole() throws {
        let place = try Folder()
        try place.lay(Self.folder.appendingPathComponent("_base"), under: ".")
        let result = try build(place)
        #expect(result.err == "")
        #expect(result.status == 0)
    }

    @Test(arguments: cases)
    func yieldsItsLines(name: String) throws {
        let place = try content(name)
        let expected = try String(
            contentsOf: Self.folder.appendingPathComponent("\(name)/expected.txt"), encoding: .utf8
        ).lines
        let errors = expected.count { $0.contains(": error: ") }

        // A site that stands already.
        try place.write("<p>Trang cũ</p>", to: "site/index.html")
        try place.write("trang cũ", to: "site/tin-tuc/cu.html")
        let before = try place.changes("site")

        let result = try build(place)
        #expect(result.findings == expected)
        #expect(result.status == (errors > 0 ? 1 : 0))
        if errors > 0 {
            #expect(result.refusal == errors)
            #expect(result.out == "")
            #expect(try place.changes("site") == before)
            #expect(!place.exists("site/.congkhai"))
        } else {
            #expect(result.out.lines.count == 1)
            #expect(place.text("site/index.html").hasPrefix("<!DOCTYPE html>"))
        }
    }

    @Test(arguments: ["several", "personal-values"], [1, 2, 7])
    func findingsDoNotDependOnTheNumberOfWorkers(name: String, jobs: Int) throws {
        let place = try content(name)
        let expected = try String(
            contentsOf: Self.folder.appendingPathComponent("\(name)/expected.txt"), encoding: .utf8
        ).lines
        #expect(try build(place, more: ["--jobs", "\(jobs)"]).findings == expected)
    }

    /// Every rule has a case, but for what no file can show, or not to everyone.
    @Test func everyRuleHasACase() throws {
        let rules = try Program.run(["explain"], in: Folder()).out.lines.compactMap {
            $0.components(separatedBy: ":").first
        }
        let shown = try Self.cases.flatMap { name in
            try String(contentsOf: Self.folder.appendingPathComponent("\(name)/expected.txt"), encoding: .utf8).lines
        }
        let missing = rules.filter { rule in !shown.contains { $0.hasSuffix("[\(rule)]") } }
        #expect(missing == ["unreadable-file"])
    }

    private func content(_ name: String) throws -> Folder {
        let place = try Folder()
        let own = Self.folder.appendingPathComponent(name)
        try place.lay(Self.folder.appendingPathComponent("_base"), under: ".")
        for file in list(own, "_delete") { try place.remove("Content/" + file) }
        try place.lay(own, under: ".")
        for link in list(own, "_symlink") {
            let ends = link.components(separatedBy: " ")
            try FileManager.default.createSymbolicLink(
                atPath: place.path + "/Content/" + ends[0], withDestinationPath: ends[1])
        }
        return place
    }

    private func list(_ folder: URL, _ name: String) -> [String] {
        (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8))?.lines ?? []
    }

    private func build(_ place: Folder, more: [String] = []) throws -> Program.Result {
        let day = place.text("_as-of").lines.first ?? "2024-10-20"
        return try Program.run(["build", "--as-of", day] + more, in: place)
    }
}
