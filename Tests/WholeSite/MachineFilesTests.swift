import Foundation
import Testing

/// What feed readers, calendars, browsers and search engines are given.
@Suite struct MachineFilesTests {
    private func built(_ more: [String: String] = [:]) throws -> Folder {
        let place = try Folder(SampleContent.full.merging(more) { $1 })
        #expect(try place.build().status == 0)
        return place
    }

    @Test func feedsTellTheNewestFirstWithDatesOfContent() throws {
        let place = try built(["Content/news/2024/cu.md": SampleContent.news("Tin <cũ> & \"xưa\"", date: "2024-09-01")])
        let news = place.text("site/tin-tuc.atom")
        #expect(news.contains("<updated>2024-10-01T00:00:00+07:00</updated>\n<author>"))
        #expect(news.count(of: "<entry>") == 2)
        let (new, old) = (news.range(of: "Tin mới"), news.range(of: "Tin &lt;cũ&gt; &amp; "))
        #expect(try #require(new).lowerBound < #require(old).lowerBound)
        #expect(news.contains("<id>https://minhhoa.example.vn/cong-khai/tin-tuc/2024/cu.html</id>"))
        #expect(place.text("site/xin-loi.atom").contains("Phần mềm gián đoạn."))
        #expect(place.text("site/ket-qua.atom").contains("Hồ sơ tiếp nhận ngày 01/10/2024"))
        #expect(
            place.text("site/tin-tuc/index.html").contains(
                "<link rel=\"alternate\" href=\"../tin-tuc.atom\" type=\"application/atom+xml\""))
        #expect(place.text("site/index.html").count(of: "application/atom+xml") == 3)
        // No procedure of the sample says when it changed.
        #expect(!place.exists("site/thu-tuc.atom"))
    }

    @Test func withoutContentThereIsNoFeed() throws {
        let place = try Folder(SampleContent.bare)
        #expect(try place.build().status == 0)
        #expect(try place.tree("site").keys.filter { $0.hasSuffix(".atom") } == [])
        #expect(!place.exists("site/.well-known/security.txt"))
        #expect(!place.text("site/index.html").contains("atom+xml"))
    }

    @Test func deadlinesAreACalendar() throws {
        let place = try built([
            "Content/consultations/quy-uoc.md":
                "---\ntitle: Quy ước, rất dài để phải gấp dòng; viết đủ dấu tiếng Việt cho chắc\nopensOn: 2024-10-01\nclosesOn: 2024-11-30\n---\nMời góp ý.\n"
        ])
        let text = place.text("site/thoi-han.ics")
        #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.hasSuffix("END:VCALENDAR\r\n"))
        for line in text.components(separatedBy: "\r\n") {
            #expect(line.utf8.count <= 75 && !line.contains("\n"), "\(line)")
        }
        let unfolded = text.replacing("\r\n ", with: "")
        #expect(unfolded.contains("DTSTART;VALUE=DATE:20241130\r\n"))
        #expect(
            unfolded.contains(
                "SUMMARY:Hết hạn góp ý: Quy ước\\, rất dài để phải gấp dòng\\; viết đủ dấu tiếng Việt cho chắc\r\n"))
        #expect(unfolded.contains("UID:lay-y-kien-quy-uoc@minhhoa.example.vn\r\n"))
    }

    @Test func aBrowserCanSearchAndAFinderOfFaultsCanWrite() throws {
        let place = try built()
        #expect(
            place.text("site/opensearch.xml").contains(
                "template=\"https://minhhoa.example.vn/cong-khai/tim-kiem.html?q={searchTerms}\""))
        #expect(place.text("site/opensearch.xml").contains("<ShortName>UBND xã Minh Họa</ShortName>"))
        let security = place.text("site/.well-known/security.txt")
        #expect(security.hasPrefix("Contact: mailto:motcua@minhhoa.example.vn\nExpires: 2025-10-14T00:00:00+07:00\n"))
    }

    @Test func proceduresAreLinkedData() throws {
        let place = try built([
            "Content/procedures/chung-thuc.md": SampleContent.procedure(
                "2.000815", "Chứng thực </script><b>", field: "Chứng thực")
        ])
        let page = HTMLScanner(text: place.text("site/thu-tuc/2.000815.html"))
        let data = try #require(page.part(from: "<script type=\"application/ld+json\">", to: "</script>"))
        let object = try #require(JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any])
        #expect(object["dct:identifier"] as? String == "2.000815")
        #expect(object["s:name"] as? String == "Chứng thực </script><b>")
        #expect(object["@id"] as? String == "https://minhhoa.example.vn/cong-khai/thu-tuc/2.000815.html#thu-tuc")
    }
}
