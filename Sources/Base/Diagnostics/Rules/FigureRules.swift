/// Rules about dates and figures.
extension RuleExplanation {
    static let validityOrder = RuleExplanation(
        .error, what: ("Ngày hết hiệu lực trước ngày có hiệu lực.", "Validity ends before it begins."),
        fix: ("Xem lại hai ngày.", "Check both days."), source: "Nghị định 63/2010/NĐ-CP Điều 15")

    static let dateOrder = RuleExplanation(
        .error, what: ("Hai mốc thời gian ngược thứ tự.", "Two dates or times are in the wrong order."),
        fix: ("Xem lại hai mốc.", "Check both of them."), source: "Nghị định 118/2025/NĐ-CP Điều 17, Điều 19")

    static let dateInFuture = RuleExplanation(
        .warning, isAdjustable: true,
        what: (
            "Việc đã làm ghi ngày sau ngày lập trang.", "Something already done has a date after the date of the site."
        ),
        fix: ("Xem lại năm và tháng.", "Check the year and the month."),
        source: "congkhai: số liệu đúng với thời điểm")

    static let codeDate = RuleExplanation(
        .warning, isAdjustable: true,
        what: (
            "Ngày trong mã hồ sơ khác ngày tiếp nhận.",
            "The date in a dossier's code differs from its date of receipt."
        ),
        fix: ("Xem lại mã hoặc ngày tiếp nhận.", "Check the code and the date of receipt."),
        source: "Nghị định 118/2025/NĐ-CP Điều 28")

    static let incompleteProcedure = RuleExplanation(
        .warning, isAdjustable: true,
        what: (
            "Thủ tục còn thiếu nội dung luật yêu cầu; trang ghi “chưa cập nhật”.",
            "A procedure lacks content that the law requires; its page says so."
        ),
        fix: ("Bổ sung các khóa được nêu.", "Add the keys that the message names."),
        source: "Nghị định 63/2010/NĐ-CP Điều 8.2, Điều 17")

    static let budgetSum = RuleExplanation(
        .warning, isAdjustable: true,
        what: (
            "Kinh phí in ở một dòng khác tổng các dòng con.", "A printed amount is not the sum of its parts."
        ),
        fix: (
            "Không sửa số của bản gốc; chênh lệch được in trên trang.",
            "Leave the figure of the source unchanged; the page shows the difference."
        ),
        source: "Luật Ngân sách nhà nước 89/2025/QH15")

    static let taskCount = RuleExplanation(
        .warning, isAdjustable: true,
        what: (
            "Số nhiệm vụ kế hoạch ghi khác số nhiệm vụ được liệt kê.",
            "A plan states a different number of tasks than it lists."
        ),
        fix: (
            "Bổ sung nhiệm vụ còn thiếu; số của bản gốc giữ nguyên, chênh lệch được in trên trang.",
            "Add the missing tasks; leave the figure of the source unchanged: the page shows the difference."
        ),
        source: "Luật Tiếp cận thông tin 104/2016/QH13 Điều 17.1.d")

    static let accentContrast = RuleExplanation(
        .error,
        what: (
            "Màu nhấn không đủ tương phản với nền trắng.", "The accent colour has too little contrast against white."
        ),
        fix: ("Chọn màu sẫm hơn (tỷ lệ từ 4,5:1).", "Choose a darker colour (4.5:1 or more)."),
        source: "WCAG 2.2, 1.4.3")

    static let capacityExceeded = RuleExplanation(
        .warning,
        what: (
            "Một năm có nhiều hồ sơ hơn hẳn số đã khai ở capacity, nên mỗi lần tra cứu phải tải tệp lớn.",
            "A year has far more dossiers than `capacity` declares, so each lookup loads a large file."
        ),
        fix: (
            "Ghi số hồ sơ mỗi năm vào capacity.dossiersPerYear trong site.yml.",
            "Set capacity.dossiersPerYear in site.yml to the number of dossiers per year."
        ),
        source: "congkhai: tra một hồ sơ chỉ tải một tệp nhỏ")
}
