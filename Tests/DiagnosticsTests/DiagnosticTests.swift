import Testing

@testable import Diagnostics

@Suite struct DiagnosticTests {
    private func finding(_ file: String, _ line: Int, _ column: Int, _ rule: Rule = .brokenLink, _ words: String = "x")
        -> Diagnostic
    {
        Diagnostic(rule, at: Location(file: file, line: line, column: column), Message(vi: words, en: words))
    }

    @Test func areOrderedByBytesThenLinesThenColumns() {
        let sorted = [
            finding("a-b", 9, 9), finding("a/b", 1, 1), finding("a/b", 2, 1), finding("a/b", 2, 10),
            finding("a/b", 10, 2),
            finding("ab", 1, 1), finding("b", 1, 1, .brokenLink, "x"), finding("b", 1, 1, .brokenLink, "y"),
            finding("b", 1, 1, .codeDate, "a"), finding("Đ", 1, 1),
        ]
        #expect(sorted.reversed().sorted() == sorted)
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<20 { #expect(sorted.shuffled(using: &generator).sorted() == sorted) }
    }

    /// A folder may hold a name in composed and in decomposed letters: they are two files.
    @Test func namesAreComparedByTheirBytes() {
        let (composed, decomposed) = ("\u{E1}.md", "a\u{301}.md")
        #expect(Location(file: composed, line: 1) != Location(file: decomposed, line: 1))
        let sorted = [finding(decomposed, 5, 1), finding("b.md", 3, 1), finding(composed, 1, 1)]
        #expect(
            sorted.reversed().sorted().map { Array($0.location.file.utf8) }
                == sorted.map { Array($0.location.file.utf8) })
    }

    @Test func weighWhatTheirRuleWeighs() {
        #expect(finding("a", 1, 1, .brokenLink).severity == .error)
        #expect(finding("a", 1, 1, .codeDate).severity == .warning)
        #expect(
            Diagnostic(.codeDate, at: Location(file: "a"), severity: .note, Message(vi: "", en: "")).severity == .note)
    }

    @Test func problemsKeepTheirFile() {
        var problems = DiagnosticCollector(file: "news/a.md")
        problems.report(.missingKey, at: Position(line: 2, column: 3), vi: "thiếu", en: "missing")
        #expect(problems.all.map(\.location) == [Location(file: "news/a.md", line: 2, column: 3)])
    }

    @Test func positionsStartAtOne() {
        #expect(Position.start == Position(line: 1, column: 1))
        #expect(Location(file: "a").position == .start)
        #expect(Position(line: 2, column: 1) > Position(line: 1, column: 99))
    }
}
