import Foundation
import Testing

@testable import Diagnostics

@Suite struct DiagnosticFormatTests {
    private let broken = Diagnostic(
        .brokenLink, at: Location(file: "news/tin.md", line: 5, column: 12), Message(vi: "sửa “địa chỉ”", en: "mend it")
    )
    private let old = Diagnostic(
        .codeDate, at: Location(file: "results/a b.csv", line: 2), Message(vi: "xem lại \"mã\"", en: "look\\again"))

    private func render(
        _ format: DiagnosticFormat, _ diagnostics: [Diagnostic], root: String = "Content",
        _ language: Language = .vietnamese
    ) -> String {
        format.render(diagnostics, root: root, language: language)
    }

    @Test func textIsOneLineEach() {
        #expect(
            render(.text, [broken, old])
                == "Content/news/tin.md:5:12: error: sửa “địa chỉ” [broken-link]\nContent/results/a b.csv:2:1: warning: xem lại \"mã\" [code-date]\n"
        )
        #expect(render(.text, [broken], .english) == "Content/news/tin.md:5:12: error: mend it [broken-link]\n")
        #expect(render(.text, []) == "")
    }

    @Test func textHasNoControlSigns() {
        let odd = Diagnostic(
            .wrongChoice, at: Location(file: "a\u{1B}.yml"), Message(vi: "“a\nb\r\u{1B}[31m\u{7F}”", en: "x"))
        let text = render(.text, [odd])
        #expect(text.hasSuffix(" [wrong-choice]\n"))
        #expect(text.unicodeScalars.dropLast().allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
    }

    @Test(arguments: [
        ("Content", "Content/news/tin.md"), ("Content/", "Content/news/tin.md"),
        ("../noi dung", "../noi dung/news/tin.md"), ("/", "/news/tin.md"),
        ("", "news/tin.md"), (".", "./news/tin.md"),
    ])
    func pathsAreRelativeToTheRoot(root: String, shown: String) {
        #expect(render(.text, [broken], root: root).hasPrefix(shown + ":5:12: "))
    }

    @Test func jsonCarriesEverySign() throws {
        let words = "a\"b\\c\nd\te\r\u{0}\u{1F}\u{7F}“ế” \u{2028}😀/"
        let finding = Diagnostic(
            .wrongType, at: Location(file: "tên \"lạ\".yml", line: 3, column: 4), Message(vi: words, en: ""))
        let parsed = try JSONSerialization.jsonObject(with: Data(render(.json, [finding]).utf8)) as? [[String: Any]]
        let item = try #require(parsed?.first)
        #expect(item["message"] as? String == words)
        #expect(item["path"] as? String == "Content/tên \"lạ\".yml")
        #expect(item["line"] as? Int == 3 && item["column"] as? Int == 4)
        #expect(item["severity"] as? String == "error" && item["rule"] as? String == "wrong-type")
        #expect(item.count == 6)
    }

    @Test func jsonIsAlwaysAnArray() throws {
        #expect(render(.json, []) == "[]\n")
        #expect(
            try (JSONSerialization.jsonObject(with: Data(render(.json, [broken, old]).utf8)) as? [Any])?.count == 2)
    }

    @Test func sarifNamesEachRuleOnce() throws {
        let text = render(.sarif, [broken, broken, old])
        let log = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        #expect(
            (driver["rules"] as? [[String: Any]])?.compactMap { $0["id"] as? String } == ["broken-link", "code-date"])
        let help = (driver["rules"] as? [[String: Any]])?.first?["help"] as? [String: String]
        #expect(help?["text"] == Rule.brokenLink.explanation.fix.text(in: .vietnamese))
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.compactMap { $0["level"] as? String } == ["error", "error", "warning"])
        let places = results.compactMap {
            ($0["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
        }
        #expect(places.compactMap { ($0["region"] as? [String: Int])?["startColumn"] } == [12, 12, 1])
        // The address of a file is a URI: a space is written %20.
        #expect(
            places.last.map { ($0["artifactLocation"] as? [String: String])?["uri"] } == "Content/results/a%20b.csv")
    }

    @Test func sarifOfNothingIsARunWithoutResults() throws {
        let log = try #require(JSONSerialization.jsonObject(with: Data(render(.sarif, []).utf8)) as? [String: Any])
        #expect(((log["runs"] as? [[String: Any]])?.first?["results"] as? [Any])?.isEmpty == true)
    }
}
