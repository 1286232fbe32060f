import Vietnamese

/// Words that may contain a person's name, both as written and normalized for comparison.
struct NameWords {
    struct Word {
        let written: Substring
        /// The word regardless of case and of the placement of its tone mark.
        let spelling: String
        /// The word without diacritics.
        let folded: String

        var isCapital: Bool { written.first?.isUppercase == true }
        var isNumber: Bool { written.first?.isNumber == true }
        /// Whether the word has no diacritics, either because they were omitted or because it needs none.
        var isPlain: Bool { spelling == folded }
    }

    let words: [Word]

    init(_ text: String) {
        words = text.split { !$0.isLetter && !$0.isNumber }.map { written in
            let spelling = SearchWord.words(in: String(written)).map(\.spelling).joined()
            // Words with letters that Vietnamese does not have are only lowercased.
            let known = spelling.isEmpty ? written.lowercased() : spelling
            return Word(written: written, spelling: known, folded: String(written).folded)
        }
    }

    init(_ words: [Word]) { self.words = words }

    func prefix(_ count: Int) -> NameWords { NameWords(Array(words.prefix(count))) }
    func suffix(_ count: Int) -> NameWords { NameWords(Array(words.suffix(count))) }

    var isPlain: Bool { words.allSatisfy(\.isPlain) }
    var spelling: [String] { words.map(\.spelling) }
    var text: String { words.map(\.written).joined(separator: " ") }

    /// Returns the indices at which these words contain `others` in sequence. Tones are significant unless either was
    /// written without them.
    func starts(of others: NameWords, ignoringTones: Bool = false) -> [Int] {
        words.indices.filter { starts(with: others, at: $0, ignoringTones: ignoringTones) }
    }

    func starts(with others: NameWords, at start: Int, ignoringTones: Bool = false) -> Bool {
        guard start + others.words.count <= words.count else { return false }
        let run = NameWords(Array(words[start..<start + others.words.count]))
        let isFolded = ignoringTones || run.isPlain || others.isPlain
        return zip(run.words, others.words).allSatisfy {
            isFolded ? $0.folded == $1.folded : $0.spelling == $1.spelling
        }
    }

    // MARK: Persons

    /// Whether the word at an index is an honorific that precedes a name: `bà`, `anh`.
    func isHonorific(_ index: Int) -> Bool {
        Self.honorifics.contains(words[index].spelling)
            || (isPlain && Self.plainHonorifics.contains(words[index].folded))
    }

    /// Whether there are two to five words, all capitalized and without digits.
    var looksLikeName: Bool {
        (2...5).contains(words.count)
            && words.allSatisfy { $0.isCapital && $0.written.allSatisfy(\.isLetter) }
    }

    var beginsWithSurname: Bool {
        guard let first = words.first, first.isCapital, words.count > 1, words[1].isCapital else { return false }
        return Self.surnames.contains(first.spelling) || (isPlain && Self.plainSurnames.contains(first.folded))
    }

    private static let honorifics: Set<String> = ["ông", "bà", "anh", "chị", "cô", "chú", "bác", "cụ", "em", "cháu"]
    private static let plainHonorifics = Set(honorifics.map(\.folded))

    /// The most common surnames. Words that are as common at the beginning of other phrases, such as `phó`, are
    /// omitted.
    private static let surnames: Set<String> = [
        "âu", "bàn", "bạch", "bế", "bùi", "cao", "cầm", "cấn", "chẩu", "châu", "chu", "chử", "cù", "dư", "dương", "đàm",
        "đào", "đặng", "đậu", "điêu", "đinh", "đoàn", "đỗ", "đới", "giang", "giàng", "giáp", "hà", "hàn", "hầu",
        "hoàng", "hồ", "huỳnh", "hứa", "khổng", "khuất", "kiều", "kim", "lã", "lại", "lâm", "lầu", "lê", "lò", "lô",
        "lục", "lù", "lư", "lương", "lường", "lưu", "lý", "ma", "mạc", "mai", "mã", "mùa", "nghiêm", "ngô", "nguyễn",
        "ninh", "nông", "phạm", "phan", "phàn", "phí", "phùng", "phương", "quách", "quàng", "sầm", "sùng", "tạ", "tẩn",
        "tăng", "thạch", "thái", "thào", "thân", "thiều", "tô", "tôn", "tống", "tòng", "tráng", "trần", "trịnh",
        "triệu", "trương", "ung", "vàng", "vi", "vì", "võ", "vũ", "vừ", "vương", "xồng",
    ]
    private static let plainSurnames = Set(surnames.map(\.folded))
}
