import Foundation
import Glibc
import Testing

/// `congkhai serve` as a browser meets it.
@Suite(.timeLimit(.minutes(2))) struct ServeTests {
    /// The program serving the full sample, until the last reference goes.
    final class Preview {
        let place: Folder
        let port: Int
        let program: RunningProgram

        convenience init(_ files: SampleContent.Files = SampleContent.full, _ options: [String] = []) throws {
            try self.init(in: Folder(files), options)
        }

        init(in place: Folder, _ options: [String] = []) throws {
            self.place = place
            program = try Program.start(
                ["serve", "--port", "0", "--as-of", SampleContent.asOf] + options, in: place,
                output: place.path + "/out",
                errors: place.path + "/err")
            var port: Int?
            for _ in 0..<2000 where port == nil {
                usleep(10_000)
                port = place.text("out").firstMatch(of: /127\.0\.0\.1:(\d+)/).flatMap { Int($0.1) }
            }
            self.port = try #require(port, "\(place.text("err"))")
        }

        deinit {
            program.kill()
            program.wait()
        }

        func client() throws -> HTTPClient { try HTTPClient(port: port) }

        /// A connection over which word of every build comes.
        func events() throws -> HTTPClient {
            let client = try client()
            client.send("GET /.congkhai/thay-doi HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n")
            let head = try client.text(through: "\r\n\r\n")
            #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n") && head.contains("\r\nContent-Type: text/event-stream"))
            _ = try client.text(through: "retry: 300\n\n")
            _ = try client.event()
            return client
        }

        /// Waits for builds until what a browser sees is so.
        func wait(_ events: HTTPClient, until isSo: () throws -> Bool) throws {
            while try !isSo() { _ = try events.event() }
        }

        func edit(_ name: String, _ change: (String) -> String) throws {
            try place.write(change(place.text("Content/" + name)), to: "Content/" + name)
        }
    }

    @Test func savingRebuildsAndOpensThePage() throws {
        let preview = try Preview()
        let events = try preview.events()
        let browser = try preview.client()
        let page = "/thu-tuc/1.001193.html"
        #expect(try browser.get(page).body.contains("<h1>Thủ tục đăng ký khai sinh"))
        try preview.edit("procedures/khai-sinh.md") { $0.replacing("đăng ký khai sinh", with: "khai sinh mới") }
        #expect(try events.page() == page)
        #expect(try browser.get(page).body.contains("<h1>Thủ tục khai sinh mới"))
        // A second client, and another kind of page.
        let other = try preview.events()
        try preview.edit("pages/gioi-thieu.md") { $0 + "Thêm một dòng.\n" }
        #expect(try events.page() == "/gioi-thieu.html")
        #expect(try other.page() == "/gioi-thieu.html")
    }

    @Test func whatIsNewMovedAndGoneIsSeen() throws {
        let preview = try Preview()
        let (events, browser) = (try preview.events(), try preview.client())
        try preview.place.write(SampleContent.news("Tin khác"), to: "Content/news/2025/moi/tin.md")
        #expect(try events.page() == "/tin-tuc/2025/moi/tin.html")
        #expect(try browser.get("/tin-tuc/2025/moi/tin.html").status == 200)
        #expect(
            rename(preview.place.path + "/Content/news/2025/moi/tin.md", preview.place.path + "/Content/news/khac.md")
                == 0)
        #expect(try events.page() == "/tin-tuc/khac.html")
        #expect(try browser.get("/tin-tuc/2025/moi/tin.html").status == 404)
        try preview.place.remove("Content/news/khac.md")
        try preview.wait(events) { try browser.get("/tin-tuc/khac.html").status == 404 }
    }

    @Test func errorsCoverTheLastGoodSiteUntilFixed() throws {
        let preview = try Preview()
        let (events, browser) = (try preview.events(), try preview.client())
        let before = try preview.place.tree(".preview")
        let good = preview.place.text("Content/news/2024/tin-moi.md")
        try preview.edit("news/2024/tin-moi.md") { $0.replacing("2024-10-01", with: "2024-13-01") }
        try preview.wait(events) { try browser.get("/").body.contains("id=\"congkhai-loi\"") }
        let page = try browser.get("/tin-tuc/2024/tin-moi.html").body
        #expect(page.contains("<strong>news/2024/tin-moi.md</strong> dòng 3, cột 7"))
        #expect(page.contains("<code>date: <mark>2024-13-01</mark></code>"))
        #expect(page.contains("Tin mới</h1>"))
        #expect(try browser.get("/assets/logo.svg").body == preview.place.text("Content/assets/logo.svg"))
        #expect(try preview.place.tree(".preview") == before)
        #expect(preview.place.text("err").contains("Content/news/2024/tin-moi.md:3:7: error: "))
        try preview.place.write(good, to: "Content/news/2024/tin-moi.md")
        try preview.wait(events) { try !browser.get("/tin-tuc/2024/tin-moi.html").body.contains("id=\"congkhai-loi\"") }
    }

    @Test func contentThatNeverBuiltIsReportedAtOnce() throws {
        var files = SampleContent.full
        files["Content/site.yml"] = "unit: {}\n"
        let preview = try Preview(files)
        let (events, browser) = (try preview.events(), try preview.client())
        let page = try browser.get("/")
        #expect(page.status == 200)
        #expect(page.body.contains("<strong>site.yml</strong> dòng 1"))
        try preview.place.write(SampleContent.site, to: "Content/site.yml")
        try preview.wait(events) { try browser.get("/").body.contains("UBND xã Minh Họa") }
    }

    /// The preview is the site, byte for byte; only what goes out to a browser has something added.
    @Test func thePreviewEqualsABuild() throws {
        let preview = try Preview()
        let events = try preview.events()
        try preview.edit("procedures/khai-sinh.md") { $0.replacing("3 ngày làm việc", with: "5 ngày làm việc") }
        _ = try events.page()
        #expect(try preview.place.tree(".preview") == preview.place.cleanTree())
    }

    @Test func addressesMethodsAndConditionsOverTheWire() throws {
        let preview = try Preview()
        let browser = try preview.client()
        let photo = try browser.get("/assets/%E1%BA%A3nh/tr%E1%BB%A5%20s%E1%BB%9F.jpg")
        #expect(photo.status == 200 && photo.body == "không phải ảnh thật\n")
        #expect(photo.headers["content-type"] == "image/jpeg")
        let head = try browser.get("/", method: "HEAD")
        #expect(head.status == 200 && head.headers["content-length"] != "0")
        let tag = try #require(photo.headers["etag"])
        #expect(
            try browser.get("/assets/%E1%BA%A3nh/tr%E1%BB%A5%20s%E1%BB%9F.jpg", "If-None-Match: \(tag)").status == 304)
        let piece = try browser.get("/assets/logo.svg", "Range: bytes=1-3")
        #expect(piece.status == 206 && piece.body == "svg")
        #expect(try browser.get("/assets/logo.svg", "Range: bytes=999-").status == 416)
        for target in ["/.congkhai/manifest", "/%2e%2e/Content/site.yml", "/%00", "/khong-co"] {
            #expect([400, 404].contains(try browser.get(target).status), "\(target)")
        }
        // The site has a folder on its own host, and its page for missing addresses says so.
        let missing = try browser.get("/khong-co")
        let style = try #require(missing.body.firstMatch(of: /href="(\/cong-khai\/assets\/site[^"]*\.css)"/)).1
        #expect(try browser.get(String(style)).status == 200)
        // Two requests at once are answered in turn; nonsense ends the connection.
        browser.send(
            "GET /robots.txt HTTP/1.1\r\nHost: a.localhost\r\n\r\nGET /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(try browser.answer().status == 421)
        #expect(try browser.answer().body.hasPrefix("User-agent"))
        browser.send("không phải HTTP\r\n\r\n")
        #expect(try browser.answer().status == 400)
        #expect(browser.isClosed)
        let long = try preview.client()
        long.send("GET / HTTP/1.1\r\nX: " + String(repeating: "a", count: 40_000))
        #expect(try long.answer().status == 431)
    }

    @Test func onePreviewHoldsItsFolder() throws {
        let preview = try Preview()
        let second = try Program.run(["serve", "--port", "0"], in: preview.place)
        #expect(second.status == 4 && second.out == "" && second.err.contains("“.preview”"))
    }

    /// What was built last time is shown under what is wrong now.
    @Test func theLastGoodSiteIsThereFromTheStart() throws {
        let place = try Folder(SampleContent.full)
        #expect(try place.build(["--output", ".preview"]).status == 0)
        try place.write("unit: [\n", to: "Content/site.yml")
        let preview = try Preview(in: place)
        let page = try preview.client().get("/thu-tuc/1.001193.html").body
        #expect(page.contains("<h1>Thủ tục đăng ký khai sinh") && page.contains("bấm để xem trang bên dưới"))
    }

    @Test func aTakenPortIsSaid() throws {
        let preview = try Preview()
        let result = try Program.run(["serve", "--port", "\(preview.port)"], in: preview.place)
        #expect(result.status == 4)
        #expect(result.err.contains("cổng \(preview.port)"))
    }

    @Test func noContentFolderEndsWithThree() throws {
        let result = try Program.run(["serve", "--port", "0"], in: Folder())
        #expect(result.status == 3 && result.err.contains("“Content”"))
    }

    @Test func itEndsWhenAsked() throws {
        let preview = try Preview()
        kill(preview.program.id, SIGTERM)
        #expect(preview.program.wait() == 0)
    }
}

extension HTTPClient {
    /// The next event's members.
    fileprivate func event() throws -> [String: String] {
        let text = try text(through: "\n\n")
        let data = try #require(text.wholeMatch(of: /data: (.*)\n\n/)).1
        return try #require(JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: String])
    }

    /// The page that the next event which has one opens.
    fileprivate func page() throws -> String {
        while true { if let page = try event()["page"] { return page } }
    }
}
