import Vietnamese

extension PersonalData {
    /// Whether a column's name says that it holds what identifies a person (Nghị định 356/2025/NĐ-CP, Điều 3).
    ///
    /// Spelling does not matter: `Họ và tên`, `HO TEN`, `hoTen`, `ho_ten`, `S.Đ.T`, `applicantName`. Names of
    /// procedures, codes, kinds of applicants are not personal. Meant for a column or a key, once, not for cells.
    public static func isPersonalHeading(_ heading: String) -> Bool {
        let words = Folding.words(in: heading)
        guard !words.isEmpty else { return false }
        if PersonalWords.whole.contains(words.joined()) { return true }
        var index = 0
        while index < words.count {
            let runs = joinedRuns(of: words, from: index)
            if let length = runs.lastIndex(where: PersonalWords.harmless.contains) {
                index += length + 1
                continue
            }
            if runs.contains(where: PersonalWords.personal.contains) || isGluedPersonal(words[index]) {
                return true
            }
            index += 1
        }
        return false
    }

    /// The first word, the first two joined, and so on, as far as any phrase reaches.
    private static func joinedRuns(of words: [String], from start: Int) -> [String] {
        var joined = ""
        return words[start...].prefix(PersonalWords.longestPhrase).map { word in
            joined += word
            return joined
        }
    }

    /// `hotennguoinop`: a word too long for Vietnamese, with a personal phrase in it.
    private static func isGluedPersonal(_ word: String) -> Bool {
        word.utf8.count >= 8 && PersonalWords.personal.contains { $0.utf8.count >= 5 && word.contains($0) }
    }
}
