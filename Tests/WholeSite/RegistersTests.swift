import Foundation
import Testing

/// Registers: what is posted for a time, and what every site has though nothing is in it.
@Suite struct RegistersTests {
    private func item(_ category: Int, _ title: String, to: String? = nil, more: String = "") -> String {
        """
        ---
        category: \(category)
        title: \(title)
        forms: [board, website]
        places: [Trụ sở]
        from: 2024-09-16
        \(to.map { "to: \($0)\n" } ?? "")responsible: Văn phòng
        \(more)---
        Nội dung của \(title).

        """
    }

    private func site(asOf: String, in place: Folder? = nil) throws -> Folder {
        var files = SampleContent.full
        files["Content/assets/danh-sach.pdf"] = "danh sách được gỡ\n"
        files["Content/disclosures/ho-tro.md"] = item(
            7, "Danh sách xét hỗ trợ", to: "2024-10-19", more: "attachments: [assets/danh-sach.pdf]\n")
        files["Content/disclosures/quy-tac.md"] = item(4, "Quy tắc ứng xử")
        let place = try place ?? Folder(files)
        let result = try place.build(asOf: asOf)
        #expect(result.status == 0)
        #expect(result.findings == [])
        return place
    }

    @Test func aListIsTakenDownTheDayAfterItsLast() throws {
        let place = try site(asOf: "2024-10-19")
        #expect(place.text("site/cong-khai/ho-tro.html").contains("Nội dung của Danh sách xét hỗ trợ"))
        #expect(place.text("site/cong-khai/nhom-7.html").contains("ho-tro.html"))
        #expect(place.exists("site/assets/danh-sach.pdf"))

        _ = try site(asOf: "2024-10-20", in: place)
        #expect(!place.exists("site/cong-khai/ho-tro.html"))
        #expect(!place.exists("site/assets/danh-sach.pdf"))
        for (path, bytes) in try place.tree("site") {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("ho-tro.html"), "\(path)")
            #expect(!text.contains("Nội dung của Danh sách xét hỗ trợ"), "\(path)")
        }
        #expect(try place.tree("site") == place.cleanTree(asOf: "2024-10-20"))
    }

    /// Only what speaks of the item changes with the day: its category, the lists, the plan of the year.
    @Test func aDayChangesOnlyWhatSpeaksOfIt() throws {
        let place = try site(asOf: "2024-10-19")
        let before = try place.tree("site")
        _ = try site(asOf: "2024-10-20", in: place)
        let after = try place.tree("site")
        let changed = Set(before.keys).union(after.keys).filter { path in
            path.hasPrefix("cong-khai/") && before[path] != after[path]
        }
        #expect(
            changed == [
                "cong-khai/index.html", "cong-khai/nhom-7.html", "cong-khai/ho-tro.html", "cong-khai/ke-hoach.html",
                "cong-khai/danh-sach-2024-q3.html",
            ])
    }

    @Test func theQuarterKeepsTheLine() throws {
        let list = try site(asOf: "2024-10-20").text("site/cong-khai/danh-sach-2024-q3.html")
        #expect(list.contains("Danh sách xét hỗ trợ"))
        #expect(list.contains("đã hết thời hạn"))
    }

    @Test func whatMayNamePeopleIsNotForSearchEngines() throws {
        let place = try site(asOf: "2024-10-19")
        #expect(place.text("site/cong-khai/ho-tro.html").contains("content=\"noindex"))
        #expect(!place.text("site/cong-khai/quy-tac.html").contains("noindex"))
        #expect(!place.text("site/sitemap.xml").contains("ho-tro.html"))
    }

    @Test func everySiteHasItsRegisters() throws {
        let place = try Folder(SampleContent.full)
        #expect(try place.build().status == 0)
        let pages =
            [
                "cong-khai/index", "cong-khai/danh-muc-thong-tin", "cong-khai/ke-hoach", "phan-anh/index",
                "hai-long/index", "doi-thoai/index", "lay-y-kien/index", "thu-tuc/thay-doi", "lanh-dao",
                "tiep-cong-dan", "cam-ket",
            ] + (1...14).map { "cong-khai/nhom-\($0)" }
        for page in pages { #expect(place.exists("site/\(page).html"), "\(page)") }
    }
}
