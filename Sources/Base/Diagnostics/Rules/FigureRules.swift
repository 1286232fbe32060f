/// Rules about dates and figures.
extension RuleExplanation {
    static let validityOrder = RuleExplanation(
        .error, what: ("Ngày hết hiệu lực trước ngày có hiệu lực.", "Validity ends before it begins."),
        fix: ("Xem lại hai ngày.", "Look at both days again."), source: "Nghị định 63/2010/NĐ-CP Điều 15")

    static let dateOrder = RuleExplanation(
        .error, what: ("Hai mốc thời gian ngược thứ tự.", "Two moments stand in the wrong order."),
        fix: ("Xem lại hai mốc.", "Look at both again."), source: "Nghị định 118/2025/NĐ-CP Điều 17, Điều 19")

    static let dateInFuture = RuleExplanation(
        .warning, isAdjustable: true,
        what: (
            "Việc đã làm ghi ngày sau ngày lập trang.", "Something done bears a day after the day of the site."
        ),
        fix: ("Xem lại năm và tháng.", "Look at the year and the month again."),
        source: "congkhai: số liệu đúng với thời điểm")

    static let codeDate = RuleExplanation(
        .warning, isAdjustable: true,
        what: (
            "Ngày trong mã hồ sơ khác ngày tiếp nhận.",
            "The day inside a dossier's code is not its day of receipt."
        ),
        fix: ("Xem lại mã hoặc ngày tiếp nhận.", "Look at the code or the day of receipt again."),
        source: "Nghị định 118/2025/NĐ-CP Điều 28")

    static let incompleteProcedure = RuleExplanation(
        .warning, isAdjustable: true,
        what: (
            "Thủ tục còn thiếu nội dung luật yêu cầu; trang ghi “chưa cập nhật”.",
            "A procedure lacks content the law asks for; its page says so."
        ),
        fix: ("Bổ sung các khóa được nêu.", "Add the keys that are named."),
        source: "Nghị định 63/2010/NĐ-CP Điều 8.2, Điều 17")

    static let budgetSum = RuleExplanation(
        .warning, isAdjustable: true,
        what: (
            "Kinh phí in ở một dòng khác tổng các dòng con.", "A printed amount is not the sum of its parts."
        ),
        fix: (
            "Không sửa số của bản gốc; chênh lệch được in trên trang.",
            "Leave the source's figure; the page prints the difference."
        ),
        source: "Luật Ngân sách nhà nước 89/2025/QH15")

    static let taskCount = RuleExplanation(
        .warning, isAdjustable: true,
        what: (
            "Số nhiệm vụ kế hoạch ghi khác số nhiệm vụ được liệt kê.",
            "A plan says another number of tasks than it lists."
        ),
        fix: (
            "Bổ sung nhiệm vụ còn thiếu; số của bản gốc giữ nguyên, chênh lệch được in trên trang.",
            "Add the tasks that are missing; leave the source's figure, the page prints the difference."
        ),
        source: "Luật Tiếp cận thông tin 104/2016/QH13 Điều 17.1.d")

    static let accentContrast = RuleExplanation(
        .error,
        what: (
            "Màu nhấn không đủ tương phản với nền trắng.", "The accent colour has too little contrast on white."
        ),
        fix: ("Chọn màu sẫm hơn (tỷ lệ từ 4,5:1).", "Choose a darker one (4.5:1 or more)."),
        source: "WCAG 2.2, 1.4.3")

    static let capacityExceeded = RuleExplanation(
        .warning,
        what: (
            "Một năm có nhiều hồ sơ hơn hẳn số đã khai ở capacity, nên mỗi lần tra cứu phải tải tệp lớn.",
            "A year has far more dossiers than `capacity` declares, so that each lookup loads a large file."
        ),
        fix: (
            "Ghi số hồ sơ mỗi năm vào capacity.dossiersPerYear trong site.yml.",
            "Write the number of dossiers a year into capacity.dossiersPerYear in site.yml."
        ),
        source: "congkhai: tra một hồ sơ chỉ tải một tệp nhỏ")
}
