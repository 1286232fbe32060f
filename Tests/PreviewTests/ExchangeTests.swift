import Foundation
import Testing

@testable import Preview

/// Methods, conditions and ranges (RFC 9110), and requests as they come over the wire (RFC 9112).
@Suite struct ExchangeTests {
    @Test func headMatchesGet() throws {
        let site = try PreviewedSite(["a.txt": "một hai"])
        for target in ["/", "/a.txt", "/khong-co"] {
            let (get, head) = (site.get(target), site.get(target, method: "HEAD"))
            #expect(head.code == get.code)
            #expect(head.headers.map(\.name) == get.headers.map(\.name))
            let (full, bare) = (get.bytes(keepsConnection: true), head.bytes(keepsConnection: true))
            #expect(full == bare + get.body)
            #expect(bare.suffix(4) == Array("\r\n\r\n".utf8)[...])
        }
    }

    @Test func oldRequestsEndWithTheirAnswer() throws {
        func keeps(_ head: String) throws -> Bool { try #require(Request(head: Array(head.utf8))).keepsConnection }
        #expect(try keeps("GET / HTTP/1.1\r\nHost: localhost"))
        #expect(try !keeps("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close"))
        #expect(try !keeps("GET / HTTP/1.0"))
        #expect(try keeps("GET / HTTP/1.0\r\nConnection: Keep-Alive"))
    }

    /// Nothing of a target may become a header of the answer.
    @Test(arguments: ["/a?b\nSet-Cookie:c=1", "/a\u{7F}", "/a\tb"])
    func controlsInATargetAreNoRequest(target: String) {
        #expect(Request(head: Array("GET \(target) HTTP/1.1\r\nHost: localhost".utf8)) == nil)
    }

    /// The site may stand in a folder of its host that is called like one of its own.
    @Test func aFolderOfTheSiteIsNotHiddenByItsAddress() throws {
        let site = try PreviewedSite([
            "robots.txt": "Sitemap: https://tinh.example.vn/cong-khai/sitemap.xml\n", "cong-khai/index.html": "mục",
            "tin.html": "tin",
        ])
        #expect(site.get("/cong-khai/index.html").text.contains("mục"))
        #expect(site.get("/cong-khai/").text.contains("mục"))
        #expect(site.get("/cong-khai/tin.html").text.contains("tin"))
    }

    @Test func onlyReadingIsAllowed() throws {
        let answer = try PreviewedSite().get("/", method: "POST")
        #expect(answer.code == 405)
        #expect(answer.header("Allow") == "GET, HEAD")
    }

    @Test func whatIsKnownIsNotSentAgain() throws {
        let site = try PreviewedSite(["a.txt": "một"])
        let first = site.get("/a.txt")
        let (tag, date) = (try #require(first.header("ETag")), try #require(first.header("Last-Modified")))
        for (headers, code) in [
            (["If-None-Match": tag], 304), (["If-None-Match": "\"x\", W/\(tag)"], 304), (["If-None-Match": "*"], 304),
            (["If-None-Match": "\"x\""], 200), (["If-Modified-Since": date], 304),
            (["If-Modified-Since": "Sun, 06 Nov 1994 08:49:37 GMT"], 200), (["If-Modified-Since": "hôm qua"], 200),
            // The tag decides where both are sent.
            (["If-None-Match": "\"x\"", "If-Modified-Since": date], 200),
        ] {
            let answer = site.get("/a.txt", headers)
            #expect(answer.code == code, "\(headers)")
            #expect(answer.header("ETag") == tag)
            #expect(answer.body.isEmpty == (code == 304))
        }
        try site.write("hai", to: "site/a.txt")
        #expect(site.get("/a.txt", ["If-None-Match": tag]).text == "hai")
    }

    /// A page carries the number of its build, and what is wrong: its file alone does not tell it apart.
    @Test func aPageIsNewAfterEveryBuild() throws {
        let site = try PreviewedSite()
        let first = site.get("/")
        let tag = try #require(first.header("ETag"))
        #expect(site.get("/", ["If-None-Match": tag]).code == 304)
        #expect(first.header("Last-Modified") == nil)
        site.preview.show(.built([], page: nil, isNew: true))
        #expect(site.get("/", ["If-None-Match": tag]).code == 200)
    }

    @Test func aRangeIsSentOnRequest() throws {
        let site = try PreviewedSite(["a.txt": "0123456789"])
        for (range, code, text, place) in [
            ("bytes=0-3", 206, "0123", "bytes 0-3/10"), ("bytes=4-", 206, "456789", "bytes 4-9/10"),
            ("bytes=-3", 206, "789", "bytes 7-9/10"), ("bytes=-30", 206, "0123456789", "bytes 0-9/10"),
            ("bytes=8-99999999999999999999", 206, "89", "bytes 8-9/10"), ("bytes=9-9", 206, "9", "bytes 9-9/10"),
            ("bytes=10-", 416, "", "bytes */10"), ("bytes=-0", 416, "", "bytes */10"),
            ("bytes=99-100", 416, "", "bytes */10"),
        ] {
            let answer = site.get("/a.txt", ["Range": range])
            #expect(answer.code == code, "\(range)")
            #expect(answer.text == text, "\(range)")
            #expect(answer.header("Content-Range") == place, "\(range)")
        }
        for range in ["bytes=5-2", "bytes=a-b", "lines=1-2", "bytes=0-1,3-4", "bytes=", "bytes=-", "bytes=--1"] {
            let answer = site.get("/a.txt", ["Range": range])
            #expect(
                answer.code == 200 && answer.text == "0123456789" && answer.header("Content-Range") == nil, "\(range)")
        }
        #expect(site.get("/a.txt", ["Range": "bytes=0-3"], method: "HEAD").code == 200)
        let tag = try #require(site.get("/a.txt").header("ETag"))
        #expect(site.get("/a.txt", ["Range": "bytes=0-3", "If-Range": tag]).code == 206)
        #expect(site.get("/a.txt", ["Range": "bytes=0-3", "If-Range": "\"khác\""]).code == 200)
    }

    @Test func anEmptyFileHasNoPieces() throws {
        let site = try PreviewedSite(["a.txt": ""])
        #expect(site.get("/a.txt").code == 200)
        #expect(site.get("/a.txt", ["Range": "bytes=0-"]).code == 416)
        #expect(site.get("/a.txt", ["Range": "bytes=-1"]).code == 416)
    }

    @Test(arguments: ["127.0.0.1:8080", "localhost", "LOCALHOST:1", "[::1]:8080"])
    func thisComputerIsAnswered(host: String) throws {
        #expect(try PreviewedSite().get("/", ["Host": host]).code == 200)
    }

    /// A page from elsewhere may have its name resolved to this computer, to read what is not published yet.
    @Test(arguments: ["example.vn", "127.0.0.1.example.vn", "localhost.example.vn:8080", "192.168.1.2", "[::2]", ""])
    func otherNamesAreRefused(host: String) throws {
        #expect(try PreviewedSite().get("/", ["Host": host]).code == 421)
    }

    @Test func nothingIsCachedForOfflineReading() throws {
        let site = try PreviewedSite(["sw.js": "x"])
        #expect(site.get("/sw.js", ["Service-Worker": "script"]).code == 404)
        #expect(site.get("/").header("Content-Type") == "text/html; charset=utf-8")
    }

    @Test func everyAnswerCarriesThePolicy() throws {
        let site = try PreviewedSite()
        for target in ["/", "/khong-co", "/%", PreviewSite.scriptPath, PreviewSite.stylesheetPath] {
            let head = String(decoding: site.get(target).bytes(keepsConnection: true), as: UTF8.self)
            #expect(head.contains("\r\nContent-Security-Policy: default-src 'none'; "))
            #expect(head.contains("\r\nX-Content-Type-Options: nosniff\r\n"))
            #expect(head.contains("\r\nCache-Control: no-cache\r\n"))
        }
    }

    @Test func aRequestIsRead() throws {
        let request = try #require(
            Request(head: Array("GET /a?b HTTP/1.1\r\nHost: localhost\r\nX-A:  một \r\nx-a:hai\r\nEmpty:".utf8)))
        #expect(request.method == "GET")
        #expect(request.target == "/a?b")
        #expect(request.header("x-a") == "một, hai")
        #expect(request.header("empty") == "")
        #expect(request.keepsConnection)
    }

