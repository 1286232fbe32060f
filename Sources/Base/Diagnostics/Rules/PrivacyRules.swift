/// Rules about personal data that must not be published.
extension RuleExplanation {
    private static let law = "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; Nghị định 118/2025/NĐ-CP Điều 5.1.d"

    static let personalColumn = RuleExplanation(
        .error,
        what: (
            "Cột hoặc khóa mang thông tin của người nộp (họ tên, địa chỉ, điện thoại, số định danh…).",
            "A column or key contains personal data of an applicant (name, address, telephone, identity number …)."
        ),
        fix: ("Xóa cả cột khỏi tệp trước khi đăng.", "Delete the whole column before publishing."), source: law)

    static let personalValue = RuleExplanation(
        .error,
        what: (
            "Nội dung có chuỗi giống số định danh, số điện thoại hoặc thư điện tử của người dân.",
            "The content contains what looks like an identity number, a telephone number or an email address."
        ),
        fix: (
            "Xóa chuỗi đó; số liên hệ của cơ quan thì khai ở contacts trong site.yml.",
            "Delete it; the office's own contacts belong in `contacts` in site.yml."
        ), source: law)
}
