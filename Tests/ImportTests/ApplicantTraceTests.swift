import Disclosure
import Testing

@testable import Import

/// What of a personal cell a text must not repeat. All persons are invented.
@Suite struct ApplicantTraceTests {
    @Test(arguments: [
        ("Lê Thị Ví Dụ, thôn Tây, xã Minh Họa", "Bà Lê Thị Ví Dụ nộp thiếu giấy tờ"),
        ("Bà Lê Thị Ví Dụ", "Chị Lê Thị Ví Dụ nộp thiếu giấy tờ"),
        ("Bà Lê Thị Ví Dụ", "cho LE THI VI DU"),
        ("LE THI VI DU", "Bà Lê Thị Ví Dụ vắng mặt"),
        ("Nguyễn Văn Thử và Lê Thị Ví Dụ", "Bà Lê Thị Ví Dụ vắng mặt"),
        ("Nguyễn Văn Thử - Lê Thị Ví Dụ (ủy quyền)", "Lê Thị Ví Dụ vắng mặt"),
        ("Hộ ông Giàng A Thử bà Vừ Thị Ví Dụ", "Vừ Thị Ví Dụ chưa ký"),
        ("Đại diện: ông Nguyễn Thử", "Chờ Nguyễn Thử ký"),
        ("Lê Thị Ví Dụ thôn Tây xã Minh Họa", "Bà Lê Thị Ví Dụ vắng mặt"),
        ("Lê Thị Hoà", "Chờ bà Lê Thị Hòa"),
        ("Lê Thị Minh Thử", "Chờ chị Thử bổ sung"),
        ("Lê Thị Minh Thử", "Chờ cô Minh Thử bổ sung"),
        ("lê thị ví dụ, thôn tây", "Chờ Lê Thị Ví Dụ"),
        ("12 Trần Thử, xã Minh Họa", "Không tìm được nhà số 12 Trần Thử"),
        ("Công ty TNHH Ví Dụ; Trần Thị Thử", "Trần Thị Thử chưa ký"),
        ("Lê Thử", "Hồ sơ của LeThu-01, chờ Lê Thử"),
        ("Nguyễn Hoàng Trường Thử, 0900", "nguyenhoangtruongthu chưa nộp"),
        ("Công ty Ví Dụ", "Chờ Công ty Ví Dụ"),
        // Names that sound like something else.
        ("Quan Văn Thử, thôn Tây", "Chờ Quan Văn Thử"), ("PHUONG VAN THU, thon Tay", "Chờ Phương Văn Thử"),
        ("Tô Chức", "Chờ ông Tô Chức"), ("Lâm Đông", "Chờ Lâm Đông ký"), ("Thái Nguyên", "Chờ Thái Nguyên ký"),
        ("hộ Lê Thử, thôn Tây", "Chờ Lê Thử ký"),
    ])
    func whatGivesTheApplicantAwayIsFound(cell: String, text: String) {
        #expect(ApplicantTrace(cell).isRepeated(in: text), "\(cell): \(text)")
    }

    @Test(arguments: [
        ("Sở Xây Dựng tỉnh Ví Dụ", "Chờ ý kiến của Sở"),
        ("Sở Xây dựng", "Chờ ý kiến của Sở"),
        ("Công ty Cổ phần Ví Dụ - Chi nhánh Minh Họa", "Chờ công ty bổ sung; chi nhánh văn phòng đăng ký trả chậm"),
        ("CÔNG TY CỔ PHẦN VÍ DỤ", "Chờ công ty cổ phần cấp nước trả lời"),
        ("Ủy ban nhân dân xã Minh Họa", "Ủy ban nhân dân tỉnh chưa trả lời"),
        ("Lê Thị Ví Dụ, thôn Tây, xã Minh Họa", "Thôn Tây, xã Minh Họa mất điện"),
        ("Thôn Tây, Minh Họa, Hà Nội", "Chờ UBND xã Minh Họa xác minh, gửi Hà Nội"),
        ("Minh Họa, Đông Tây", "Chờ UBND xã Minh Họa xác minh"),
        ("Xã Minh Họa", "Chờ xã Minh Họa xác minh"),
        ("Khu phố 3", "Mất điện cả khu phố 3"),
        ("Tổ chức", "Chờ ý kiến các tổ chức"), ("Cá nhân", "Cá nhân chưa bổ sung"),
        ("Nguyễn Văn Thử (Cá nhân)", "Cá nhân chưa bổ sung"),
        ("Lê Văn Thử", "Nghỉ lễ vẫn chưa xong"), ("Trần Văn Bản", "Chờ ba bản sao"),
        ("Nguyễn Văn Thử, đại diện theo ủy quyền", "Đại diện theo ủy quyền vắng mặt"),
        ("Lê Thị Ví Dụ", "Chờ bà con di dời"), ("Lê Nam", "Chờ bà Lê Na"), ("An", "An toàn lao động"),
    ])
    func ordinaryWordsPass(cell: String, text: String) {
        #expect(!ApplicantTrace(cell).isRepeated(in: text), "\(cell): \(text)")
    }

    /// Of a column whose heading says nothing, names count, and not the choices of a form.
    @Test func whatLooksLikeANameIsFoundAnywhere() {
        for (cell, text) in [
            ("Lê Thị Ví Dụ", "Bà Lê Thị Ví Dụ vắng"), ("LÊ THỊ VÍ DỤ", "Chờ lê thị ví dụ"),
            ("Bà Lê Thị Ví Dụ", "Chờ bà Dụ"), ("Điểu Thử", "Chờ Điểu Thử ký"),
        ] { #expect(ApplicantTrace(cell).isNamed(in: text), "\(cell): \(text)") }
        for (cell, text) in [
            ("Quá Hạn", "Quá hạn do mất điện"), ("QUÁ HẠN", "QUÁ HẠN DO MẤT ĐIỆN"), ("Hộ tịch", "Phần mềm Hộ tịch lỗi"),
            ("HỘ TỊCH", "Phần mềm hộ tịch lỗi"), ("Một Cửa 2", "Máy của Một Cửa 2 hỏng"),
        ] { #expect(!ApplicantTrace(cell).isNamed(in: text), "\(cell): \(text)") }
    }
}
