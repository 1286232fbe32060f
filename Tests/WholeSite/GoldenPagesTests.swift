import Foundation
import Testing

/// The recorded pages of the golden content, which show in a diff what a change of design does to each
/// kind of page. `make golden` records the current ones.
@Suite struct GoldenPagesTests {
    /// The maximum number of differing files whose lines are shown.
    private static let shown = 4
    static let isRenewing = ProcessInfo.processInfo.environment["CONGKHAI_RENEW_GOLDEN"] != nil

    @Test func pagesMatchTheGoldenFiles() async throws {
        let place = try Folder()
        try place.lay(GoldenSite.content, under: "Content")
        let result = try place.build(asOf: GoldenSite.asOf)
        try #require(result.status == 0, "\(result.err)")
        #expect(result.findings.filter { !$0.contains(": note: ") } == [])
        #expect(BuiltSite(files: try place.tree("site"), base: "/cong-khai/").brokenLinks == [])

        let made = try GoldenSite.files(of: await GoldenSite.plan(), in: place)
        // The page of a type of record without templates would be empty.
        #expect(made.filter(\.value.isEmpty).map(\.key) == [])
        if Self.isRenewing { try GoldenSite.keep(made) }
        if let report = Self.report(kept: try GoldenSite.kept(), made: made) {
            Issue.record("\(report)")
        }
    }

    /// What differs, and what to do about it; nil where nothing does.
    static func report(kept: [String: String], made: [String: String]) -> String? {
        let names = Set(kept.keys).union(made.keys).filter { kept[$0] != made[$0] }.sorted()
        if names.isEmpty { return nil }
        var lines = ["\(names.count) of the \(made.count) files are not as kept in Tests/Golden/Pages:"]
        for (place, name) in names.enumerated() {
            switch (kept[name], made[name]) {
            case (let kept?, let made?):
                lines.append(name)
                if place < shown { lines += firstDifference(kept.lines, made.lines) }
            case (nil, _): lines.append("\(name) is not kept")
            case (_, nil): lines.append("\(name) is kept, and not made any more")
            }
        }
        lines.append("If this is what you meant: make golden, then read git diff Tests/Golden/Pages.")
        return lines.joined(separator: "\n")
    }

    /// The first lines that differ, below the line before them.
    static func firstDifference(_ old: [String], _ new: [String]) -> [String] {
        let most = 6
        let changes = new.difference(from: old)
        let removed = changes.removals.map(\.place)
        let inserted = changes.insertions.map(\.place)
        guard let start = [removed.first, inserted.first].compactMap(\.self).min() else { return [] }
        func run(_ offsets: [Int], of lines: [String], sign: String) -> [String] {
            let count = zip(offsets, start...).prefix { $0.0 == $0.1 }.count
            return lines[start...].prefix(min(count, most)).map { sign + $0 } + (count > most ? [sign + "…"] : [])
        }
        return ["@@ line \(start + 1)"] + (start > 0 ? [" " + old[start - 1]] : [])
            + run(removed, of: old, sign: "-") + run(inserted, of: new, sign: "+")
    }

    @Test func aDifferenceIsShown() throws {
        let old = ["index.html": "<p>\n  một\n  hai\n</p>\n", "cu.html": "<p>cũ</p>\n", "same.html": "<p>một</p>\n"]
        let new = ["index.html": "<p>\n  một\n  ba\n</p>\n", "moi.html": "<p>mới</p>\n", "same.html": "<p>một</p>\n"]
        let report = try #require(Self.report(kept: old, made: new))
        #expect(
            report == """
                3 of the 3 files are not as kept in Tests/Golden/Pages:
                cu.html is kept, and not made any more
                index.html
                @@ line 3
                   một
                -  hai
                +  ba
                moi.html is not kept
                If this is what you meant: make golden, then read git diff Tests/Golden/Pages.
                """)
        #expect(Self.report(kept: old, made: old) == nil)
        #expect(Self.firstDifference(["a", "b"], ["a", "x", "b"]) == ["@@ line 2", " a", "+x"])
        #expect(Self.firstDifference(["a", "b"], ["b"]) == ["@@ line 1", "-a"])
    }
}

extension CollectionDifference.Change {
    fileprivate var place: Int {
        switch self {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }
}
