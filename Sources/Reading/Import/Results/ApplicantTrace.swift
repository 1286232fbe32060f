import Disclosure
import Records

/// What a cell reveals about an applicant, for checking whether a text repeats it.
///
/// A cell may contain several parts: in `Bà Lê Thị Bình, thôn Tây`, the name alone identifies the applicant, while the
/// place alone does not.
struct ApplicantTrace {
    private struct Part {
        let words: NameWords
        /// Whether the words may also be a place name, namely after `xã` or `đường`.
        let mayBePlace: Bool
    }

    private let cell: String
    private let parts: [Part]

    init(_ cell: String) {
        self.cell = cell
        // Cells without capitals contain names without capitals too.
        let hasCapitals = cell.contains(where: \.isUppercase)
        var parts: [Part] = []
        for (index, piece) in Self.pieces(of: cell).enumerated() {
            for name in Self.addressed(piece) where name.words.count > 1 {
                parts.append(Part(words: name, mayBePlace: false))
            }
            guard !Self.isOrdinary(piece), index == 0 || !Self.isProvince(piece) else { continue }
            // A name begins at the first capital: `hộ Lê Văn Tám`.
            let words = NameWords(Array(piece.words.drop { hasCapitals && !$0.isCapital && !$0.isNumber }))
            guard let first = words.words.first, words.words.count > 1 else { continue }
            // Two words after the first comma are more often a place than a person.
            if index == 0 || words.beginsWithSurname || words.words.count > 2 || first.isNumber {
                parts.append(Part(words: words, mayBePlace: index > 0 || !words.beginsWithSurname))
            }
        }
        self.parts = parts
    }

    /// Whether a text repeats the cell, or a part of it that identifies the applicant.
    func isRepeated(in text: String) -> Bool {
        if !Self.isOrdinary(NameWords(cell)), Spelling.text(text, repeats: cell) { return true }
        let words = NameWords(text)
        return parts.contains { Self.mentions(words, $0) || Self.mentionsShortForm(words, $0) }
    }

    /// Whether a text repeats what looks like a name in the cell, for a cell that is not known to be about a person.
    func isNamed(in text: String) -> Bool {
        let words = NameWords(text)
        return parts.contains { part in
            guard part.words.looksLikeName else { return false }
            if part.words.beginsWithSurname || !part.mayBePlace {
                return Self.mentions(words, part) || Self.mentionsShortForm(words, part)
            }
            // Any other value of a form may be written in capitals, but not in the middle of a sentence.
            return parts.count == 1 && text.contains(where: \.isLowercase)
                && words.starts(of: part.words).contains { start in
                    words.words[start...].prefix(part.words.words.count).allSatisfy(\.isCapital)
                }
        }
    }

    /// Whether a name is mentioned in short form: `Lê Thị` for `Lê Thị Bình`, or `chị Bình`.
    private static func mentionsShortForm(_ words: NameWords, _ part: Part) -> Bool {
        let family = Part(words: part.words.prefix(2), mayBePlace: part.mayBePlace)
        return (part.words.beginsWithSurname && mentions(words, family))
            || (part.words.looksLikeName && addresses(words, part.words))
    }

    private static func mentions(_ words: NameWords, _ part: Part) -> Bool {
        let letters = part.words.words.map(\.folded).joined()
        // Tones are often misspelled in long names; short names may differ from other words in tones alone.
        let isLong = part.words.words.count > 2
        if isLong, words.words.contains(where: { $0.folded == letters }) { return true }
        return words.starts(of: part.words, ignoringTones: isLong).contains { start in
            !part.mayBePlace || start == 0 || !beforePlaces.contains(words.words[start - 1].spelling)
        }
    }

    /// Whether the last words of a name follow an honorific: `chị Bình`, `bà Thu Bình`.
    private static func addresses(_ words: NameWords, _ name: NameWords) -> Bool {
        (1..<name.words.count).contains { count in
            words.starts(of: name.suffix(count)).contains { $0 > 0 && words.isHonorific($0 - 1) }
        }
    }

    // MARK: Parts

    /// Splits a cell at punctuation and the word `và`.
    private static func pieces(of cell: String) -> [NameWords] {
        cell.split { ",;:/()[]–-&+|".contains($0) }.flatMap { piece in
            NameWords(String(piece)).words.split { $0.spelling == "và" }.map { NameWords(Array($0)) }
        }
    }

    /// Returns each name that follows an honorific: two in `hộ ông Lê Văn Tám bà Trần Thị Chín`.
    private static func addressed(_ part: NameWords) -> [NameWords] {
        let honorifics = part.words.indices.filter(part.isHonorific)
        return zip(honorifics, honorifics.dropFirst() + [part.words.count]).map {
            NameWords(Array(part.words[($0 + 1)..<$1]))
        }
    }

    /// Whether a part is a kind of applicant, or a place in which many people live.
    private static func isOrdinary(_ part: NameWords) -> Bool {
        let spelling = part.spelling
        return kinds.contains(spelling)
            || places.contains { spelling.starts(with: $0) && spelling.count <= $0.count + 3 }
    }

    /// Whether a part is a province, as at the end of an address; on its own, `Thái Nguyên` may be a person.
    private static func isProvince(_ part: NameWords) -> Bool { provinces.contains(part.spelling) }

    private static let kinds = Set(
        (Dossier.ApplicantKind.allCases.map(\.label)
            + (DossierColumns.all["applicantKind"]?.otherSpellings.values.flatMap { $0 } ?? [])
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
