import Foundation
import Testing

/// What the five source documents ask of a public site, and where this one does it. The table in
/// `Documentation/duties.md` is made from this list; a page that is gone, or a rule that is no more, fails here.
@Suite struct DutyTableTests {
    /// One duty: pages of the project's own site, and rules of the program.
    struct Duty: Sendable {
        let id: String
        let asks: String
        var pages: [String] = []
        var rules: [String] = []
    }

    static let duties: [Duty] = [
        Duty(
            id: "D1", asks: "Niêm yết 100% thủ tục, trên trang và trên bảng",
            pages: ["thu-tuc/index.html", "tu-kiem-tra.html"],
            rules: ["incomplete-procedure"]),
        Duty(
            id: "D2", asks: "Thủ tục dẫn quyết định công bố, đăng kịp thời", pages: ["tu-kiem-tra.html"],
            rules: ["unannounced-procedure", "late-posting"]),
        Duty(
            id: "D3", asks: "Gỡ ngay mẫu đơn, quy định hết hiệu lực", pages: ["bieu-mau/index.html"],
            rules: ["expired-form", "expiring-form", "expiring-procedure"]),
        Duty(
            id: "D4", asks: "Bảng niêm yết và sổ theo dõi niêm yết",
            pages: ["thu-tuc/ho-tich.html", "cong-khai/nhom-13.html"]),
        Duty(id: "D5", asks: "Số thủ tục đăng trên trang", pages: ["thu-tuc/index.html"]),
        Duty(
            id: "D6", asks: "Tiến độ, kết quả hồ sơ, hai lần mỗi tháng", pages: ["ket-qua/index.html"],
            rules: ["rare-publication"]),
        Duty(
            id: "D7", asks: "Hai địa chỉ cố định: kết quả, xin lỗi; địa chỉ cũ dẫn tới",
            pages: [
                "ket-qua/index.html", "xin-loi/index.html",
                "web/cong-khai-ket-qua-giai-quyet-tthc/ket-qua-giai-quyet-tthc/index.html",
            ]),
        Duty(
            id: "D8", asks: "Hồ sơ quá hạn nào cũng có lời xin lỗi", pages: ["xin-loi/index.html"],
            rules: ["late-without-apology", "overdue-without-apology"]),
        Duty(
            id: "D9", asks: "Thư xin lỗi và hẹn lại, in được", pages: ["xin-loi/2026/01-pxl-ubnd.html"],
            rules: ["late-apology", "wrong-form-title"]),
        Duty(
            id: "D10", asks: "Thực hiện nghiêm việc xin lỗi", pages: ["xin-loi/index.html"], rules: ["second-apology"]),
        Duty(
            id: "D11", asks: "Quy hoạch, kế hoạch, giá đất, dự án kêu gọi đầu tư",
            pages: ["cong-khai/nhom-1.html", "cong-khai/nhom-3.html"]),
        Duty(id: "D12", asks: "Dữ liệu đất đai", pages: ["cong-khai/nhom-3.html"]),
        Duty(id: "D13", asks: "Đối thoại với doanh nghiệp", pages: ["doi-thoai/index.html"]),
        Duty(id: "D14", asks: "Đối thoại với công dân", pages: ["doi-thoai/index.html"]),
        Duty(id: "D15", asks: "Ba nơi công khai thủ tục", pages: ["cong-khai/danh-muc-thong-tin.html"]),
        Duty(
            id: "D16", asks: "Quy trình nội bộ, mẫu đơn gắn với thủ tục",
            pages: ["thu-tuc/1.001193.html", "cong-khai/nhom-13.html"]),
        Duty(id: "D17", asks: "Nhật ký thay đổi danh mục", pages: ["thu-tuc/thay-doi.html"]),
        Duty(
            id: "D18", asks: "Quy chế chi tiêu, tài sản công, quy chế dân chủ",
            pages: ["cong-khai/nhom-4.html", "cong-khai/nhom-6.html"]),
        Duty(id: "D19", asks: "Công khai ngân sách", pages: ["cong-khai/nhom-2.html"]),
        Duty(
            id: "D20", asks: "Chỉ số cải cách hành chính",
            pages: ["cong-khai/theo-doi-thi-hanh-phap-luat-2026.html", "hai-long/index.html"]),
        Duty(id: "D21", asks: "Tin tức, hoạt động", pages: ["tin-tuc/index.html"]),
        Duty(id: "D22", asks: "Tuyên truyền cải cách hành chính, đếm được", pages: ["tin-tuc/index.html"]),
        Duty(id: "D23", asks: "Kết quả khảo sát hài lòng", pages: ["hai-long/index.html"], rules: ["survey-sum"]),
        Duty(id: "D24", asks: "Công bố ISO 9001", pages: ["cong-khai/cong-bo-iso-9001.html"]),
        Duty(id: "D25", asks: "Một cửa, liên thông của từng thủ tục", pages: ["thu-tuc/1.001193.html"]),
        Duty(id: "D26", asks: "Phản ánh, kiến nghị, kể cả khi không có", pages: ["phan-anh/index.html"]),
        Duty(
            id: "D27", asks: "Trả lời phản ánh đúng hạn", pages: ["phan-anh/index.html"],
            rules: ["feedback-late", "feedback-forward-late"]),
        Duty(
            id: "D28", asks: "Người ở bộ phận một cửa", pages: ["can-bo.html"],
            rules: ["incomplete-staff", "private-mail"]),
        Duty(id: "D29", asks: "Chuyên mục cải cách hành chính", pages: ["tin-tuc/index.html"]),
        Duty(id: "D30", asks: "Lấy ý kiến, đánh giá phục vụ", pages: ["lay-y-kien/index.html", "hai-long/index.html"]),
        Duty(id: "D31", asks: "Dự thảo lấy ý kiến", pages: ["lay-y-kien/index.html"]),
        Duty(
            id: "D32", asks: "Hướng dẫn nộp trực tuyến và qua bưu chính",
            pages: ["huong-dan-nop-ho-so-truc-tuyen.html", "huong-dan-buu-chinh.html"]),
        Duty(id: "D33", asks: "Mục có thời hạn (bầu cử)", pages: ["cong-khai/nhom-14.html"]),
        Duty(id: "D34", asks: "Tổ chức bộ máy và lịch sử của nó", pages: ["gioi-thieu.html", "lanh-dao.html"]),
        Duty(id: "D35", asks: "Quy tắc ứng xử", pages: ["cong-khai/quy-tac-ung-xu-2026.html"]),
        Duty(
            id: "R1", asks: "Sổ theo dõi niêm yết", pages: ["cong-khai/danh-sach-2026-q4.html"],
            rules: ["short-posting", "not-permanent", "missing-place"]),
        Duty(
            id: "R2", asks: "Sổ theo dõi hồ sơ của từng lĩnh vực", pages: ["thong-ke/index.html", "ket-qua/index.html"]),
        Duty(id: "R3", asks: "Sổ phản ánh, kiến nghị", pages: ["phan-anh/index.html"]),
        Duty(id: "R4", asks: "Nhật ký cập nhật thủ tục", pages: ["thu-tuc/thay-doi.html"]),
        Duty(id: "R7", asks: "Kế hoạch và kết luận kiểm tra", pages: ["cong-khai/ket-luan-kiem-tra-2026.html"]),
        Duty(id: "R10", asks: "Hồ sơ theo hình thức nộp", pages: ["thong-ke/2026.html"]),
        Duty(id: "R12", asks: "Báo cáo tổng kết", pages: ["bao-cao/index.html"]),
        Duty(id: "R13", asks: "Báo cáo ISO", pages: ["cong-khai/cong-bo-iso-9001.html"]),
        Duty(
            id: "R14", asks: "Theo dõi thi hành pháp luật",
            pages: ["cong-khai/theo-doi-thi-hanh-phap-luat-2026.html"]),
        Duty(id: "R15", asks: "Văn bản đã ban hành", pages: ["bao-cao/bao-cao-cchc-9-thang-2024.html"]),
    ]

