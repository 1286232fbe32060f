/// Rules about the syntax of YAML, front matter, and CSV.
extension RuleExplanation {
    private static let yaml = "YAML 1.2"
    private static let csv = "RFC 4180"

    static let frontMatterMissing = RuleExplanation(
        .error,
        what: ("Tệp Markdown không mở đầu bằng dòng “---”.", "A Markdown file does not begin with “---”."),
        fix: (
            "Viết các khóa của bản ghi giữa hai dòng “---” ở đầu tệp.",
            "Write the keys of the record between two “---” lines at the top of the file."
        ),
        source: yaml)

    static let frontMatterOpen = RuleExplanation(
        .error,
        what: (
            "Phần khóa ở đầu tệp không có dòng “---” kết thúc.", "The front matter has no closing “---”."
        ),
        fix: ("Thêm một dòng “---” sau khóa cuối cùng.", "Add a “---” line after the last key."),
        source: yaml)

    static let yamlTab = RuleExplanation(
        .error, what: ("Dòng YAML thụt vào bằng phím Tab.", "A YAML line is indented with a tab."),
        fix: ("Thay mỗi Tab bằng hai dấu cách.", "Replace each tab with two spaces."), source: "YAML 1.2 §6.1")

    static let yamlSyntax = RuleExplanation(
        .error, what: ("YAML viết sai cú pháp.", "The YAML cannot be parsed."),
        fix: (
            "Xem dấu hai chấm có dấu cách theo sau, ngoặc đóng đủ, chữ có dấu “: ” đặt trong ngoặc kép.",
            "Look for a colon without a space, an open bracket, or text with “: ” that needs quotes."
        ),
        source: yaml)

    static let csvQuote = RuleExplanation(
        .error, what: ("Ô bảng mở ngoặc kép mà không đóng.", "A cell has an opening quote but no closing one."),
        fix: (
            "Đóng ngoặc kép; ngoặc kép bên trong viết hai lần.", "Close the quote; double a quote inside a cell."
        ),
        source: csv)

    static let csvColumns = RuleExplanation(
        .error,
        what: (
            "Dòng của bảng có số ô khác dòng tiêu đề.", "A row has a different number of cells than the header."
        ),
        fix: (
            "Thêm hoặc bớt dấu phẩy; ô có dấu phẩy phải đặt trong ngoặc kép.",
            "Add or remove commas; put quotes around a cell that contains a comma."
        ),
        source: csv)
}