    @Test(arguments: [
        "", "GET /", "GET  / HTTP/1.1\r\nHost: a", "get / HTTP/1.1\r\nHost: a", "GET / HTTP/2\r\nHost: a",
        "GET / HTTP/1.1",
        "GET x HTTP/1.1\r\nHost: a", "GET http://a/ HTTP/1.1\r\nHost: a", "GET / HTTP/1.1\r\nHost: a\r\n b: c",
        "GET / HTTP/1.1\r\nHost : a", "GET / HTTP/1.1\r\nHost: a\r\n: b", "GET / HTTP/1.1\r\nHost: a\r\nb",
        "GET /\nHost: a HTTP/1.1",
    ])
    func whatIsNoRequestIsRefused(head: String) {
        #expect(Request(head: Array(head.utf8)) == nil)
    }

    @Test(arguments: ["Connection: close", "Content-Length: 5", "Transfer-Encoding: chunked"])
    func bodiesAreNotRead(header: String) throws {
        let request = try #require(Request(head: Array("GET / HTTP/1.1\r\nHost: a\r\n\(header)".utf8)))
        #expect(!request.keepsConnection)
    }

    @Test func datesAreReadAsTheyAreWritten() {
        for seconds in [0, 1, 784_111_777, 951_782_400, 1_709_251_199, 4_102_444_800] {
            #expect(HTTPDate(HTTPDate(seconds: seconds).text)?.seconds == seconds)
        }
        #expect(HTTPDate(seconds: 784_111_777).text == "Sun, 06 Nov 1994 08:49:37 GMT")
        for text in [
            "Sun, 06 Nov 1994 08:49:37", "Mon, 06 Nov 1994 08:49:37 GMT", "Sun, 6 Nov 1994 08:49:37 GMT",
            "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994", "Thu, 30 Feb 2023 00:00:00 GMT",
            "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 999999999999 08:49:37 GMT", "",
        ] {
            #expect(HTTPDate(text) == nil, "\(text)")
        }
    }
}
