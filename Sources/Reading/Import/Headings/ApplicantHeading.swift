import Vietnamese

/// Recognizes headings that refer to applicants by their possible kinds: `Công dân/Tổ chức`, `Tên cá nhân, doanh
/// nghiệp`.
///
/// A single kind, such as `Công dân`, may also be the heading of a column that distinguishes kinds.
enum ApplicantHeading {
    static func names(_ heading: String) -> Bool {
        var words = Folding.words(in: heading)[...]
        let isName = words.first == "ten"
        if isName { words = words.dropFirst() }
        var kinds = 0
        var hasApplicant = false
        while let first = words.first, first != "nop" {
            if ["va", "hoac"].contains(first) {
                words = words.dropFirst()
            } else if let kind = applicants.first(where: { words.starts(with: $0) }) {
                words = words.dropFirst(kind.count)
                (kinds, hasApplicant) = (kinds + 1, true)
            } else if let kind = bodies.first(where: { words.starts(with: $0) }) {
                words = words.dropFirst(kind.count)
                kinds += 1
            } else {
                return false
            }
        }
        return hasApplicant && (isName || kinds > 1 || !words.isEmpty)
    }

    private static let applicants = [
        ["cong", "dan"], ["nguoi", "dan"], ["ca", "nhan"], ["to", "chuc"], ["doanh", "nghiep"], ["ho", "gia", "dinh"],
        ["ho", "kinh", "doanh"],
    ]
    /// Applicants if listed with others; alone, they refer to those who process a dossier.
    private static let bodies = [["co", "quan"], ["don", "vi"]]
}
