import HTML
import Markdown
import Testing

@Suite struct RenderingTests {
    @Test(arguments: [
        ("", ""),
        ("một đoạn", "<p>một đoạn</p>\n"),
        ("một\nhai", "<p>một\nhai</p>\n"),
        ("một  \nhai", "<p>một<br>\nhai</p>\n"),
        ("một\\\nhai", "<p>một<br>\nhai</p>\n"),
        (
            "*nghiêng* **đậm** `mã < 1`",
            "<p><em>nghiêng</em> <strong>đậm</strong> <code>mã &lt; 1</code></p>\n"
        ),
        ("a*b*c", "<p>a<em>b</em>c</p>\n"),
        ("***cả hai***", "<p><em><strong>cả hai</strong></em></p>\n"),
        ("_a_b", "<p>_a_b</p>\n"),
        ("\\*không\\*", "<p>*không*</p>\n"),
        ("&copy; &amp; &#60; &nosuch;", "<p>© &amp; &lt; &amp;nosuch;</p>\n"),
        ("5 < 7 & 8 > 2", "<p>5 &lt; 7 &amp; 8 &gt; 2</p>\n"),
        ("---", "<hr>\n"),
        ("> một\nhai", "<blockquote><p>một\nhai</p>\n</blockquote>\n"),
        ("- a\n- b", "<ul><li>a\n</li><li>b\n</li></ul>\n"),
        ("- a\n\n- b", "<ul><li><p>a</p>\n</li><li><p>b</p>\n</li></ul>\n"),
        ("1. a\n2. b", "<ol><li>a\n</li><li>b\n</li></ol>\n"),
        ("3) a", "<ol start=\"3\"><li>a\n</li></ol>\n"),
        ("- a\n  - b", "<ul><li>a\n<ul><li>b\n</li></ul>\n</li></ul>\n"),
        ("Năm\n1986. Một năm", "<p>Năm\n1986. Một năm</p>\n"),
        ("    mã\n", "<pre tabindex=\"0\"><code>mã\n</code></pre>\n"),
        (
            "```swift ignored\nlet a = \"<b>\"\n```",
            "<pre tabindex=\"0\"><code class=\"language-swift\">let a = \"&lt;b&gt;\"\n</code></pre>\n"
        ),
        ("~~~\n```\n~~~", "<pre tabindex=\"0\"><code>```\n</code></pre>\n"),
        ("Tiêu đề\n=====", "<h1 id=\"tieu-de\">Tiêu đề</h1>\n"),
        ("#không", "<p>#không</p>\n"),
        ("## A ##", "<h2 id=\"a\">A</h2>\n"),
        ("[a](b.html \"c\")", "<p><a href=\"b.html\" title=\"c\">a</a></p>\n"),
        ("[a][x]\n\n[x]: <b c.html> 'd'", "<p><a href=\"b%20c.html\" title=\"d\">a</a></p>\n"),
        ("[a]", "<p>[a]</p>\n"),
        (
            "<https://example.vn/?a=1&b=2>",
            "<p><a href=\"https://example.vn/?a=1&amp;b=2\">https://example.vn/?a=1&amp;b=2</a></p>\n"
        ),
        ("<ubnd@example.vn>", "<p><a href=\"mailto:ubnd@example.vn\">ubnd@example.vn</a></p>\n"),
        ("![một *ảnh*](a.png)", "<p><img src=\"a.png\" alt=\"một ảnh\" loading=\"lazy\"></p>\n"),
        ("[*a](b)*", "<p><a href=\"b\">*a</a>*</p>\n"),
        ("`a` [`b`](c)", "<p><code>a</code> <a href=\"c\"><code>b</code></a></p>\n"),
        ("`` ` ``", "<p><code>`</code></p>\n"),
        ("một\u{0}hai", "<p>một\u{FFFD}hai</p>\n"),
    ])
    func `writes CommonMark as HTML`(source: String, expected: String) {
        #expect(rendered(source) == expected)
    }

    @Test func `headings can be shifted, within h1 to h6`() {
        let source = "# a\n## b\n###### c"
        #expect(
            rendered(source, options: RenderingOptions(headingShift: 1))
                == "<h2 id=\"a\">a</h2>\n<h3 id=\"b\">b</h3>\n<h6 id=\"c\">c</h6>\n")
        #expect(
            rendered("# a", options: RenderingOptions(headingShift: -3)) == "<h1 id=\"a\">a</h1>\n")
    }

    @Test func `links are resolved, or become text`() {
        let options = RenderingOptions { destination in
            destination.hasSuffix(".md") ? URLReference(relative: "x.html") : nil
        }
        #expect(
            rendered("[a](a.md) [b](b.pdf) ![c](c.png)", options: options)
                == "<p><a href=\"x.html\">a</a> b c</p>\n")
    }

    @Test func `prose stands in a page`() {
        let document = MarkdownDocument("Một **đoạn**.")
        #expect(
            article { RenderedMarkdown(document) { _ in nil } }.rendered()
                == "<article><p>Một <strong>đoạn</strong>.</p>\n</article>")
    }
}
