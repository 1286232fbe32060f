import HTML
import Testing

@testable import Markdown

@Suite struct DirectiveTests {
    @Test func aFigureStandsInItsSentence() throws {
        let document = MarkdownDocument("Đã nhận [[figure received 2026-10]] hồ sơ.")
        let directive = try #require(document.directives.first)
        #expect(directive.name == .figure)
        #expect(directive.arguments == ["received", "2026-10"])
        #expect((directive.position.line, directive.position.column) == (1, 9))
        var sink = HTMLSink()
        document.render(into: &sink, options: RenderingOptions(resolveDirective: { _ in Text("100") }))
        #expect(String(decoding: sink.bytes, as: UTF8.self) == "<p>Đã nhận 100 hồ sơ.</p>\n")
    }

    @Test func placesAreExact() {
        let text =
            "Một.\n\n- **đậm [[figure a b]] và [[figure c d]]**\n\n| x | y |\n| - | - |\n| [[figure e f]] | 1 |\n"
        let places = MarkdownDocument(text).directives.map { [$0.position.line, $0.position.column] }
        #expect(places == [[3, 9], [3, 27], [7, 3]])
    }

    @Test func aTableIsAParagraphOfItsOwn() {
        let document = MarkdownDocument("[[table channels 2026]]")
        var sink = HTMLSink()
        document.render(into: &sink, options: RenderingOptions(resolveDirective: { _ in hr() }))
        #expect(String(decoding: sink.bytes, as: UTF8.self) == "<hr>\n")
    }

    @Test(arguments: ["[[x y]]", "[[figure", "`[[figure a b]]`", "\\[[nothing]]", "[[ ]]"])
    func whatIsNoDirectiveStaysText(_ source: String) {
        #expect(MarkdownDocument(source).directives.isEmpty)
    }
}
