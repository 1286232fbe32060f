import HTML
import TestSupport
import Testing

@Suite struct EscapingTests {
    @Test(arguments: [
        ("", ""),
        ("Hộ tịch", "Hộ tịch"),
        ("&", "&amp;"),
        ("<", "&lt;"),
        (">", "&gt;"),
        ("\"", "\""),
        ("'", "'"),
        ("A & B < C > D", "A &amp; B &lt; C &gt; D"),
        ("&amp;", "&amp;amp;"),
        ("<script>alert(\"1\")</script>", "&lt;script&gt;alert(\"1\")&lt;/script&gt;"),
        ("tám byte&", "tám byte&amp;"),
        ("$'=?:;,\u{7F}", "$'=?:;,\u{7F}"),
    ])
    func `text keeps its meaning`(text: String, expected: String) {
        #expect(Text(text).rendered() == expected)
    }

    @Test(arguments: [
        ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "'"),
        ("Số \"12\"/PXL-UBND", "Số &quot;12&quot;/PXL-UBND"),
        ("\" onclick=\"alert(1)", "&quot; onclick=&quot;alert(1)"),
    ])
    func `an attribute keeps its meaning`(text: String, expected: String) {
        #expect(p(.title(text)).rendered() == "<p title=\"\(expected)\"></p>")
    }

    @Test func `a special character is found at every offset of a word`() {
        for length in 0..<40 {
            for special in ["&", "<", ">", "\""] {
                let before = String(repeating: "a", count: length)
                let after = String(repeating: "ă", count: length % 9)
                var sink = HTMLSink()
                sink.appendEscapedAttribute(before + special + after)
                let name = ["&": "amp", "<": "lt", ">": "gt", "\"": "quot"][special, default: ""]
                #expect(String(decoding: sink.bytes, as: UTF8.self) == "\(before)&\(name);\(after)")
            }
        }
    }

    @Test func `every other byte is left alone`() {
        let clean = (UInt8.min...UInt8.max).filter { !"&<>\"".utf8.contains($0) }
        var sink = HTMLSink()
        sink.appendEscapedAttribute(clean.span)
        #expect(sink.bytes == clean)
    }

    @Test func `spans and strings are written alike`() {
        let text = "Lệ phí < 8.000 đ & \"miễn\""
        var fromString = HTMLSink()
        fromString.appendEscaped(text)
        var fromSpan = HTMLSink()
        fromSpan.appendEscaped(Array(text.utf8).span)
        #expect(fromString.bytes == fromSpan.bytes)
    }

    @Test func `unescaping gives back any text, and no bracket survives`() {
        var generator = SeededGenerator(seed: 20_241_001)
        let alphabet = Array("ab &<>\"'đệ;#x0\n\u{1F600}&lt;amp;")
        for _ in 0..<2_000 {
            let length = Int.random(in: 0...60, using: &generator)
            let text = String(
                (0..<length).compactMap { _ in alphabet.randomElement(using: &generator) })
            var sink = HTMLSink()
            sink.appendEscapedAttribute(text)
            let escaped = String(decoding: sink.bytes, as: UTF8.self)
            #expect(!escaped.contains { "<>\"".contains($0) })
            #expect(unescaped(escaped) == text)
        }
    }

    private func unescaped(_ text: String) -> String {
        var result = ""
        var rest = Substring(text)
        let entities: [(String, Character)] = [
            ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""),
        ]
        while let first = rest.first {
            if let (name, character) = entities.first(where: { rest.hasPrefix($0.0) }) {
                result.append(character)
                rest.removeFirst(name.count)
            } else {
                result.append(first)
                rest.removeFirst()
            }
        }
        return result
    }
}
