import Testing

/// The files of the search page.
@Suite struct SearchTests {
    @Test func thePageAndItsFilesAreThere() throws {
        let place = try Folder(SampleContent.full)
        #expect(try place.build().status == 0)
        let page = place.text("site/tim-kiem.html")
        #expect(page.contains("action=\"tim-kiem.html\""))
        #expect(page.contains("data-index=\"tim-kiem/\""))
        #expect(page.contains("<a href=\"thu-tuc/ho-tich.html\">Hộ tịch (1)</a>"))
        #expect(place.text("site/index.html").contains("action=\"tim-kiem.html\""))
        let files = try place.tree("site").keys.filter { $0.hasPrefix("tim-kiem/") }
        #expect(files.count == 129)
        let titles = place.text("site/tim-kiem/muc-luc.json")
        #expect(titles.contains("[0,0,\"Thủ tục đăng ký khai sinh\",\"1.001193\",2]"))
        #expect(titles.contains("[2,\"xin-loi/2024/12-pxl-ubnd.html\""))
        #expect(titles.contains("H56.41.07-241001-0001"))
    }

    @Test func whatIsMaskedOrPrivateIsNotFound() throws {
        var files = SampleContent.full
        files["Content/site.yml"] = SampleContent.site + "privacy: {dossierCode: masked}\n"
        files["Content/procedures/chung-thuc.md"] = SampleContent.procedure(
            "2.000815", "Chứng thực bản sao từ bản chính", field: "Chứng thực", more: "sensitive: true\n")
        let place = try Folder(files)
        #expect(try place.build().status == 0)
        for (path, bytes) in try place.tree("site") where path.hasPrefix("tim-kiem/") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("H56.41.07"), "\(path)")
        }
        let titles = place.text("site/tim-kiem/muc-luc.json")
        let apology = try #require(titles.split(separator: "\n").first { $0.hasPrefix("[2,\"xin-loi/") })
        #expect(!apology.contains("Chứng thực"))
    }
}
