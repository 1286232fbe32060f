import Disclosure
import Foundation
import Records
import Testing

/// Every class on a page has a rule, and every rule matches an element, so that neither classes nor rules are dead.
@Suite struct StyleRulesTests {
    /// The icon is painted in the accent of an office by replacing this colour.
    @Test func theIconHasTheDefaultAccent() throws {
        let icon = sources.appending(path: "../../Templates/Style/icon.svg")
        #expect(try String(contentsOf: icon, encoding: .utf8).contains(SiteSettings.defaultAccent.hex))
    }

    /// Classes without a rule, and what they are there for.
    private static let classesWithoutRule = [
        "search": "search.js finds its form by it, as do the checks in a browser",
        "targets": "UnitsTests finds the table of targets by it",
    ]

    /// Beginnings of classes without a rule.
    private static let beginningsWithoutRule = [
        "language-": "CommonMark names the language of a block of code so, whatever it is"
    ]

    /// Values of data attributes without a rule, though others of the same attribute have one.
    private static let valuesWithoutRule = [
        "standing=ended": "neither good nor bad: in the ink of the text",
        "standing=resolved": "neither good nor bad: in the ink of the text",
    ]

    private static let templates = sources.deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Templates")

    private static func stylesheet(_ name: String) throws -> Stylesheet {
        Stylesheet(try String(contentsOf: templates.appendingPathComponent("Style/" + name), encoding: .utf8))
    }

    /// What scripts do with elements.
    private struct Scripts {
        /// Classes that they give to elements.
        var classes: Set<String> = []
        /// Data attributes that they read.
        var data: Set<String> = []

        init() throws {
            for folder in ["Script", "Offline"] {
                let folder = templates.appendingPathComponent(folder)
                for name in try Folder.names(in: folder.path) where name.hasSuffix(".js") {
                    add(try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8))
                }
            }
        }

        private mutating func add(_ text: String) {
            classes.formUnion(text.matches(of: /classList\.\w+\('([\w-]+)'/).map { String($0.1) })
            // The helper of the search page: element(name, text, class).
            classes.formUnion(text.matches(of: /element\('\w+', .*, '([\w-]+)'\)/).map { String($0.1) })
            data.formUnion(text.matches(of: /\.dataset\.(\w+)/).map { String($0.1) })
            data.formUnion(text.matches(of: /\[data-([\w-]+)\]/).map { String($0.1) })
            for names in text.matches(of: /\{([\w, ]+)\} = \w+\.dataset/) {
                data.formUnion(names.1.split { ", ".contains($0) }.map(String.init))
            }
        }
    }

    /// Pages with the one stylesheet, and those with both.
    private struct Pages {
        var usual = StyledElements()
        var boards = StyledElements()

        mutating func add(_ place: Folder, asOf: String) throws {
            let result = try place.build(asOf: asOf)
            #expect(result.status == 0, "\(result.err)")
            for (path, bytes) in try place.tree("site") where path.hasSuffix(".html") {
                let isBoard = String(decoding: bytes.prefix(4096), as: UTF8.self).contains("assets/board.")
                if isBoard { boards.add(bytes) } else { usual.add(bytes) }
            }
        }

        /// The pages of all contents in the repository, and of one that covers the remaining rules.
        init() throws {
            let project = templates.deletingLastPathComponent()
            let contents =
                [
                    (project.appendingPathComponent("Content"), "2026-11-20"),
                    (sources.appendingPathComponent("Kept/Content"), "2026-10-20"),
                ] + UnitsTests.units.map { (UnitsTests.folder.appendingPathComponent($0 + "/Content"), "2021-12-31") }
            for (content, asOf) in contents {
                let place = try Folder()
                try place.lay(content, under: "Content")
                try add(place, asOf: asOf)
            }
            try add(Folder(Self.long), asOf: SampleContent.asOf)
        }

