/// Rules about keys, columns, and their values.
extension RuleExplanation {
    private static let schema = "congkhai schema"

    static let unknownKey = RuleExplanation(
        .error,
        what: (
            "Khóa hoặc cột không có trong loại bản ghi.", "A key or column does not exist in this kind of record."
        ),
        fix: ("Sửa theo khóa được gợi ý.", "Use the suggested key."), source: schema)

    static let duplicateKey = RuleExplanation(
        .error, what: ("Một khóa hoặc cột viết hai lần.", "A key or column is written twice."),
        fix: ("Giữ lại một.", "Keep one."), source: "YAML 1.2 §3.2.1.3")

    static let missingKey = RuleExplanation(
        .error, what: ("Thiếu khóa hoặc cột bắt buộc.", "A required key or column is missing."),
        fix: ("Thêm khóa với giá trị của nó.", "Add the key with its value."), source: schema)

    static let notFilledIn = RuleExplanation(
        .error,
        what: (
            "Chỗ để trống của tệp mẫu chưa được điền.", "A placeholder in a new file has not been filled in."
        ),
        fix: (
            "Thay chữ giữ chỗ bằng nội dung thật, theo lời ghi chú phía trên.",
            "Replace the placeholder with the real content, as the comment above it explains."
        ), source: "congkhai new")

    static let wrongType = RuleExplanation(
        .error,
        what: (
            "Giá trị sai dạng: danh sách, nhóm khóa hay viết liền.",
            "The value has the wrong shape: a list, a group of keys or a single value."
        ),
        fix: ("Viết theo dạng được nêu.", "Write it in the shape that the message names."), source: schema)

    static let wrongChoice = RuleExplanation(
        .error, what: ("Giá trị không có trong danh mục.", "The value is not one of the choices."),
        fix: ("Chọn một giá trị được liệt kê.", "Choose one of those listed."), source: schema)

    static let malformedDate = RuleExplanation(
        .error, what: ("Ngày, giờ sai dạng.", "A date or time has the wrong format."),
        fix: ("Viết 2024-09-30 hoặc 2024-09-30T14:05.", "Write 2024-09-30 or 2024-09-30T14:05."),
        source: "ISO 8601")

    static let impossibleDate = RuleExplanation(
        .error, what: ("Ngày không có trong lịch.", "The day does not exist."),
        fix: ("Xem lại ngày và tháng.", "Check the day and the month."), source: "ISO 8601")

    static let malformedNumber = RuleExplanation(
        .error, what: ("Số sai dạng.", "A number has the wrong format."),
        fix: ("Viết liền chữ số, không dấu chấm, không đơn vị.", "Write digits only, without dots or units."),
        source: schema)

    static let malformedCode = RuleExplanation(
        .error, what: ("Mã thủ tục hoặc mã hồ sơ sai dạng.", "A procedure or dossier code has the wrong format."),
        fix: ("Chép đúng mã trên Cổng hoặc giấy tiếp nhận.", "Copy the code from the portal or the receipt."),
        source: "Nghị định 118/2025/NĐ-CP Điều 28")

    static let malformedTimeLimit = RuleExplanation(
        .error, what: ("Thời hạn giải quyết sai dạng.", "A time limit has the wrong format."),
        fix: (
            "Viết “3 ngày làm việc”, “15 ngày”, “trong ngày”.",
            "Write “3 ngày làm việc”, “15 ngày”, “trong ngày”."
        ),
        source: "Nghị định 63/2010/NĐ-CP Điều 8.2")

    static let malformedAddress = RuleExplanation(
        .error, what: ("Địa chỉ trang sai dạng.", "A web address has the wrong format."),
        fix: ("Viết đủ https:// và tên miền.", "Write https:// and the host."), source: "RFC 3986")

    static let malformedColour = RuleExplanation(
        .error, what: ("Màu sai dạng.", "A colour has the wrong format."),
        fix: (
            "Viết “#” và sáu chữ số hệ 16, trong ngoặc kép.", "Write “#” and six hexadecimal digits, in quotes."
        ),
        source: schema)
}
