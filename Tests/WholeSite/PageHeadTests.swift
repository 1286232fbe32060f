import Foundation
import Testing

/// What every page tells those who do not read it, and how its readers tell of a fault.
@Suite struct PageHeadTests {
    private static let base = "https://minhhoa.example.vn/cong-khai/"

    private func site(_ settings: String = "") throws -> (place: Folder, site: BuiltSite) {
        var files = SampleContent.full
        files["Content/site.yml"] = SampleContent.site + settings
        let place = try Folder(files)
        #expect(try place.build().err == "")
        return (place, BuiltSite(files: try place.tree("site"), base: "/cong-khai/"))
    }

    @Test func everyPageDescribesItself() throws {
        let site = try site().site
        for path in site.pages {
            let page = site.page(path)
            func content(_ name: String) -> String? { page.part(from: "\(name)\" content=\"", to: "\"") }
            for name in ["description", "og:title", "og:description", "og:type", "og:site_name"] {
                #expect(content(name)?.isEmpty == false, "\(path): \(name)")
            }
            #expect(content("og:locale") == "vi_VN")
            let address = Self.base + (path == "index.html" ? "" : path)
            #expect(content("og:url") == (path == "404.html" ? nil : address), "\(path)")
            #expect(page.text.contains("rel=\"canonical\"") == (path != "404.html"), "\(path)")
            #expect(page.text.contains("<nav class=\"trail\"") == (path != "index.html"), "\(path)")
        }
        let news = site.page("tin-tuc/2024/tin-moi.html").text
        #expect(news.contains("<meta property=\"article:published_time\" content=\"2024-10-01\">"))
    }

    @Test func everyPageOffersToReportErrors() throws {
        let site = try site().site
        for path in site.pages {
            let letter = site.page(path).links.first { $0.hasPrefix("mailto:motcua@minhhoa.example.vn?subject=") }
            #expect(letter?.hasSuffix(path == "404.html" || path == "index.html" ? "" : path) == true, "\(path)")
        }
        let bare = try Folder(SampleContent.bare)
        try bare.build()
        #expect(bare.text("site/index.html").contains("href=\"phan-anh/index.html#noi-nhan\">Báo lỗi trang này"))
    }

    @Test func offlineReadingIsOptIn() throws {
        let (_, without) = try site()
        #expect(!without.files.keys.contains { $0 == "sw.js" || $0 == "ngoai-tuyen.html" || $0.contains("/offline.") })
        #expect(!without.pages.contains { without.page($0).text.contains("/offline.") })

        let (_, with) = try site("offline: true\n")
        let script = try #require(with.files.keys.first { $0.hasPrefix("assets/offline.") && $0.hasSuffix(".js") })
        for path in with.pages { #expect(with.page(path).text.contains("\(script)\" defer>"), "\(path)") }
        let worker = String(decoding: with.files["sw.js"] ?? [], as: UTF8.self)
        let list = try #require(HTMLScanner(text: worker).part(from: "ESSENTIALS = [", to: "]"))
        let essentials = list.components(separatedBy: ", ").map { $0.trimmingCharacters(in: ["'"]) }
        #expect(essentials.first == "ngoai-tuyen.html")
        for file in essentials { #expect(with.files[file] != nil, "\(file)") }
        #expect(with.brokenLinks == [])
    }
}