        /// More rows than a page has room for, more papers than a sheet, a long address, and code.
        private static let long: SampleContent.Files = {
            var files = SampleContent.full
            let address = Array(repeating: "Khu hành chính tập trung", count: 12).joined(separator: ", ")
            files["Content/site.yml"] = SampleContent.site.replacing(
                "contacts: {", with: "offline: true\ncontacts: {address: \"\(address)\", ")
            for (code, papers) in [("1.000001", 24), ("1.000002", 90)] {
                let names = (1...papers).map { "  - {name: Giấy tờ thứ \($0), originals: 1, copies: 0}\n" }.joined()
                files["Content/procedures/\(code).md"] = SampleContent.procedure(code, "Thủ tục \(code)").replacing(
                    "documents:\n", with: "documents:\n" + names)
            }
            files["Content/procedures/minh-hoa.md"] = SampleContent.procedure(
                "1.000003", "Thủ tục minh họa", more: "illustrative: true\n")
            files["Content/pages/lenh.md"] =
                "---\ntitle: Lệnh\n---\n```console\ncongkhai build\n```\n\n```text\n377 trang\n```\n"
            files["Content/results/2024/08.csv"] = SampleContent.results(
                (1...501).map {
                    "H56.41.07-240805-\(String(10_000 + $0).dropFirst()),1.001193,person,in-person,2024-08-05T08:15,,2024-08-06T16:00,granted,"
                })
            return files
        }()
    }

    private static let pages = Result { try Pages() }

    @Test func classesAndRulesAreOfEachOther() throws {
        let (site, board) = (try Self.stylesheet("site.css"), try Self.stylesheet("board.css"))
        let (pages, scripts) = (try Self.pages.get(), try Scripts())
        let everywhere = [pages.usual, pages.boards]

        // A rule without anything that it reaches.
        for rule in site.compounds where !everywhere.contains(where: { $0.have(rule, orClasses: scripts.classes) }) {
            Issue.record("site.css has a rule for “\(rule)”, which is on no page")
        }
        for rule in board.compounds where !pages.boards.have(rule, orClasses: scripts.classes) {
            Issue.record("board.css has a rule for “\(rule)”, which is on no board")
        }

        // A class without a rule.
        let free = Set(Self.classesWithoutRule.keys)
        func unruled(_ classes: Set<String>, _ rules: Set<String>) -> Set<String> {
            classes.subtracting(rules).filter { name in !Self.beginningsWithoutRule.keys.contains { name.hasPrefix($0) }
            }
        }
        let used = pages.usual.classes.union(scripts.classes)
        let lacking = unruled(used, site.classes)
            .union(unruled(pages.boards.classes, site.classes.union(board.classes)))
        #expect(lacking.subtracting(free).sorted() == [], "these classes have no rule")
        #expect(free.subtracting(lacking).sorted() == [], "these have a rule or are on no page: they need no exception")
    }

    /// Accents of dark pages are made light enough for a ground that the stylesheet names as well.
    @Test func accentsAreMadeForTheDarkPaper() throws {
        let place = try Folder(SampleContent.bare)
        try place.build()
        let path = try #require(try place.tree("site").keys.first { $0.hasPrefix("assets/site.") })
        let ground = try #require(
            place.text("site/" + path).firstMatch(of: /scheme:dark\)\{:root\{[^}]*--on-accent:(#\w+)/)
        ).1
        let css = try String(contentsOf: Self.templates.appendingPathComponent("Style/site.css"), encoding: .utf8)
        let paper = try #require(css.firstMatch(of: /scheme: dark\) \{\s*:root \{[^}]*--paper: (#\w+)/)).1
        #expect(ground == paper)
    }

    @Test func dataAttributesAreReadByRulesOrScripts() throws {
        let styles = [try Self.stylesheet("site.css").data, try Self.stylesheet("board.css").data]
        let (pages, scripts) = (try Self.pages.get(), try Scripts())
        var unread: Set<String> = []
        var unruled: Set<String> = []
        for element in pages.usual.all.union(pages.boards.all) {
            for (name, value) in element.data {
                let values = styles.compactMap { $0[name] }.reduce(into: Set<String>()) { $0.formUnion($1) }
                if !values.isEmpty, !values.contains(value) { unruled.insert("\(name)=\(value)") }
                if !styles.contains(where: { $0[name] != nil }), !scripts.data.contains(name) { unread.insert(name) }
            }
        }
        #expect(unread.sorted() == [], "no rule and no script reads these")
        let free = Set(Self.valuesWithoutRule.keys)
        #expect(unruled.subtracting(free).sorted() == [], "these values have no rule")
        #expect(free.subtracting(unruled).sorted() == [], "these have a rule or are on no page: they need no exception")
    }
}
