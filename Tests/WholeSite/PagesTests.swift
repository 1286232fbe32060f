import Foundation
import Testing

/// What citizens read on the pages of a small site.
@Suite struct PagesTests {
    private static let header = "H56.41.07-240905-"

    @Test func statusesAreInWords() throws {
        var files = SampleContent.full
        files["Content/site.yml"] = SampleContent.site.replacing(
            "rules: {", with: "rules: {late-without-apology: note, ")
        let rest = "1.001193,person,in-person,2024-09-05T08:15"
        files["Content/procedures/khong-han.md"] =
            "---\ncode: \"1.000894\"\nname: Kết hôn\nfield: Hộ tịch\nlevels: [commune]\n---\n"
        files["Content/results/2024/09.csv"] = SampleContent.results([
            "\(Self.header)0001,\(rest),2024-09-10T17:00,2024-09-09T16:00,granted,",
            "\(Self.header)0002,\(rest),2024-09-10T17:00,2024-09-10T17:00,granted,",
            "\(Self.header)0003,\(rest),2024-09-10T17:00,2024-09-10T17:01,refused,Chờ xác minh <nhiều nơi>",
            "\(Self.header)0004,\(rest),2024-09-30T17:00,,,",
            "\(Self.header)0005,\(rest),2024-09-12T17:00,,,",
            "\(Self.header)0006,\(rest),2024-09-12T17:00,,withdrawn,",
            "\(Self.header)0007,1.000894,person,in-person,2024-09-05T08:15,,2024-09-13T09:00,granted,",
            "\(Self.header)0008,1.000894,person,in-person,2024-09-05T08:15,,,,",
        ])
        let place = try Folder(files)
        #expect(try place.build().status == 0)
        let page = HTMLScanner(text: place.text("site/ket-qua/2024/09/05.html"))
        let standings = (1...8).map { number in page.row("\(Self.header)000\(number)").map { HTMLScanner.cells($0)[6] }
        }
        #expect(
            standings == [
                "Trước hạn", "Đúng hạn", "Quá hạnChờ xác minh &lt;nhiều nơi&gt;", "Đang giải quyết",
                "Quá hạn, đang giải quyết",
                "Đã kết thúc: Người nộp rút hồ sơ", "Đã giải quyết", "Đang giải quyết",
            ])
        // Every list says its period, its cut-off, the day of publication and who answers for it.
        let facts = try #require(page.part(from: "<dl class=\"facts\">", to: "</dl>"))
        for fact in ["Kỳ", "ngày 05/09/2024", "Số liệu chốt đến", "13/09/2024", "Ngày công khai", "Chịu trách nhiệm"] {
            #expect(facts.contains(fact))
        }
    }

    @Test func dueDatesThatAreNotWrittenAreComputed() throws {
        var files = SampleContent.full
        files["Content/results/2024/09.csv"] = SampleContent.results([
            "\(Self.header)0001,1.001193,person,in-person,2024-09-05T08:15,,,,",
            // Friday, then a weekend and two days off.
            "H56.41.07-240830-0001,1.001193,person,in-person,2024-08-30T16:00,,,,",
        ])
        files["Content/results/2024/12.csv"] = SampleContent.results([
            "H56.41.07-241230-0001,1.001193,person,in-person,2024-12-30T08:15,,,,",
            "H56.41.07-241223-0001,1.001193,person,in-person,2024-12-23T08:15,,,,",
        ])
        let place = try Folder(files)
        #expect(try place.build(asOf: "2025-01-10").status == 0)
        func due(_ page: String, _ code: String) -> String? {
            HTMLScanner(text: place.text("site/ket-qua/2024/\(page).html")).row(code).map { HTMLScanner.cells($0)[4] }
        }
        #expect(due("09/05", "\(Self.header)0001") == "10/09/2024 17:00")
        #expect(due("08/30", "H56.41.07-240830-0001") == "06/09/2024 17:00")
        #expect(due("12/23", "H56.41.07-241223-0001") == "26/12/2024 17:00")
        #expect(due("12/30", "H56.41.07-241230-0001") == "02/01/2025 17:00 (*)")
        #expect(place.text("site/ket-qua/2024/12/30.html").contains("tạm tính"))
        #expect(!place.text("site/ket-qua/2024/12/23.html").contains("tạm tính"))
    }

    @Test func emptyRegistersSaySo() throws {
        let place = try Folder(SampleContent.bare)
        let result = try place.build()
        #expect(result.status == 0 && result.err == "")
        for register in ["ket-qua", "xin-loi"] {
            #expect(place.text("site/\(register)/index.html").contains("Không có trường hợp nào trong kỳ"))
        }
        for folder in ["thu-tuc", "bieu-mau", "ke-hoach", "bao-cao", "tin-tuc"] {
            #expect(place.text("site/\(folder)/index.html").contains("class=\"empty\""))
        }
        #expect(BuiltSite(files: try place.tree("site"), base: "/").brokenLinks == [])
    }

    @Test func longDaysAreSplit() throws {
        var files = SampleContent.full
        let rows = (1...1203).map { number in
            "\(Self.header)\(String(10_000 + number).dropFirst()),1.001193,person,in-person,2024-09-05T08:15,2024-09-06T17:00,,,"
        }
        files["Content/results/2024/09.csv"] = SampleContent.results(rows.reversed())
        files["Content/apologies/2024/13.md"] = SampleContent.apology("13/PXL-UBND", dossier: "\(Self.header)0700")
        let place = try Folder(files)
        #expect(try place.build().status == 0)
        let parts = ["05", "05-2", "05-3"].map { HTMLScanner(text: place.text("site/ket-qua/2024/09/\($0).html")) }
        let codes = parts.map { $0.identifiers.filter { $0.hasPrefix(Self.header) } }
        #expect(codes.map(\.count) == [500, 500, 203])
        #expect(codes.joined().elementsEqual(codes.joined().sorted()))
        #expect(!place.exists("site/ket-qua/2024/09/05-4.html"))
        #expect(parts.allSatisfy { $0.text.contains("05-2.html") && $0.text.contains("1.203") })
        #expect(
            place.text("site/xin-loi/2024/13-pxl-ubnd.html").contains("ket-qua/2024/09/05-2.html#\(Self.header)0700"))
        #expect(BuiltSite(files: try place.tree("site"), base: "/cong-khai/").brokenLinks == [])
    }

    @Test func decomposedTextIsPublishedComposed() throws {
        var files = SampleContent.full
        let title = "Thời tiết ngày nắng"
        files["Content/news/2024/tin-moi.md"] = SampleContent.news(
            title.decomposedStringWithCanonicalMapping, body: "Trời đẹp ở xã.\n".decomposedStringWithCanonicalMapping)
        let place = try Folder(files)
        #expect(try place.build().status == 0)
        let page = place.text("site/tin-tuc/2024/tin-moi.html")
        #expect(page.utf8.count == page.precomposedStringWithCanonicalMapping.utf8.count)
        #expect(page.utf8.firstRange(of: title.precomposedStringWithCanonicalMapping.utf8) != nil)
    }

    @Test func everyPageHasItsFrame() throws {
        let place = try Folder(SampleContent.full)
        #expect(try place.build().err == "")
        let site = BuiltSite(files: try place.tree("site"), base: "/cong-khai/")
        #expect(site.brokenLinks == [])
        for path in site.pages {
            let page = site.page(path)
            #expect(page.text.hasPrefix("<!DOCTYPE html>\n<html lang=\"vi\">"), "\(path)")
            #expect(page.text.count(of: "<h1") == 1, "\(path)")
            #expect(page.hasScripts == ["tim-kiem.html", "tra-cuu.html"].contains(path), "\(path)")
            #expect(!page.text.contains(" style="), "\(path)")
            #expect(Set(page.identifiers).count == page.identifiers.count, "\(path): an id stands twice")
        }
    }

    @Test func sitemapNamesEveryPage() throws {
        let place = try Folder(SampleContent.full)
        try place.build()
        let pages = BuiltSite(files: try place.tree("site"), base: "/").pages.filter { path in
            // Boards say again what other pages say.
            path != "404.html" && (!path.hasPrefix("niem-yet/") || path == "niem-yet/index.html")
        }
        let sitemap = place.text("site/sitemap.xml")
        let missing = pages.filter { path in
            !sitemap.contains("<loc>https://minhhoa.example.vn/cong-khai/\(path == "index.html" ? "" : path)</loc>")
        }
        #expect(missing == [])
        #expect(sitemap.count(of: "<loc>") == pages.count)
        #expect(place.text("site/robots.txt").contains("Sitemap: https://minhhoa.example.vn/cong-khai/sitemap.xml"))
    }

    /// The pages in `pages/huong-dan/` are parts of `pages/huong-dan.md`; those of a folder without such a page stand
    /// alone.
    @Test func aPageLinksToItsPartsAndTheyToTheNext() throws {
        var files = SampleContent.full
        for (path, order) in [("huong-dan", 1), ("huong-dan/sau", 3), ("huong-dan/truoc", 2), ("le-loi/mot", 4)] {
            files["Content/pages/\(path).md"] = "---\ntitle: Trang \(path)\norder: \(order)\n---\nLời.\n"
        }
        let place = try Folder(files)
        #expect(try place.build().status == 0)
        func links(_ page: String, from start: String, to end: String) -> [String] {
            let part = HTMLScanner(text: place.text("site/\(page).html")).part(from: start, to: end) ?? ""
            return part.matches(of: /href="([^"]+)"/).map { String($0.1) }
        }
        #expect(
            links("huong-dan", from: "<ol class=\"entries\">", to: "</ol>") == [
                "huong-dan/truoc.html", "huong-dan/sau.html",
            ])
        #expect(
            links("huong-dan/truoc", from: "<nav class=\"neighbours\"", to: "</nav>") == [
                "../huong-dan.html", "sau.html",
            ])
        #expect(links("huong-dan/sau", from: "<nav class=\"neighbours\"", to: "</nav>") == ["truoc.html"])
        #expect(
            links("huong-dan/sau", from: "<nav class=\"trail\"", to: "</nav>") == [
                "../index.html", "../huong-dan.html",
            ])
        #expect(links("le-loi/mot", from: "<nav class=\"neighbours\"", to: "</nav>") == [])
        let footer = links("index", from: "<nav id=\"danh_muc\"", to: "</nav>")
        #expect(footer.contains("huong-dan.html") && footer.contains("le-loi/mot.html"))
        #expect(!footer.contains("huong-dan/sau.html"))
    }
}
