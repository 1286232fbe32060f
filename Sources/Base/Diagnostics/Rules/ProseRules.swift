/// Rules about prose in Markdown.
extension RuleExplanation {
    static let rawHTML = RuleExplanation(
        .warning, what: ("Thẻ HTML trong bài viết bị bỏ đi.", "HTML tags in prose are dropped."),
        fix: ("Viết bằng Markdown.", "Use Markdown instead."), source: "congkhai: trang không nhận mã lạ")

    static let unsafeLink = RuleExplanation(
        .error, what: ("Liên kết có địa chỉ không an toàn.", "A link has an unsafe address."),
        fix: (
            "Dùng https://, mailto:, tel: hoặc đường dẫn trong trang.",
            "Use https://, mailto:, tel: or a path within the site."
        ),
        source: "congkhai: trang không nhận mã lạ")

    static let raggedTable = RuleExplanation(
        .warning,
        what: (
            "Hàng của bảng có số ô khác hàng tiêu đề.",
            "A table row has a different number of cells than the header."
        ),
        fix: (
            "Thêm hoặc bớt dấu “|”; dấu “|” trong ô viết “\\|”.",
            "Add or remove “|”; write a “|” inside a cell as “\\|”."
        ),
        source: "congkhai: bảng trong bài viết")

    static let nestedTooDeep = RuleExplanation(
        .warning, what: ("Danh sách, trích dẫn lồng nhau quá sâu.", "Lists or quotations are nested too deep."),
        fix: ("Viết bớt tầng.", "Use fewer levels."), source: "congkhai: bài viết đọc được trên điện thoại")

    static let brokenLink = RuleExplanation(
        .error,
        what: ("Liên kết trong trang không dẫn tới trang hay tệp nào.", "A link within the site leads nowhere."),
        fix: ("Sửa địa chỉ, ví dụ /thu-tuc/1.001193.html.", "Correct the address, for example /thu-tuc/1.001193.html."),
        source: "Nghị định 63/2010/NĐ-CP Điều 16 (đúng địa chỉ, dễ tiếp cận)")
}
