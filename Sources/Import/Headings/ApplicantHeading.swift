import Vietnamese

/// Headings that name applicants by what they may be: `Công dân/Tổ chức`, `Tên cá nhân, doanh nghiệp`.
///
/// One kind alone, `Công dân`, may as well head a column that tells kinds apart.
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
    /// Applicants beside others; alone, those who handle a dossier.
    private static let bodies = [["co", "quan"], ["don", "vi"]]
}
