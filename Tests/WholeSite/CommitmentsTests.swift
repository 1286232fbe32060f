import Foundation
import Testing

/// Cam kết: what was promised, and where it stands by the records.
@Suite struct CommitmentsTests {
    private static let commitments = """
        commitments:
          - {subject: Xin lỗi khi quá hạn, document: Kế hoạch A, unit: Xã Cũ, text: "100%", kind: target, measure: late-with-apology, wanted: 100}
          - {subject: Thủ tục trực tuyến, document: Kế hoạch A, unit: Xã Cũ, text: từ 60%, kind: target, measure: procedures-online, wanted: 60, note: Phụ lục ghi khác.}
          - {subject: Hài lòng, document: Kế hoạch B, unit: Huyện Cũ, text: từ 90%, kind: target, measure: satisfaction, wanted: 90}
          - {subject: Một cửa, document: Kế hoạch B, unit: Huyện Cũ, text: "100%", kind: target, measure: procedures-one-stop, wanted: 100}
          - {subject: Báo cáo quý, document: Kế hoạch B, unit: Huyện Cũ, text: trước ngày 20, kind: time-rule, missing: ngày gửi báo cáo}

        """

    private func page(_ more: SampleContent.Files) throws -> String {
        var files = SampleContent.full.merging(more) { $1 }
        files["Content/procedures/khai-sinh.md"] = SampleContent.procedure(
            "1.001193", "Thủ tục đăng ký khai sinh", form: "to-khai.docx", more: "onlineLevel: none\n")
        files["Content/procedures/chung-thuc.md"] = SampleContent.procedure(
            "2.000815", "Chứng thực bản sao từ bản chính", field: "Chứng thực", more: "onlineLevel: none\n")
        let place = try Folder(files)
        let result = try place.build()
        #expect(result.status == 0)
        #expect(result.findings == [])
        return place.text("site/cam-ket.html")
    }

    /// The rows of the page, each as one text.
    private func rows(_ page: String) -> [String] {
        page.components(separatedBy: "<tr>").filter { $0.contains("data-state=") }
    }

    @Test func statesComeFromRecords() throws {
        let rows = try rows(page(["Content/commitments.yml": Self.commitments]))
        try #require(rows.count == 5)
        #expect(rows[0].contains(">Đạt<"))
        #expect(rows[0].contains("1 trên 1 (100,00%)"))
        #expect(rows[0].contains("tu-kiem-tra.html"))
        #expect(rows[1].contains(">Chưa đạt<"))
        #expect(rows[1].contains("0 trên 2 (0,00%)"))
        #expect(rows[1].contains("Phụ lục ghi khác."))
        #expect(rows[2].contains(">Chưa đo được<"))
        #expect(rows[2].contains("Còn thiếu: chưa có khảo sát mức độ hài lòng."))
        #expect(rows[3].contains("2 trên 2 thủ tục chưa ghi"))
        #expect(rows[4].contains("Còn thiếu: ngày gửi báo cáo."))
    }

    @Test func everyDocumentHasItsTable() throws {
        let page = try page(["Content/commitments.yml": Self.commitments])
        #expect(page.count(of: "<table") == 2)
        #expect(page.contains("Chỉ tiêu ghi trong hai văn bản nguồn; cột tình trạng tính từ hồ sơ của trang này."))
        #expect(page.contains("Huyện Cũ"))
        #expect(page.contains("từ ngày 01/09/2024 đến ngày 14/10/2024"))
    }

    @Test func withoutCommitmentsThePageSaysSo() throws {
        let page = try page([:])
        #expect(page.contains("Chưa có cam kết, chỉ tiêu nào được đăng."))
    }
}
