import HTML
import TestSupport
import Testing

@Suite struct URLReferenceTests {
    @Test(arguments: [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "jAvAsCrIpT:alert(1)",
        " javascript:alert(1)",
        "javascript:alert(1) ",
        "\u{1}javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "java\r\nscript:alert(1)",
        "java\u{0}script:alert(1)",
        "java\u{200B}script:alert(1)",
        "java\u{AD}script:alert(1)",
        "\u{FEFF}javascript:alert(1)",
        "\u{A0}javascript:alert(1)",
        "\u{3000}javascript:alert(1)",
        "javascript :alert(1)",
        "javascript&#58;alert(1)",
        "javascript&colon;alert(1)",
        "&#106;avascript:alert(1)",
        "java&Tab;script:alert(1)",
        "javascript%3Aalert(1)",
        "javascript%3aalert(1)",
        "javascript%253Aalert(1)",
        "%6Aavascript:alert(1)",
        "java%0Ascript:alert(1)",
        "javascript\u{FF1A}alert(1)\u{2028}",
        "vbscript:msgbox(1)",
        "VBScript:msgbox(1)",
        "data:text/html,<script>alert(1)</script>",
        "data:image/svg+xml;base64,PHN2Zz4=",
        "file:///etc/passwd",
        "ftp://example.vn/",
        "blob:https://example.vn/1",
        "view-source:https://example.vn",
        "tel:javascript",
        "tel:",
        "//example.vn/",
        "///example.vn/",
        "/\\example.vn/",
        "\\\\example.vn\\",
        "/\t/example.vn",
        "https:example.vn",
        "https:/example.vn",
        "https://",
        "https:///example.vn",
        "https://example.vn\\@example.com",
        "https://example.vn@example.com/",
        "https://user:pass@example.com/",
        "https://example.vn:80:80/",
        "https://exаmple.vn/",
        "https://exam ple.vn/",
        "https://a%2eexample.vn/",
        "https://example.vn/%00",
        "https://example.vn/\u{202E}lmth.gnod",
        "mailto:",
        "mailto:a@b@c",
        "mailto:a b@example.vn",
        "mailto:a@example.vn?subject=x%0D%0ABcc:b@example.vn",
        "trang\u{85}.html",
    ])
    func `refuses what a browser may read otherwise`(text: String) {
        #expect(URLReference(untrusted: text) == nil)
    }

    @Test(arguments: [
        ("", ""),
        ("index.html", "index.html"),
        ("../ket-qua/2024/09/05.html#000.00.21", "../ket-qua/2024/09/05.html#000.00.21"),
        ("/tim-kiem.html?q=a&b=c:d", "/tim-kiem.html?q=a&b=c:d"),
        ("?trang=2", "?trang=2"),
        ("#le-phi", "#le-phi"),
        ("./a:b", "./a:b"),
        ("thủ tục.pdf", "th%E1%BB%A7%20t%E1%BB%A5c.pdf"),
        ("a%20b.pdf", "a%20b.pdf"),
        ("100%25.html", "100%25.html"),
        ("giảm 100%.html", "gi%E1%BA%A3m%20100%25.html"),
        ("<a>\"`{|}^.html", "%3Ca%3E%22%60%7B%7C%7D%5E.html"),
        ("https://example.vn", "https://example.vn"),
        (
            "HTTPS://Example.VN:8443/Đường?x=[1]#y",
            "https://example.vn:8443/%C4%90%C6%B0%E1%BB%9Dng?x=%5B1%5D#y"
        ),
        ("http://127.0.0.1/", "http://127.0.0.1/"),
        ("mailto:ubnd@example.vn", "mailto:ubnd@example.vn"),
        (
            "MailTo:ubnd.xa+1@example.vn?subject=Hỏi",
            "mailto:ubnd.xa+1@example.vn?subject=H%E1%BB%8Fi"
        ),
        ("tel:+84-24-3804-3100", "tel:+84-24-3804-3100"),
        ("tel:19001234", "tel:19001234"),
    ])
    func `accepts plain addresses and writes them in one spelling`(text: String, expected: String) {
        #expect(URLReference(untrusted: text)?.string == expected)
    }

    @Test(arguments: [
        ("thu-tuc/1.001193.html", "thu-tuc/1.001193.html"),
        ("mẫu số 1.docx", "m%E1%BA%ABu%20s%E1%BB%91%201.docx"),
        ("50% a?b#c.pdf", "50%25%20a%3Fb%23c.pdf"),
        ("javascript:alert(1)", "./javascript:alert(1)"),
        ("a/b:c", "a/b:c"),
        ("//example.vn", "/.//example.vn"),
        ("\\\\example.vn", "%5C%5Cexample.vn"),
        ("a\nb", "a%0Ab"),
    ])
    func `paths are taken literally`(path: String, expected: String) {
        #expect(URLReference(relative: path).string == expected)
    }

    @Test func fragments() {
        #expect(URLReference.fragment("000.00.21-đ").string == "#000.00.21-%C4%91")
        #expect(URLReference(relative: "a.html", fragment: "b c").string == "a.html#b%20c")
        #expect(URLReference(relative: "a.html", fragment: "b").fragment("c").string == "a.html#c")
        #expect(URLReference(relative: "").fragment("c").string == "#c")
    }

    @Test func kinds() {
        #expect(URLReference(relative: "http").kind == .relative)
        #expect(URLReference(untrusted: "https://example.vn/")?.kind == .web)
        #expect(URLReference(untrusted: "mailto:a@example.vn")?.kind == .mail)
        #expect(URLReference(untrusted: "tel:113")?.kind == .telephone)
    }

    @Test func `whatever is accepted is plain ASCII, of an allowed kind, and stays as it is`() {
        let pieces = [
            "javascript", "data", "https", "HTTP", "mailto", "tel", ":", "/", "//", "\\", "?", "#",
            "%",
            "%3A", "%0a", "&colon;", "@", ".", "..", "a.vn", "ô", " ", "\t", "1", "-", "<", "\"",
            "'",
        ]
        var generator = SeededGenerator(seed: 61)
        for _ in 0..<20_000 {
            let length = Int.random(in: 1...7, using: &generator)
            let text = (0..<length).compactMap { _ in pieces.randomElement(using: &generator) }
                .joined()
            guard let url = URLReference(untrusted: text) else { continue }
            #expect(
                url.string.utf8.allSatisfy {
                    (0x21...0x7E).contains($0) && !"\\<>\"".utf8.contains($0)
                })
            #expect(URLReference(untrusted: url.string) == url)
            let scheme = url.string.prefix { !"/?#:".contains($0) }
            if url.string.dropFirst(scheme.count).first == ":" {
                #expect(["https", "http", "mailto", "tel"].contains(scheme))
                #expect(url.kind != .relative)
            } else {
                #expect(!url.string.hasPrefix("//"))
            }
        }
    }

    @Test func `ampersands of a query are escaped in an attribute`() {
        #expect(
            a("x", .href(URLReference(untrusted: "?a=1&b=2"))).rendered()
                == "<a href=\"?a=1&amp;b=2\">x</a>")
    }
}