    @Test func everyPageAndRuleIsThere() throws {
        let place = try Folder()
        try place.lay(Self.project.appendingPathComponent("Content"), under: "Content")
        #expect(try place.build(asOf: "2026-11-20").status == 0)
        let rules = try Program.run(["explain"], in: place).out.lines.compactMap {
            $0.components(separatedBy: ":").first
        }
        for duty in Self.duties {
            #expect(!duty.pages.isEmpty || !duty.rules.isEmpty, "\(duty.id)")
            for page in duty.pages { #expect(place.exists("site/" + page), "\(duty.id): \(page)") }
            for rule in duty.rules { #expect(rules.contains(rule), "\(duty.id): \(rule)") }
        }
    }

    /// With `CONGKHAI_WRITE_DOCUMENTATION=1` the table is written, else it must be what is written.
    @Test func theTableIsUpToDate() throws {
        let file = Self.project.appendingPathComponent("Documentation/duties.md")
        if ProcessInfo.processInfo.environment["CONGKHAI_WRITE_DOCUMENTATION"] != nil {
            try Self.table.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == Self.table)
    }

    private static let project = sources.deletingLastPathComponent().deletingLastPathComponent()

    private static var table: String {
        let rows = duties.map { duty in
            let pages = duty.pages.map { "`/\($0)`" }.joined(separator: ", ")
            let rules = duty.rules.map { "`\($0)`" }.joined(separator: ", ")
            return "| \(duty.id) | \(duty.asks) | \(pages) | \(rules) |\n"
        }
        return """
            # Duties of the source documents

            Where the site does what the five source documents ask of a public site. D: what is to be disclosed; R: the
            registers that serve as proof. Made by `DutyTableTests`, which fails when a page or a rule is gone.

            | | Asked for | Pages | Rules |
            | --- | --- | --- | --- |

            """ + rows.joined()
    }
}
