import HTML
import Markdown
import Testing

@Suite struct DocumentTests {
    @Test(arguments: [
        ("javascript:alert(1)", false), ("JaVaScRiPt:alert(1)", false),
        ("&#106;avascript:alert(1)", false), ("javascript&colon;alert(1)", false),
        ("java&#10;script:alert(1)", false), ("<javascript:alert(1)>", false),
        ("vbscript:x", false), ("data:text/html;base64,PHM+", false), ("//example.vn", false),
        ("\\\\\\\\example.vn", false), ("file:///etc/passwd", false),
        ("https://example.vn@example.com", false), ("javascript%3Aalert(1)", false),
        ("https://example.vn/a?b#c", true), ("mailto:a@example.vn", true), ("tel:113", true),
        ("../thu-tuc/1.001193.md", true), ("#le-phi", true), ("<thủ tục.pdf>", true), ("", true),
    ])
    func `unsafe addresses are dropped and reported`(address: String, isSafe: Bool) {
        let document = MarkdownDocument("xem [*tại* đây](\(address)) và ![ảnh](\(address))")
        #expect(document.links.count == (isSafe ? 2 : 0))
        #expect(document.issues.map(\.kind) == (isSafe ? [] : [.unsafeURL, .unsafeURL]))
        #expect(document.issues.first.map { $0.column == 5 } ?? true)
        #expect(document.plainText() == "xem tại đây và ảnh")
        if !isSafe {
            let start = address.hasPrefix("<") ? "<p>xem " : "<p>xem <em>tại</em> đây và ảnh</p>\n"
            #expect(rendered("xem [*tại* đây](\(address)) và ![ảnh](\(address))").hasPrefix(start))
        }
    }

    @Test func `autolinks are checked like other links`() {
        let document = MarkdownDocument("đ <javascript:alert(1)>")
        #expect(document.issues.map(\.summary) == ["unsafeURL 1:3"])
        #expect(rendered("đ <javascript:alert(1)>") == "<p>đ javascript:alert(1)</p>\n")
    }

    @Test(arguments: [
        ("Trình tự thực hiện", "trinh-tu-thuc-hien"),
        ("Lệ phí, ĐƠN GIÁ & hạn", "le-phi-don-gia-han"),
        ("Nghị định 61/2018/NĐ-CP", "nghi-dinh-61-2018-nd-cp"),
        ("Ưu đãi ở ĐĂK LĂK", "uu-dai-o-dak-lak"),
        ("quyể̂n e\u{302}\u{301}", "quyen-e"),
        ("`mã` **đậm** [liên kết](a)", "ma-dam-lien-ket"),
        ("– 1. –", "1"),
        ("???", "muc"),
    ])
    func `headings get readable identifiers`(text: String, expected: String) {
        #expect(MarkdownDocument("## \(text)").headings.map(\.id) == [expected])
    }

    @Test func `identifiers are unique`() {
        let source = "# A\n## a\n## A 2\n> ## ạ\n\n- # a\n"
        #expect(MarkdownDocument(source).headings.map(\.id) == ["a", "a-2", "a-2-2", "a-3", "a-4"])
    }

    @Test func `headings are listed for a table of contents`() {
        let headings = MarkdownDocument("## Một *hai*\n\nx\n\n### Ba").headings
        #expect(headings.map(\.text) == ["Một hai", "Ba"])
        #expect(headings.map(\.level) == [2, 3])
        #expect(headings.map(\.position.line) == [1, 5])
    }

    @Test(arguments: [
        (Int.max, "Người dân nộp hồ sơ tại Bộ phận Một cửa. Nhận kết quả"),
        (30, "Người dân nộp hồ sơ tại Bộ…"),
        (40, "Người dân nộp hồ sơ tại Bộ phận Một…"),
        (41, "Người dân nộp hồ sơ tại Bộ phận Một cửa…"),
        (1, "…"),
        (0, ""),
    ])
    func `plain text is cut between words`(limit: Int, expected: String) {
        let source = """
            ## Bỏ qua

            Người dân nộp **hồ sơ**
            tại [Bộ phận Một cửa](a.html).

            | bảng |
            | --- |

            - Nhận kết quả
            """
        let text = MarkdownDocument(source).plainText(limit: limit)
        #expect(text.count <= limit)
        #expect(text == expected)
    }

    @Test func `equal sources give equal documents`() {
        let source = "## A\n\n| a |\n| - |\n\n- [b](c)"
        #expect(MarkdownDocument(source) == MarkdownDocument(source))
        #expect(MarkdownDocument(source) != MarkdownDocument(source + "\n\nd"))
    }

    @Test(arguments: Nesting.all)
    func `nothing nests too deep`(nesting: Nesting) {
        let document = MarkdownDocument(nesting.source)
        #expect(RenderedMarkdown(document).rendered().contains("chữ"))
        #expect(document == MarkdownDocument(nesting.source))
        #expect(document.plainText(limit: 100).count <= 100)
        #expect(document.links.count <= 100)
    }

    @Test func `what is cut off for its depth is reported`() {
        let document = MarkdownDocument(String(repeating: "> ", count: 200) + "chữ")
        #expect(document.issues.map(\.summary) == ["nestedTooDeep 1:199"])
    }
}

/// A source in which something is nested, or only looks so, thousands of times.
struct Nesting: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let source: String

    init(
        _ name: String, _ opening: String, _ count: Int = 10_000, closing: String = "",
        end: String = ""
    ) {
        testDescription = name
        source =
            String(repeating: opening, count: count) + "chữ"
            + String(repeating: closing, count: count) + end
    }

    static let all = [
        Nesting("quotations", "> "),
        Nesting("lists", "- "),
        Nesting("lists and quotations", "1. > "),
        Nesting("brackets", "[", closing: "]"),
        Nesting("images", "![", closing: "](a)"),
        Nesting("emphasis", "*a **", closing: "** a*"),
        Nesting("emphasis in cells", "| *a **", 1_000, closing: "** a*", end: "\n| - |"),
        Nesting("cells", "| ", 1_000, end: "\n| - |"),
        Nesting("backticks", "`"),
        Nesting("angles", "<"),
    ]
}
