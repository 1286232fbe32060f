import Vietnamese

/// Words in which somebody may be named, as they stand and as they are compared.
struct NameWords {
    struct Word {
        let written: Substring
        /// Case and the place of the tone apart.
        let spelling: String
        let folded: String

        var isCapital: Bool { written.first?.isUppercase == true }
        var isNumber: Bool { written.first?.isNumber == true }
        /// Written without tones and marks, on purpose or because there are none.
        var isPlain: Bool { spelling == folded }
    }

    let words: [Word]

    init(_ text: String) {
        words = text.split { !$0.isLetter && !$0.isNumber }.map { written in
            let spelling = SearchWord.words(in: String(written)).map(\.spelling).joined()
            // Letters that Vietnamese does not have stay as they are.
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

    /// Where other words begin among these, in a row. Tones count, unless one of both was written without any.
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

    /// How the word with this index is said before a name: `bà`, `anh`.
    func isHonorific(_ index: Int) -> Bool {
        Self.honorifics.contains(words[index].spelling)
            || (isPlain && Self.plainHonorifics.contains(words[index].folded))
    }

    /// Two to five words with capitals and no digit.
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

    /// Those of most people. Words that begin other things as often, such as `phó`, are left out.
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
