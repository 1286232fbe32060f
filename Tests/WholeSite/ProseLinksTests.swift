import Foundation
import Testing

/// Links that people write, in every form that leads somewhere.
@Suite struct ProseLinksTests {
    @Test(arguments: [
        "/thu-tuc/1.001193.html", "thu-tuc/1.001193.html", "./thu-tuc/1.001193.html", "/thu-tuc/", "/",
        "/ket-qua/2024/09/05.html#H56.41.07-240905-0001",
        "/bieu-mau/to-khai.docx", "</assets/ảnh/trụ sở.jpg>", "/assets/%E1%BA%A3nh/tr%E1%BB%A5%20s%E1%BB%9F.jpg",
        "#dau",
        "https://dichvucong.example.vn/a?b=c&d=e", "mailto:motcua@minhhoa.example.vn", "tel:02373865123",
    ])
    func leadSomewhere(address: String) throws {
        var files = SampleContent.full
        files["Content/news/2024/tin-moi.md"] = SampleContent.news(body: "## Đầu\n\nXem [chỗ này](\(address)).\n")
        let place = try Folder(files)
        let result = try place.build()
        #expect(result.err == "")
        #expect(result.status == 0)
        #expect(place.text("site/tin-tuc/2024/tin-moi.html").contains(">chỗ này</a>"))
        #expect(BuiltSite(files: try place.tree("site"), base: "/cong-khai/").brokenLinks == [])
    }

    @Test func headingsDoNotTakeTheNamesOfTheFrame() throws {
        var files = SampleContent.full
        files["Content/pages/gioi-thieu.md"] = "---\ntitle: Giới thiệu\n---\n## Nội dung\n\n## Danh mục\n\nHết.\n"
        let place = try Folder(files)
        #expect(try place.build().status == 0)
        let identifiers = HTMLScanner(text: place.text("site/gioi-thieu.html")).identifiers
        #expect(identifiers.contains("noi-dung") && Set(identifiers).count == identifiers.count)
    }

    /// The body of an apology stands on its page and in the letter to print: its headings must not clash.
    @Test func headingsOfAnApologyKeepTheirPlaces() throws {
        var files = SampleContent.full
        files["Content/apologies/2024/12.md"] = SampleContent.apology(
            "12/PXL-UBND", dossier: "H56.41.07-241001-0001", body: "## Việc đã làm\n\nĐã khôi phục phần mềm.\n")
        let place = try Folder(files)
        #expect(try place.build().status == 0)
        let identifiers = HTMLScanner(text: place.text("site/xin-loi/2024/12-pxl-ubnd.html")).identifiers
        #expect(Set(identifiers).count == identifiers.count)
    }
}
