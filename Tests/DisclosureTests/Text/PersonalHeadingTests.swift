import Testing
import Vietnamese

@testable import Disclosure
@testable import Privacy

@Suite struct PersonalHeadingTests {
    @Test(arguments: [
        "Họ tên", "Họ và tên", "HỌ VÀ TÊN", "ho ten", "hoTen", "HoTen", "ho_ten", "hoten", "Họ, tên", "Họ & tên",
        "Ho\u{323} te\u{302}n", "Họ tên người nộp", "Tên người nộp", "Tên người nộp hồ sơ", "hotennguoinop",
        "Người nộp",
        "Người yêu cầu", "Chủ hồ sơ", "ChuHoSo", "chu_ho_so", "CHUHOSO", "Tên cá nhân/tổ chức", "Tên cá nhân, tổ chức",
        "Tên tổ chức, cá nhân", "Chủ hộ", "Người đại diện", "Người được ủy quyền", "Địa chỉ", "Địa chỉ/SĐT", "diaChi",
        "Đ/c",
        "Địa chỉ thường trú", "SĐT", "S.Đ.T", "sdt", "SDT1", "Số ĐT", "ĐT", "Số điện thoại", "so_dien_thoai",
        "Điện thoại",
        "Điện thoại di động", "Di động", "phone", "Phone number", "phoneNumber", "phonenumber", "Mobile", "Tel.",
        "Email",
        "E-mail", "e-mail liên hệ", "Thư điện tử", "CCCD", "Số CCCD", "soCCCD", "SoCCCD", "C.C.C.D", "CMND",
        "CCCD/CMND",
        "Căn cước", "Số căn cước công dân", "Số định danh", "Số định danh cá nhân", "Mã định danh", "Hộ chiếu",
        "Số hộ chiếu", "passport", "passportNo", "IDNumber", "Ngày sinh", "Ngày, tháng, năm sinh", "Năm sinh", "dob",
        "DOB",
        "birthDate", "date_of_birth", "Giới tính", "gender", "Quê quán", "Nơi sinh", "Thường trú", "Nơi thường trú",
        "Tạm trú", "Nơi ở", "Nơi ở hiện tại", "Chỗ ở", "Số tài khoản", "STK", "Biển số xe", "Biển số",
        "Mã số thuế cá nhân", "applicantName", "ApplicantName", "applicant_name", "applicant", "fullName", "full_name",
        "FULL NAME", "address", "applicantAddress", "Ký nhận", "Dân tộc", "Quốc tịch", "Giấy phép lái xe",
        "Zalo", "Người nhận kết quả", "Tình trạng hôn nhân", "strSoDienThoai", "Chữ ký, ký nhận",
    ])
    func personal(heading: String) {
        #expect(PersonalData.isPersonalHeading(heading))
    }

    @Test(arguments: [
        "", "-", "STT", "TT", "code", "Mã hồ sơ", "procedure", "Thủ tục", "Tên thủ tục", "Tên TTHC", "tenThuTuc",
        "tenthutuc",
        "Tên thủ tục hành chính", "channel", "Kênh tiếp nhận", "Loại đối tượng", "applicantKind", "applicant_kind",
        "received", "Ngày nhận", "Nhận hồ sơ", "Ngày tiếp nhận", "Người tiếp nhận", "Hẹn trả", "due", "resolved",
        "Trả kết quả",
        "returned", "returnChannel", "outcome", "paidOnline", "Phương thức nhận KQ", "Cơ quan chủ trì", "Lĩnh vực",
        "field",
        "Mã TTHC", "Số hồ sơ", "Ghi chú", "lateReason", "Lý do trễ hạn", "Chu kỳ", "Nơi nhận", "submitted", "digitised",
        "illustrative", "Tên chương trình", "Tên tổ chức", "Địa điểm", "Địa chỉ cơ quan", "Mã định danh hồ sơ",
        "Loại người nộp", "Số lượng người nộp", "Thời hạn", "Giấy tờ chứng minh", "Tên biểu mẫu", "Cho tên thủ tục",
        "name", "Tên", "Hộ tịch", "Số điện tử",
    ])
    func impersonal(heading: String) {
        #expect(!PersonalData.isPersonalHeading(heading))
    }

    @Test(arguments: [
        ("ChuHoSo", ["chu", "ho", "so"]), ("IDNumber", ["id", "number"]),
        ("soCCCD_chủHộ", ["so", "cccd", "chu", "ho"]),
        ("HỌ TÊN", ["ho", "ten"]), ("S.Đ.T 2", ["s", "d", "t"]), ("ho\u{323}Te\u{302}n", ["ho", "ten"]),
    ])
    func words(heading: String, words: [String]) {
        #expect(Folding.words(in: heading) == words)
    }
}
