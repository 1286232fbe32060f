/// Rules about the registers: disclosures, feedback, surveys, and suspensions.
extension RuleExplanation {
    static let latePosting = RuleExplanation(
        .warning, isAdjustable: true,
        what: (
            "Nội dung được công khai muộn hơn 5 ngày làm việc kể từ ngày ký văn bản.",
            "An item was posted more than 5 working days after its decision."
        ),
        fix: (
            "Xem lại ngày ở decision.date và from; nếu đúng là muộn thì giữ nguyên, trang ghi rõ.",
            "Check `decision.date` and `from`; if it was late, leave them unchanged: the page says so."
        ),
        source: "Luật 10/2022/QH15 Điều 12.3", from: 20_230_701)

    static let shortPosting = RuleExplanation(
        .warning, isAdjustable: true,
        what: (
            "Nội dung thuộc nhóm 1–3, 5–12 công khai chưa đủ 30 ngày liên tục.",
            "An item in categories 1–3 or 5–12 is posted for fewer than 30 consecutive days."
        ),
        fix: ("Lùi ngày ở khóa to.", "Choose a later day for `to`."), source: "Luật 10/2022/QH15 Điều 13.1",
        from: 20_230_701)

    static let notPermanent = RuleExplanation(
        .error, isAdjustable: true,
        what: (
            "Nội dung thuộc nhóm 4, 13 có ngày kết thúc.", "An item in category 4 or 13 has an end date."
        ),
        fix: (
            "Bỏ khóa to; bản mới thay bản cũ bằng khóa supersedes.",
            "Delete `to`; a new item replaces this one with `supersedes`."
        ),
        source: "Luật 10/2022/QH15 Điều 13.1", from: 20_230_701)

    static let missingPlace = RuleExplanation(
        .error, isAdjustable: true,
        what: ("Có niêm yết mà không nêu địa điểm.", "An item is posted on a board, but no place is given."),
        fix: ("Thêm khóa places.", "Add the key `places`."), source: "Luật 10/2022/QH15 Điều 13.1",
        from: 20_230_701)

    static let endedLink = RuleExplanation(
        .warning,
        what: (
            "Liên kết dẫn tới nội dung chưa đến hoặc đã hết thời hạn công khai; trang dẫn tới nhóm của nó.",
            "A link leads to an item that is not posted yet or no longer posted; the page links to its category instead."
        ),
        fix: ("Bỏ liên kết.", "Delete the link."), source: "Luật 10/2022/QH15 Điều 13, Điều 14")

    static let feedbackLate = RuleExplanation(
        .warning, isAdjustable: true,
        what: (
            "Phản ánh, kiến nghị trả lời sau hạn, hoặc đã quá hạn mà chưa trả lời khi chốt số liệu.",
            "Feedback was answered after its due date, or was overdue and unanswered at the cut-off of the data."
        ),
        fix: (
            "Trả lời, rồi ghi answer và answeredOn; đã muộn thì giữ nguyên, trang ghi rõ.",
            "Answer it, then add `answer` and `answeredOn`; if it was late, leave the dates unchanged: the page says so."
        ),
        source: "Nghị định 20/2008/NĐ-CP Điều 12, Điều 19")

    static let feedbackForwardLate = RuleExplanation(
        .warning, isAdjustable: true,
        what: (
            "Phản ánh không thuộc thẩm quyền chuyển đi sau 5 ngày làm việc.",
            "Feedback for another body was passed on after more than 5 working days."
        ),
        fix: (
            "Chuyển đi, rồi ghi forwardedTo và forwardedOn.",
            "Pass it on, then add `forwardedTo` and `forwardedOn`."
        ),
        source: "Nghị định 20/2008/NĐ-CP Điều 9")

    static let surveySum = RuleExplanation(
        .warning, isAdjustable: true,
        what: (
            "Khảo sát có nhiều câu trả lời hơn số phiếu hợp lệ, hoặc nhiều phiếu hợp lệ hơn số phiếu phát ra.",
            "A survey has more answers than valid questionnaires, or more valid questionnaires than were handed out."
        ),
        fix: ("Đếm lại phiếu.", "Count the questionnaires again."),
        source: "Nghị định 118/2025/NĐ-CP Điều 33, Điều 34")

    static let lateSuspensionNotice = RuleExplanation(
        .warning, isAdjustable: true,
        what: (
            "Tạm dừng trang hoặc dịch vụ mà báo trước chưa đủ 7 ngày làm việc.",
            "A planned suspension was announced fewer than 7 working days ahead."
        ),
        fix: (
            "Lùi ngày tạm dừng, hoặc báo sớm hơn; kèm ngày dự kiến hoạt động lại.",
            "Suspend later or announce it earlier, with the day on which service resumes."
        ),
        source: "Nghị định 224/2026/NĐ-CP Điều 13", from: 20_260_701)
}
