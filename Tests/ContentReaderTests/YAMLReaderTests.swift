import Diagnostics
import Testing

@testable import ContentReader

@Suite struct YAMLReaderTests {
    private func findings(_ yaml: String) -> [Rule] {
        var problems = DiagnosticCollector(file: "staff.yml")
        guard let source = SourceText(file: "staff.yml", bytes: Array(yaml.utf8), &problems) else { return [] }
        _ = YAMLReader(source: source).read(yaml, &problems)
        return problems.all.map(\.rule)
    }

    /// Nine lines expand to a billion values.
    @Test func aliasesMayNotMultiplyWithoutEnd() {
        var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...8 {
            let inner = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            yaml += "a\(level): &a\(level) [\(inner)]\n"
        }
        #expect(findings(yaml) == [.yamlSyntax])
    }

    @Test func aliasesMayBeUsed() {
        let yaml = "one: &one {name: A, title: x}\nall:\n" + String(repeating: "  - *one\n", count: 2000)
        #expect(findings(yaml) == [])
    }
}
