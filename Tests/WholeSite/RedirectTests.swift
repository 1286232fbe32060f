import Testing

/// Addresses of former sites lead on.
@Suite struct RedirectTests {
    @Test func oldAddressesLeadOn() throws {
        var files = SampleContent.full
        files["Content/redirects.yml"] = """
            redirects:
              - {from: /web/ket-qua, to: /ket-qua/index.html}
              - {from: trang/cu.html, to: "/thu-tuc/1.001193.html#giay-to"}

            """
        let place = try Folder(files)
        #expect(try place.build().status == 0)
        let first = place.text("site/web/ket-qua/index.html")
        #expect(first.contains("<meta http-equiv=\"refresh\" content=\"0; url=../../ket-qua/index.html\">"))
        #expect(first.contains("href=\"../../ket-qua/index.html\""))
        #expect(place.text("site/trang/cu.html").contains("url=../thu-tuc/1.001193.html#giay-to"))
        #expect(
            place.text("site/chuyen-huong.map").lines.contains("/web/ket-qua /ket-qua/index.html;"))
        #expect(!place.text("site/sitemap.xml").contains("/web/ket-qua"))
    }
}
