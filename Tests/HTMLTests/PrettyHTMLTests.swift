import TestSupport
import Testing

/// How pages are laid out for comparing them.
@Suite struct PrettyHTMLTests {
    @Test func blocksHaveLinesOfTheirOwn() throws {
        let page = """
            <!DOCTYPE html>
            <html lang="vi"><head><meta charset="utf-8"><title>Một</title></head><body><ul class="list"><li>hai</li>\
            <li><a href="ba.html">ba</a> và <em>bốn</em></li></ul><p></p></body></html>
            """
        #expect(
            try prettyHTML(page) == """
                <!DOCTYPE html>
                <html lang="vi">
                  <head>
                    <meta charset="utf-8">
                    <title>Một</title>
                  </head>
                  <body>
                    <ul class="list">
                      <li>hai</li>
                      <li><a href="ba.html">ba</a> và <em>bốn</em></li>
                    </ul>
                    <p></p>
                  </body>
                </html>

                """)
    }

    @Test func longTextsBreakBehindSentences() throws {
        let sentence = "Một câu không dài lắm, có <strong>chữ đậm.</strong>"
        let long = String(repeating: "chữ ", count: 40) + "hết."
        let lines = try prettyHTML("<p>\(sentence) \(sentence)\n\(long)</p>").split(separator: "\n").map(String.init)
        #expect(lines.prefix(3) == ["<p>", "  " + sentence, "  " + sentence])
        #expect(lines.last == "</p>")
        #expect(lines.dropFirst(3).dropLast().map { String($0.dropFirst(2)) }.joined(separator: " ") == long)
        #expect(lines.allSatisfy { $0.count <= 120 })
        #expect(lines.count == 6)
    }

    @Test func longTagsHaveALineForEachAttribute() throws {
        let words = String(repeating: "chữ ", count: 30)
        #expect(
            try prettyHTML("<meta name=\"description\" content=\"\(words)\">") == """
                <meta
                    name="description"
                    content="\(words)">

                """)
    }

    @Test func textBesideBlocksStandsAlone() throws {
        #expect(
            try prettyHTML("<li>một <b>hai</b><ul><li>ba</li></ul></li>") == """
                <li>
                  một <b>hai</b>
                  <ul>
                    <li>ba</li>
                  </ul>
                </li>

                """)
    }

    @Test func shownSpacesAreKept() throws {
        let page = "<div><pre><code>a  b\n  c\n</code></pre></div>"
        #expect(try prettyHTML(page) == "<div>\n  <pre><code>a  b\n  c\n</code></pre>\n</div>\n")
        #expect(try prettyHTML("<p>10\u{A0}đồng\u{200B}</p>") == "<p>10&#xA0;đồng&#x200B;</p>\n")
        #expect(try prettyHTML("<p>a<b>b </b>c</p>") != prettyHTML("<p>a<b>b</b>c</p>"))
    }

    @Test func dataIsIndented() throws {
        #expect(
            try prettyHTML(#"<script type="application/ld+json">{"a":[1,{"b":"x,{\"y"}],"c":{}}</script>"#) == """
                <script type="application/ld+json">
                  {
                    "a": [
                      1,
                      {
                        "b": "x,{\\"y"
                      }
                    ],
                    "c": {}
                  }
                </script>

                """)
        #expect(try prettyHTML("<script src=\"a.js\" defer></script>") == "<script src=\"a.js\" defer></script>\n")
        #expect(try prettyHTML("<script>if (a < b) {}</script>") == "<script>\n  if (a < b) {}\n</script>\n")
    }

    /// Pages that differ in an element, an attribute or a word are laid out differently.
    @Test(arguments: [
        "<p class=\"a\">một</p>", "<p class=\"b\">một</p>", "<p>một</p>", "<div>một</div>", "<p>Một</p>",
        "<p>một hai</p>", "<p>mộthai</p>", "<p><b>một</b></p>", "<p>một<br></p>", "<p hidden>một</p>", "",
    ])
    func everyDifferenceShows(page: String) throws {
        let same = "<p>một <b>hai</b></p>"
        #expect(try prettyHTML(page) != prettyHTML(same))
        #expect(try prettyHTML(page + same) != prettyHTML(same + page) || page.isEmpty)
    }

    @Test func whatIsNoPageIsRefused() {
        for text in ["<p>một", "<p>một</div>", "</p>", "<p class=a>một</p>", "<p class=\"a", "<script>một"] {
            #expect(throws: HTMLSyntaxError.self, "\(text)") { try prettyHTML(text) }
        }
    }
}
