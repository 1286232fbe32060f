import Disclosure
import Vietnamese

/// The column headings and choices used by one-stop software and the offices' own tables, in addition to the keys and
/// labels of the schema.
enum KnownSpellings {
    /// The key of a column that contains the name of a procedure.
    static let procedureName = "procedureName"

    /// Whether a column identifies a dossier's procedure.
    static func isProcedure(_ key: String) -> Bool { key == "procedure" || key == procedureName }

    /// Whether a heading marks the time of an event as planned: `Ngày trả kết quả (dự kiến)`.
    static func isPlan(_ heading: String, of key: String) -> Bool {
        guard ["submitted", "received", "authorityReceived", "supplemented", "resolved", "returned"].contains(key)
        else {
            return false
        }
        let words = " \(Folding.words(in: heading).joined(separator: " ")) "
        return ["du kien", "hen", "theo phieu", "ke hoach"].contains { words.contains(" \($0) ") }
    }

    /// Headings by key of ``Dossier``.
    static let dossier: [(key: String, headings: [String])] = [
        (
            "code",
            [
                "Mã hồ sơ", "Số hồ sơ", "Mã HS", "Số HS", "Số biên nhận", "Mã biên nhận", "Mã số biên nhận",
                "Số biên nhận hồ sơ", "Mã hồ sơ TTHC",
            ]
        ),
        ("procedure", ["Mã TTHC", "Mã số TTHC", "Mã thủ tục hành chính", "Mã số thủ tục hành chính", "Mã số thủ tục"]),
        (
            procedureName,
            ["Tên TTHC", "Tên thủ tục", "Tên thủ tục hành chính", "Thủ tục", "Thủ tục hành chính", "TTHC"]
        ),
        (
            "applicantKind",
            [
                "Đối tượng", "Đối tượng nộp", "Đối tượng nộp hồ sơ", "Loại đối tượng nộp", "Loại người nộp",
                "Đối tượng người nộp",
            ]
        ),
        (
            "channel",
            [
                "Hình thức nộp hồ sơ", "Hình thức tiếp nhận", "Hình thức tiếp nhận hồ sơ", "Kênh tiếp nhận",
                "Kênh nộp", "Cách thức nộp", "Phương thức nộp",
            ]
        ),
        ("submitted", ["Ngày nộp", "Ngày nộp hồ sơ", "Ngày giờ nộp", "Thời gian nộp", "Ngày gửi hồ sơ"]),
        (
            "received",
            [
                "Ngày tiếp nhận", "Ngày tiếp nhận hồ sơ", "Ngày giờ tiếp nhận", "Thời gian tiếp nhận", "Tiếp nhận",
                "Ngày nhận", "Ngày nhận hồ sơ",
            ]
        ),
        ("supplemented", ["Ngày bổ sung", "Ngày bổ sung hồ sơ", "Ngày bổ sung đủ"]),
        (
            "due",
            [
                "Ngày hẹn", "Hẹn trả", "Ngày hẹn trả kết quả", "Ngày hẹn trả KQ", "Thời gian hẹn trả",
                "Thời gian hẹn trả kết quả", "Hẹn trả kết quả", "Hạn trả", "Hạn trả kết quả", "Hạn xử lý",
                "Hạn giải quyết",
            ]
        ),
        (
            "resolved",
            [
                "Thời điểm có kết quả", "Ngày hoàn thành", "Ngày hoàn thành xử lý", "Ngày giải quyết xong",
                "Ngày xử lý xong", "Ngày kết thúc xử lý", "Ngày có KQ", "Có kết quả",
            ]
        ),
        (
            "returned",
            [
                "Ngày trả", "Ngày trả KQ", "Trả kết quả", "Thời gian trả kết quả", "Thời điểm trả kết quả",
                "Ngày trả kết quả thực tế",
                "Ngày thực trả",
            ]
        ),
        (
            "returnChannel",
            [
                "Hình thức trả kết quả", "Hình thức trả KQ", "Hình thức trả", "Hình thức nhận KQ",
                "Hình thức nhận kết quả hồ sơ",
            ]
        ),
        ("outcome", ["Kết quả giải quyết", "Kết quả xử lý hồ sơ", "Kết quả giải quyết hồ sơ"]),
        ("paidOnline", ["Thanh toán online", "Nộp phí trực tuyến", "Nộp phí, lệ phí trực tuyến"]),
        ("digitised", ["Số hóa", "Số hóa hồ sơ", "Hồ sơ đã số hóa"]),
        (
            "lateReason",
            [
                "Lý do trễ hạn", "Lý do trễ", "Lý do chậm", "Lý do chậm trễ", "Nguyên nhân quá hạn",
                "Lý do hồ sơ quá hạn",
            ]
        ),
    ]

    /// Headings by key of ``Procedure``, and by two keys of its channels.
    static let procedure: [(key: String, headings: [String])] = [
        ("code", ["Mã TTHC", "Mã số TTHC", "Mã thủ tục hành chính", "Mã số thủ tục", "Mã số"]),
        ("name", ["Tên TTHC", "Tên thủ tục hành chính", "Thủ tục hành chính", "Thủ tục"]),
        ("field", ["Tên lĩnh vực"]),
        ("levels", ["Cấp", "Cấp giải quyết", "Cấp thực hiện TTHC", "level"]),
        ("channels", ["Cách thức nộp", "Hình thức nộp", "Cách thức thực hiện TTHC"]),
        (timeLimit, ["Thời hạn", "Thời hạn giải quyết", "Thời gian giải quyết", "time limit"]),
        (fee, ["Phí, lệ phí", "Mức phí, lệ phí", "Phí", "Lệ phí"]),
        ("legalBases", ["Căn cứ", "Cơ sở pháp lý", "legal basis"]),
        ("source", ["Nguồn"]),
    ]

    static let timeLimit = "timeLimit"
    static let fee = "fee"

    /// Spellings of choices, by field and by the key they are read as.
    static let choices: [(field: String, key: String, spellings: [String])] = [
        ("applicantKind", "person", ["Công dân", "Người dân", "Hộ gia đình, cá nhân"]),
        ("applicantKind", "organization", ["Cơ quan, tổ chức"]),
        ("channel", "in-person", ["Nộp trực tiếp", "Tiếp nhận trực tiếp", "Tại Bộ phận Một cửa"]),
        ("channel", "online-partial", ["Một phần", "DVC một phần", "Dịch vụ công trực tuyến một phần"]),
        ("channel", "online-full", ["Toàn trình", "DVC toàn trình", "Dịch vụ công trực tuyến toàn trình"]),
        ("channel", "postal", ["Qua bưu chính", "Bưu chính công ích", "Qua BCCI", "BCCI"]),
        ("returnChannel", "in-person", ["Trực tiếp", "Tại Bộ phận Một cửa"]),
        ("returnChannel", "electronic", ["Điện tử", "Trực tuyến", "Nhận bản điện tử"]),
        ("returnChannel", "postal", ["Bưu chính", "Bưu chính công ích", "Qua BCCI", "BCCI"]),
        ("outcome", "refused", ["Từ chối"]),
        ("outcome", "withdrawn", ["Rút hồ sơ", "Công dân rút hồ sơ"]),
        ("outcome", "stopped", ["Dừng xử lý", "Dừng xử lý hồ sơ"]),
        ("levels", "commune", ["Xã"]),
        ("levels", "district", ["Cấp huyện", "Huyện"]),
        ("levels", "province", ["Tỉnh"]),
        ("levels", "ministry", ["Bộ"]),
    ]
}
