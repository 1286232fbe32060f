import Diagnostics
import Foundation
import Testing

@testable import Preview

/// What is wrong with the content, laid over the last good page; and word of every build.
@Suite struct ProblemTests {
    private func finding(_ line: Int, _ column: Int, _ severity: Severity = .error) -> Diagnostic {
        Diagnostic(
            .wrongChoice, at: Location(file: "news/tin.md", line: line, column: column), severity: severity,
            Message(vi: "“<b>” không phải một lựa chọn", en: "“<b>” is no choice"))
    }

    @Test func errorsCoverTheLastGoodPage() throws {
        let site = try PreviewedSite()
        try site.write("---\ntitle: \"A & <b>\"\nkind: <b> x\n---\n", to: "Content/news/tin.md")
        site.preview.show(.refused([finding(3, 7), finding(2, 1, .warning)]))
        let page = site.get("/").text
        #expect(page.contains("<body class=\"a\"><details id=\"congkhai-loi\" open>"))
        #expect(page.contains("<h1>Trang</h1>"))
        #expect(page.contains("<strong>1 lỗi trong nội dung</strong>"))
        #expect(page.contains("<strong>news/tin.md</strong> dòng 3, cột 7"))
        #expect(page.contains("“&lt;b&gt;” không phải một lựa chọn"))
        #expect(page.contains("<code>kind: <mark>&lt;b&gt;</mark> x</code>"))
        #expect(page.contains("<code>wrong-choice</code>"))
        // The file itself stays as it is.
        #expect(try String(contentsOfFile: site.path + "/site/index.html", encoding: .utf8) == PreviewedSite.page)
        site.preview.show(.built([finding(2, 1, .warning)], page: nil, isNew: false))
        #expect(!site.get("/").text.contains("congkhai-loi\""))
    }

    @Test func withoutAGoodSiteErrorsAreThePage() throws {
        let site = try PreviewedSite(isBuilt: false)
        #expect(site.get("/").code == 404)
        site.preview.show(.refused([finding(1, 1)]))
        for target in ["/", "/thu-tuc/1.html"] {
            let answer = site.get(target)
            #expect(answer.code == 200)
            #expect(answer.text.contains("chưa có trang nào dựng được") && answer.text.contains("news/tin.md"))
        }
        site.preview.show(.built([], page: nil, isNew: false))
        #expect(site.get("/").text.contains("<h1>Trang</h1>"))
    }

    @Test func aFailureIsExplained() throws {
        let site = try PreviewedSite()
        site.preview.show(.failed(Message(vi: "Đĩa đầy.", en: "The disk is full.")))
        let page = site.get("/").text
        #expect(page.contains("<strong>Không dựng được trang</strong>") && page.contains("<p>Đĩa đầy.</p>"))
        #expect(page.contains("<h1>Trang</h1>"))
    }

    @Test func moreErrorsThanAnyoneReadsAreCounted() throws {
        let site = try PreviewedSite()
        site.preview.show(.refused((1...250).map { finding($0, 1) }))
        let page = site.get("/").text
        #expect(page.contains("<strong>250 lỗi trong nội dung</strong>") && page.contains("Còn 50 lỗi nữa"))
        #expect(page.components(separatedBy: "<li>").count - 1 == 200)
    }

    @Test func anExcerptShowsThePlace() throws {
        func excerpt(_ text: String, _ line: Int, _ column: Int) -> [String]? {
            Excerpt(of: Excerpt.lines(of: Array(text.utf8)), at: Position(line: line, column: column)).map {
                ["\($0.line)", $0.before, $0.word, $0.after]
            }
        }
        #expect(excerpt("a: một hai\r\nb", 1, 4) == ["1", "a: ", "một", " hai"])
        #expect(excerpt("a: [x]", 1, 4) == ["1", "a: ", "[", "x]"])
        #expect(excerpt("abc", 1, 4) == ["1", "abc", "", ""])
        #expect(excerpt("abc", 1, 99) == ["1", "abc", "", ""])
        // What is missing is missed where nothing stands any more.
        #expect(excerpt("abc\n\nx", 2, 1) == ["1", "abc", "", ""])
        #expect(excerpt("a: \"b\n  \r\n", 3, 1) == ["1", "a: \"b", "", ""])
        #expect(excerpt("abc", 9, 1) == ["1", "abc", "", ""])
        #expect(excerpt("\n\n", 2, 1) == nil)
        #expect(excerpt("", 1, 1) == nil)
        let long = String(repeating: "ờ ", count: 200)
        let cut = try #require(excerpt(long + "đây" + long, 1, 401))
        #expect(cut[1].hasPrefix("…") && cut[1].count == 91 && cut[3].hasSuffix("…"))
        #expect(cut[2].hasPrefix("đây"))
        // What is no text is shown as well as it can be.
        #expect(Excerpt(of: [[0x61, 0xFF, 0x62]], at: Position(line: 1, column: 2))?.word == "\u{FFFD}b")
    }

    @Test func everyBuildIsAnnouncedWithThePageToOpen() async throws {
        let site = try PreviewedSite()
        var events = site.preview.events().makeAsyncIterator()
        #expect(await events.next() == "data: {\"build\":\"lần.1\"}\n\n")
        site.preview.show(.built([], page: "tin-tuc/mới.html", isNew: true))
        #expect(await events.next() == "data: {\"build\":\"lần.2\",\"page\":\"/tin-tuc/m%E1%BB%9Bi.html\"}\n\n")
        // Nothing looks otherwise: nothing is reloaded.
        site.preview.show(.built([], page: nil, isNew: false))
        site.preview.show(.refused([finding(1, 1)]))
        #expect(await events.next() == "data: {\"build\":\"lần.3\"}\n\n")
        // What was wrong is gone, though the site is as it was.
        site.preview.show(.built([], page: nil, isNew: false))
        #expect(await events.next() == "data: {\"build\":\"lần.4\"}\n\n")
        site.preview.show(.built([], page: "index.html", isNew: true))
        #expect(await events.next() == "data: {\"build\":\"lần.5\",\"page\":\"/\"}\n\n")
    }

    @Test func lateListenersGetTheLastBuild() async throws {
        let site = try PreviewedSite()
        site.preview.show(.built([], page: nil, isNew: true))
        var events = site.preview.events().makeAsyncIterator()
        #expect(await events.next() == "data: {\"build\":\"lần.2\"}\n\n")
        #expect(site.get("/").text.contains("data-build=\"lần.2\""))
    }
}
