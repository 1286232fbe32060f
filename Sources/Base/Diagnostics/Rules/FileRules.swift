/// Rules about files, checked before their content.
extension RuleExplanation {
    static let unreadableFile = RuleExplanation(
        .error, what: ("Tệp không đọc được từ đĩa.", "The file cannot be read from disk."),
        fix: ("Kiểm tra quyền đọc tệp và ổ đĩa.", "Check the permissions of the file, and the disk."),
        source: "congkhai: không bỏ sót tệp nào")

    static let notUTF8 = RuleExplanation(
        .error, what: ("Tệp không phải UTF-8.", "The file is not UTF-8."),
        fix: ("Mở tệp, lưu lại với bảng mã UTF-8.", "Open the file and save it as UTF-8."),
        source: "TCVN 6909:2001; Thông tư 39/2017/TT-BTTTT")

    static let notNFC = RuleExplanation(
        .warning,
        what: (
            "Chữ có dấu được ghi tách rời (Unicode tổ hợp); chương trình tự chuyển về dạng dựng sẵn.",
            "Accented letters are stored in decomposed form; they are read in composed form."
        ),
        fix: (
            "Lưu lại tệp bằng bộ gõ Unicode dựng sẵn để máy khác tìm được.",
            "Save the file in composed form (NFC) so that other programs can search it."
        ),
        source: "TCVN 6909:2001")

    static let emptyFile = RuleExplanation(
        .error, what: ("Tệp không có nội dung.", "The file has no content."),
        fix: ("Viết nội dung hoặc xóa tệp.", "Add content, or delete the file."),
        source: "congkhai: không bỏ sót tệp nào")

    static let unrecognisedFile = RuleExplanation(
        .warning,
        what: (
            "Tệp hoặc thư mục không thuộc loại nội dung nào, nên không được đăng.",
            "The file or folder does not belong to any kind of content, so it is not published."
        ),
        fix: (
            "Chuyển vào đúng thư mục (procedures, results, apologies, disclosures, feedback, surveys, dialogues, consultations, plans, reports, news, pages, assets).",
            "Move it to the right folder (procedures, results, apologies, disclosures, feedback, surveys, dialogues, consultations, plans, reports, news, pages, assets)."
        ),
        source: "congkhai: không bỏ sót tệp nào")
}
