/// A word as compared by search: letters of the Vietnamese alphabet and digits, ignoring case.
///
/// The spelling keeps tones and diacritics, but does not distinguish `hoà` from `hòa`; the folded form drops them. Only
/// the first 16 letters are significant: no syllable has more than seven.
public struct SearchWord: Hashable, Sendable {
    /// One byte per letter, from 1: the letter's rank in the alphabet combined with its tone.
    private let packed: UInt128

    private init(_ letters: [UInt8]) {
        packed = letters.prefix(16).reduce(0) { $0 << 8 | UInt128($1) }
    }

    /// Returns the words of a text in order. All characters other than letters and digits are separators.
    public static func words(in text: String) -> [SearchWord] {
        let table = VietnameseAlphabet.letters
        var words: [SearchWord] = []
        var letters: [UInt8] = []
        func close() {
            guard !letters.isEmpty else { return }
            moveTone(in: &letters)
            words.append(SearchWord(letters))
            letters.removeAll(keepingCapacity: true)
        }
        for scalar in text.unicodeScalars {
            let index = Int(scalar.value)
            if index < table.count, table[index].exists {
                letters.append(1 + table[index].rank * toneCount + table[index].tone.rawValue)
            } else if scalar.value &- 0x30 < 10 {
                letters.append(firstDigit + UInt8(scalar.value - 0x30))
            } else if !VietnameseAlphabet.isMark(scalar), !VietnameseAlphabet.isInvisible(scalar) {
                close()
            }
        }
        close()
        return words
    }

    /// The word in lowercase, with tones and diacritics.
    public var spelling: String { String(String.UnicodeScalarView(codes.map(Self.scalar))) }

    /// The word without tones and diacritics.
    public var folded: String { Folding.fold(spelling) }

    private var codes: [UInt8] {
        var codes: [UInt8] = []
        var rest = packed
        while rest != 0 {
            codes.append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
        return codes.reversed()
    }

    private static let toneCount = UInt8(VietnameseAlphabet.Tone.allCases.count)
    private static let firstDigit = 1 + UInt8(VietnameseAlphabet.scalars.count) * toneCount

    private static func scalar(_ code: UInt8) -> Unicode.Scalar {
        if code >= firstDigit { return Unicode.Scalar(0x30 + (code - firstDigit)) }
        let (rank, tone) = (code - 1).quotientAndRemainder(dividingBy: toneCount)
        let forms = VietnameseAlphabet.scalars[Int(rank)]
        return forms[min(Int(tone), forms.count - 1)]
    }

    /// Moves the tone of `hoà`, `khoẻ`, `thuý` to the first vowel, as in `hòa`; `quý` is unchanged.
    private static func moveTone(in letters: inout [UInt8]) {
        let last = letters.count - 1
        guard last >= 1 else { return }
        let (rank, tone) = (letters[last] - 1).quotientAndRemainder(dividingBy: toneCount)
        guard tone > 0, letters[last] < firstDigit, glides.contains(where: { $0 == (letters[last - 1], rank) }),
            last < 2 || letters[last - 1] != letterU || letters[last - 2] != letterQ
        else { return }
        letters[last - 1] += tone
        letters[last] -= tone
    }

    private static func code(_ letter: Unicode.Scalar) -> UInt8 {
        1 + VietnameseAlphabet.letters[Int(letter.value)].rank * toneCount
    }

    private static let letterU = code("u")
    private static let letterQ = code("q")
    /// The toneless first letter, and the rank of the second in the alphabet: oa, oe, uy.
    private static let glides: [(UInt8, UInt8)] = [("o", "a"), ("o", "e"), ("u", "y")].map { first, second in
        (code(first), (code(second) - 1) / toneCount)
    }

    /// Letters outside the alphabet, with the letters they are read as.
    public static let slips: [(slip: String, letter: String)] = VietnameseAlphabet.readAs.flatMap { slips, letter in
        slips.unicodeScalars.map { (String($0), String(letter)) }
    }

    /// The alphabet for other search implementations: by ASCII letter, the letters it matches, each vowel with its six
    /// tones in the order ngang, huyền, hỏi, ngã, sắc, nặng.
    public static let alphabet: [(ascii: String, letters: [String])] = {
        var groups: [(ascii: String, letters: [String])] = []
        for forms in VietnameseAlphabet.scalars {
            let letter = String(String.UnicodeScalarView(forms))
            let ascii = Folding.fold(String(letter.prefix(1)))
            if groups.last?.ascii == ascii {
                groups[groups.count - 1].letters.append(letter)
            } else {
                groups.append((ascii, [letter]))
            }
        }
        return groups
    }()
}
