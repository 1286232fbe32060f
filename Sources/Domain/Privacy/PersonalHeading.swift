import Vietnamese

extension PersonalData {
    /// Returns whether a column heading announces personal data (Nghị định 356/2025/NĐ-CP, Điều 3).
    ///
    /// All spellings are recognized: `Họ và tên`, `HO TEN`, `hoTen`, `ho_ten`, `S.Đ.T`, `applicantName`. Names of
    /// procedures, codes, and kinds of applicants are not personal. Call this once per column or key, not per cell.
    public static func isPersonalHeading(_ heading: String) -> Bool {
        let words = Folding.words(in: heading)
        guard !words.isEmpty else { return false }
        if PersonalWords.completeHeadings.contains(words.joined()) { return true }
        var index = 0
        while index < words.count {
            let runs = joinedRuns(of: words, from: index)
            if let length = runs.lastIndex(where: PersonalWords.harmless.contains) {
                index += length + 1
                continue
            }
            if runs.contains(where: PersonalWords.personal.contains) || isJoinedPersonal(words[index]) {
                return true
            }
            index += 1
        }
        return false
    }

    /// Returns the first word, the first two words joined, and so on, up to the length of the longest phrase.
    private static func joinedRuns(of words: [String], from start: Int) -> [String] {
        var joined = ""
        return words[start...].prefix(PersonalWords.longestPhrase).map { word in
            joined += word
            return joined
        }
    }

    /// Returns whether a word is too long to be Vietnamese and contains a personal phrase: `hotennguoinop`.
    private static func isJoinedPersonal(_ word: String) -> Bool {
        word.utf8.count >= 8 && PersonalWords.personal.contains { $0.utf8.count >= 5 && word.contains($0) }
    }
}
