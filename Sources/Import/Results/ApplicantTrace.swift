import Disclosure

/// What a cell says of an applicant, and whether a text lets it out.
///
/// A cell may hold more than one thing: of `Bà Lê Thị Bình, thôn Tây` the name alone gives the applicant away, and the
/// place alone does not.
struct ApplicantTrace {
    private struct Part {
        let words: NameWords
        /// Whether a place may bear these words as its name: behind `xã` or `đường` they are one.
        let mayBePlace: Bool
    }

    private let cell: String
    private let parts: [Part]

    init(_ cell: String) {
        self.cell = cell
        // Whoever writes no capitals writes names without them too.
        let hasCapitals = cell.contains(where: \.isUppercase)
        var parts: [Part] = []
        for (index, piece) in Self.pieces(of: cell).enumerated() {
            for name in Self.addressed(piece) where name.words.count > 1 {
                parts.append(Part(words: name, mayBePlace: false))
            }
            guard !Self.isOrdinary(piece), index == 0 || !Self.isProvince(piece) else { continue }
            // A name begins where the capitals do: `hộ Lê Văn Tám`.
            let words = NameWords(Array(piece.words.drop { hasCapitals && !$0.isCapital && !$0.isNumber }))
            guard let first = words.words.first, words.words.count > 1 else { continue }
            // Two words behind the first comma are a place more often than a person.
            if index == 0 || words.beginsWithSurname || words.words.count > 2 || first.isNumber {
                parts.append(Part(words: words, mayBePlace: index > 0 || !words.beginsWithSurname))
            }
        }
        self.parts = parts
    }

    /// Whether a text repeats the cell or something in it that stands for the applicant.
    func isRepeated(in text: String) -> Bool {
        if !Self.isOrdinary(NameWords(cell)), Spelling.text(text, repeats: cell) { return true }
        let said = NameWords(text)
        return parts.contains { Self.says(said, $0) || Self.names(said, $0) }
    }

    /// The same for a cell of which nobody says that it is about a person: what looks like a name counts.
    func isNamed(in text: String) -> Bool {
        let said = NameWords(text)
        return parts.contains { part in
            guard part.words.looksLikeName else { return false }
            if part.words.beginsWithSurname || !part.mayBePlace {
                return Self.says(said, part) || Self.names(said, part)
            }
            // Any other choice of a form may be written in capitals, but is not in the midst of a sentence.
            return parts.count == 1 && text.contains(where: \.isLowercase)
                && said.starts(of: part.words).contains { start in
                    said.words[start...].prefix(part.words.words.count).allSatisfy(\.isCapital)
                }
        }
    }

    /// Whether a name is said in short: `Lê Thị` of `Lê Thị Bình`, or `chị Bình`.
    private static func names(_ said: NameWords, _ part: Part) -> Bool {
        let family = Part(words: part.words.prefix(2), mayBePlace: part.mayBePlace)
        return (part.words.beginsWithSurname && says(said, family))
            || (part.words.looksLikeName && calls(said, part.words))
    }

    private static func says(_ said: NameWords, _ part: Part) -> Bool {
        let letters = part.words.words.map(\.folded).joined()
        // Tones go wrong in long names; of short ones, other words differ by tones alone.
        let isLong = part.words.words.count > 2
        if isLong, said.words.contains(where: { $0.folded == letters }) { return true }
        return said.starts(of: part.words, ignoringTones: isLong).contains { start in
            !part.mayBePlace || start == 0 || !beforePlaces.contains(said.words[start - 1].spelling)
        }
    }

    /// `chị Bình`, `bà Thu Bình`: the last words of a name behind how its bearer is addressed.
    private static func calls(_ said: NameWords, _ name: NameWords) -> Bool {
        (1..<name.words.count).contains { count in
            said.starts(of: name.suffix(count)).contains { $0 > 0 && said.isHonorific($0 - 1) }
        }
    }

    // MARK: Parts

    /// What stands between signs or the word `và`.
    private static func pieces(of cell: String) -> [NameWords] {
        cell.split { ",;:/()[]–-&+|".contains($0) }.flatMap { piece in
            NameWords(String(piece)).words.split { $0.spelling == "và" }.map { NameWords(Array($0)) }
        }
    }

    /// Each name that stands behind an honorific: two in `hộ ông Lê Văn Tám bà Trần Thị Chín`.
    private static func addressed(_ part: NameWords) -> [NameWords] {
        let places = part.words.indices.filter(part.isHonorific)
        return zip(places, places.dropFirst() + [part.words.count]).map { NameWords(Array(part.words[($0 + 1)..<$1])) }
    }

    /// Kinds of applicants, and places in which many live.
    private static func isOrdinary(_ part: NameWords) -> Bool {
        let spelling = part.spelling
        return kinds.contains(spelling)
            || places.contains { spelling.starts(with: $0) && spelling.count <= $0.count + 3 }
    }

    /// At the end of an address; alone, `Thái Nguyên` may be a person.
    private static func isProvince(_ part: NameWords) -> Bool { provinces.contains(part.spelling) }

    private static let kinds = Set(
        (Dossier.ApplicantKind.allCases.map(\.label)
            + KnownSpellings.choices.filter { $0.field == "applicantKind" }.flatMap(\.spellings)
            + ["Hộ gia đình", "Cơ quan", "Đơn vị", "Công ty", "Chi nhánh", "Văn phòng", "Việt Nam"])
            .map { NameWords($0).spelling })

    private static let places = [
        "thôn", "xóm", "ấp", "bản", "làng", "buôn", "khóm", "khu phố", "tổ dân phố", "khu dân cư", "xã", "phường",
        "thị trấn", "thị xã", "quận", "huyện", "thành phố", "tỉnh", "quốc lộ", "tỉnh lộ",
    ].map { NameWords($0).spelling }

    private static let provinces = Set(
        ["Hà Nội", "Hà Tĩnh", "Cao Bằng", "Lâm Đồng", "Thái Nguyên", "Hồ Chí Minh"].map { NameWords($0).spelling })

    private static let beforePlaces = Set(places.compactMap(\.last) + ["đường", "tp"])
}
