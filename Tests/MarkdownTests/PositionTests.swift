import HTML
import Markdown
import TestSupport
import Testing

@Suite struct PositionTests {
    @Test(arguments: [
        ("a\n\n<div>\nx\n</div>\n\nb", ["rawHTML 3:1"]),
        ("<!-- ghi chú -->", ["rawHTML 1:1"]),
        ("đây là <b>chữ</b> đậm", ["rawHTML 1:8", "rawHTML 1:14"]),
        ("đoạn\nđường <br/> tiếp\n  thụt <i>", ["rawHTML 2:7", "rawHTML 3:8"]),
        ("> q\n>    w <i> x", ["rawHTML 2:8"]),
        ("> q\nlười <i>\n  lười <b>", ["rawHTML 2:6", "rawHTML 3:8"]),
        ("> q\n  w <i>", ["rawHTML 2:5"]),
        ("- mục\n  dòng <u>\n\n  - con <s>", ["rawHTML 2:8", "rawHTML 4:9"]),
        ("- mục\n dòng <u>", ["rawHTML 2:7"]),
        ("## Tiêu đề <b>", ["rawHTML 1:12"]),
        ("Tiêu đề\nhai <b>\n---", ["rawHTML 2:5"]),
        ("`a\nb` <s>", ["rawHTML 2:4"]),
        ("[a]: b.html\n[c]: d.html\nchữ <i>", ["rawHTML 3:5"]),
        ("- a\n  b [c](\n  d) <u>\n  x <v>", ["rawHTML 3:6", "rawHTML 4:5"]),
        ("a <b\nc> <i>", ["rawHTML 1:3", "rawHTML 2:4"]),
        ("| đ | <b>x |\n| - | - |\n| `<i>` | \\| <u> |", ["rawHTML 1:7", "rawHTML 3:14"]),
        ("chữ <a>\n| x |\n| - |\nsau đó <b>", ["rawHTML 1:5", "rawHTML 4:8"]),
        ("> trước\n> | x |\n> | - |\n> sau <b>", ["rawHTML 4:7"]),
        ("\t- x\n\nđ <b>", ["rawHTML 3:3"]),
        ("a\r\nđ <b>\r\n", ["rawHTML 2:3"]),
    ])
    func `raw HTML is found where it stands`(source: String, expected: [String]) {
        #expect(MarkdownDocument(source).issues.map(\.summary) == expected)
    }

    @Test func `raw HTML never gets into the page`() {
        let source = """
            <script>alert(1)</script>

            a <img src=x onerror=alert(1)> b

            | <b>x</b> |
            | --- |

            <style>*{}</style>
            """
        #expect(
            rendered(source, options: RenderingOptions(tableLabel: { _ in "B" })) == """
                <p>a  b</p>
                <div class="table-scroll" tabindex="0" role="region" aria-label="B"><table><thead><tr>\
                <th scope="col">x</th></tr></thead></table></div>

                """)
        let excerpts = MarkdownDocument(source).issues.map(\.excerpt)
        #expect(excerpts.first == "<script>alert(1)</script>")
        #expect(excerpts.count == 5)
    }

    @Test(arguments: [
        ("đường [dẫn](a) và [nữa](b)", ["1:7", "1:19"]),
        ("đoạn [một\nhai](a) [ba](b)", ["1:6", "2:9"]),
        ("[\nđ](a)", ["1:1"]),
        ("*nhấn [a](b)*", ["1:7"]),
        ("<https://example.vn> ![ảnh](c.png)", ["1:1", "1:22"]),
        ("[x]: y.html\nthấy [x] đây", ["2:6"]),
        ("- đ [a](b)\n  ê [c](d)", ["1:5", "2:5"]),
        ("| đ | [a](b) |\n| - | - |\n|  | ô [c](d) |", ["1:7", "3:8"]),
        ("[![đ](a.png)](b)", ["1:1", "1:2"]),
        ("[a](\n  b) [c](d)\n[e](f)", ["1:1", "2:6", "3:1"]),
    ])
    func links(source: String, expected: [String]) {
        let positions = MarkdownDocument(source).links.map(\.position)
        #expect(positions.map { "\($0.line):\($0.column)" } == expected)
    }

    @Test func blocks() {
        let source = """
            đoạn

            - mục

              > trích

            ## Tiêu đề
            ```
            mã
            ```
            """
        let blocks = MarkdownDocument(source, firstLine: 10).blocks
        #expect(
            blocks.map(\.position)
                == [(10, 1), (12, 1), (16, 1), (17, 1)].map { SourcePosition(line: $0, column: $1) }
        )
        guard case .list(let list)? = blocks.dropFirst().first?.kind else {
            Issue.record("no list")
            return
        }
        #expect(list.items.map(\.position) == [SourcePosition(line: 12, column: 1)])
        #expect(
            list.items.first?.blocks.map(\.position)
                == [SourcePosition(line: 12, column: 3), SourcePosition(line: 14, column: 3)])
    }

    @Test func `cells and paragraphs around a table`() {
        let document = MarkdownDocument("- đoạn\n  | đ | ê |\n  | - | - |\n  |   | ô |")
        guard case .list(let list)? = document.blocks.first?.kind else {
            Issue.record("no list")
            return
        }
        #expect(
            list.items.first?.blocks.map(\.position)
                == [SourcePosition(line: 1, column: 3), SourcePosition(line: 2, column: 3)])
        let table = document.tables.first
        #expect(table?.header.map(\.position.column) == [5, 9])
        #expect(
            table?.rows.first?.map(\.position) == [
                SourcePosition(line: 4, column: 4), SourcePosition(line: 4, column: 9),
            ])
    }

    @Test func `in any mixture of markup, tags are found and left out`() {
        let pieces = [
            "a", "đ", " ", "\n", "\n> ", "\n  ", "- ", "\n1. ", "| ", "|\n| - | - |\n|", "*", "**",
            "`",
            "[", "]", "](u)", "[x](y)", "![i](p)", "<b>", "</b>", "\n<div>\n", "\\", "&amp;",
            "  \n",
            "\t",
            "\n## H\n", "\n\n", "[d]: e\n", "[d]", "<https://a.vn>", "\r\n", "\n```\n", "\u{1F600}",
        ]
        var generator = SeededGenerator(seed: 2_024)
        for _ in 0..<2_000 {
            let length = Int.random(in: 1...30, using: &generator)
            let source = (0..<length).compactMap { _ in pieces.randomElement(using: &generator) }
                .joined()
            let document = MarkdownDocument(source)
            let html = RenderedMarkdown(document).rendered()
            #expect(!html.contains("<b>") && !html.contains("<div>"))

            let lines = source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            for issue in document.issues where issue.kind == .rawHTML {
                let rest = lines[issue.line - 1].unicodeScalars.dropFirst(issue.column - 1)
                #expect(String(rest).hasPrefix(issue.excerpt), "\(source.debugDescription)")
            }
            for link in document.links {
                let rest = lines[link.position.line - 1].unicodeScalars.dropFirst(
                    link.position.column - 1)
                let opening: [Unicode.Scalar] = link.isImage ? ["!"] : ["[", "<"]
                #expect(rest.first.map(opening.contains) == true, "\(source.debugDescription)")
            }
        }
    }
}
