import Foundation
import Testing

/// What hangs on the wall and is handed over the counter, and the lists by links.
@Suite struct BoardsTests {
    private func site(_ change: (inout SampleContent.Files) -> Void = { _ in }) throws -> Folder {
        var files = SampleContent.full
        change(&files)
        let place = try Folder(files)
        let result = try place.build()
        #expect(result.status == 0)
        return place
    }

    @Test func everyFieldHasItsBoard() throws {
        let place = try site()
        let board = HTMLScanner(text: place.text("site/niem-yet/ho-tich.html"))
        for fact in [
            "1. Thủ tục đăng ký khai sinh", "1.001193", "3 ngày làm việc", "Không thu", "Trực tiếp", "0237.3865.123",
            "minhhoa.example.vn/cong-khai/thu-tuc/1.001193.html",
        ] {
            #expect(board.words.contains(fact), "\(fact)")
        }
        // One code for the field, one for its procedure.
        #expect(board.text.count(of: "<svg class=\"qr\"") == 2)
        #expect(place.text("site/niem-yet/index.html").contains("href=\"chung-thuc.html\""))
        #expect(place.text("site/thu-tuc/ho-tich.html").contains("href=\"../niem-yet/ho-tich.html\""))
    }

    @Test func everyProcedureInForceHasItsHandout() throws {
        let place = try site { files in
            files["Content/procedures/cu.md"] = SampleContent.procedure(
                "3.000001", "Thủ tục đã bỏ", more: "effectiveTo: 2023-12-31\n")
        }
        let handout = HTMLScanner(text: place.text("site/niem-yet/1.001193.html"))
        for fact in ["Tờ khai", "1 bản chính", "3 ngày làm việc", "Không thu"] {
            #expect(handout.words.contains(fact), "\(fact)")
        }
        #expect(place.text("site/thu-tuc/1.001193.html").contains("href=\"../niem-yet/1.001193.html\""))
        #expect(!place.exists("site/niem-yet/3.000001.html"))
        #expect(!place.text("site/sitemap.xml").contains("niem-yet/1.001193.html"))
    }

    /// However many papers there are, the sheet says how many it leaves out.
    @Test func aHandoutListsEveryPaper() throws {
        let paper = String(repeating: "giấy tờ rất dài ", count: 12)
        let place = try site { files in
            files["Content/procedures/khai-sinh.md"] = SampleContent.procedure("1.001193", "Khai sinh").replacing(
                "documents:\n",
                with: "documents:\n" + (1...60).map { "  - {name: \(paper)\($0), originals: 1, copies: 0}\n" }.joined())
        }
        let handout = place.text("site/niem-yet/1.001193.html")
        let shown = handout.components(separatedBy: "<ul class=\"checklist\">").dropFirst().map {
            $0.components(separatedBy: "</ul>")[0].count(of: "<li>")
        }.reduce(0, +)
        #expect((1..<61).contains(shown))
        #expect(handout.contains("Còn \(61 - shown) giấy tờ khác"))
    }

    @Test func thePosterSaysWhatIsNotKnown() throws {
        let poster = HTMLScanner(text: try site().text("site/niem-yet/phan-anh-kien-nghi.html"))
        for label in ["Địa chỉ", "Điện thoại", "Fax", "Thư điện tử", "Trang thông tin", "Giờ làm việc"] {
            #expect(poster.text.contains("<dt>\(label)</dt>"), "\(label)")
        }
        #expect(poster.words.contains("0237.3865.123"))
        #expect(poster.words.contains("motcua@minhhoa.example.vn"))
        #expect(poster.words.contains("chưa cập nhật"))
    }

    @Test func filtersCountWhatTheyShow() throws {
        let place = try site { files in
            files["Content/procedures/toan-trinh.md"] = SampleContent.procedure(
                "2.000002", "Toàn trình", more: "onlineLevel: full\n")
        }
        let index = HTMLScanner(text: place.text("site/thu-tuc/index.html"))
        let nav = try #require(index.part(from: "<nav class=\"filters\"", to: "</nav>"))
        let filters = HTMLScanner(text: nav).values(of: "href").filter { $0 != "index.html" }
        #expect(filters == ["muc-do/toan-trinh.html", "muc-do/chua-cap-nhat.html", "cach-nop/truc-tiep.html"])
        for (filter, count) in zip(filters, [1, 2, 3]) {
            let page = HTMLScanner(text: place.text("site/thu-tuc/\(filter)"))
            #expect(page.text.count(of: "<th scope=\"row\">") == count, "\(filter)")
            let own = try #require(page.part(from: "<nav class=\"filters\"", to: "</nav>"))
            let here = try #require(HTMLScanner(text: own).part(from: "aria-current=\"page\">", to: "</a>"))
            #expect(HTMLScanner(text: here).words.hasSuffix(" \(count)"), "\(filter)")
            #expect(page.links.contains("../index.html"), "\(filter)")
        }
        #expect(!place.exists("site/thu-tuc/muc-do/mot-phan.html"))
    }
}
