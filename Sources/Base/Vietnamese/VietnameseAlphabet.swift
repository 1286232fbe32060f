/// The Vietnamese alphabet: the single table from which folding, slugs, and collation derive.
enum VietnameseAlphabet {
    /// The tones in dictionary order.
    enum Tone: UInt8, CaseIterable {
        case ngang, huyền, hỏi, ngã, sắc, nặng

        /// The combining mark of the tone in decomposed text (NFD).
        var mark: Unicode.Scalar? {
            switch self {
            case .ngang: nil
            case .huyền: "\u{300}"
            case .hỏi: "\u{309}"
            case .ngã: "\u{303}"
            case .sắc: "\u{301}"
            case .nặng: "\u{323}"
            }
        }
    }

    private struct Vowel {
        let ascii: Unicode.Scalar
        /// The combining mark that makes it a different letter from the ASCII one; not a tone.
        let mark: Unicode.Scalar?
        /// The vowel with each tone, in the order of ``Tone``.
        let toned: String
    }

    private static let vowels = [
        Vowel(ascii: "a", mark: nil, toned: "aàảãáạ"),
        Vowel(ascii: "a", mark: "\u{306}", toned: "ăằẳẵắặ"),
        Vowel(ascii: "a", mark: "\u{302}", toned: "âầẩẫấậ"),
        Vowel(ascii: "e", mark: nil, toned: "eèẻẽéẹ"),
        Vowel(ascii: "e", mark: "\u{302}", toned: "êềểễếệ"),
        Vowel(ascii: "i", mark: nil, toned: "iìỉĩíị"),
        Vowel(ascii: "o", mark: nil, toned: "oòỏõóọ"),
        Vowel(ascii: "o", mark: "\u{302}", toned: "ôồổỗốộ"),
        Vowel(ascii: "o", mark: "\u{31B}", toned: "ơờởỡớợ"),
        Vowel(ascii: "u", mark: nil, toned: "uùủũúụ"),
        Vowel(ascii: "u", mark: "\u{31B}", toned: "ưừửữứự"),
        Vowel(ascii: "y", mark: nil, toned: "yỳỷỹýỵ"),
    ]

    /// The alphabet in order, with f, j, w, and z in their Latin positions.
    private static let order = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"

    /// The letters in order, each vowel with its six tones.
    static let scalars: [[Unicode.Scalar]] = order.unicodeScalars.map { letter in
        vowels.first { $0.toned.unicodeScalars.first == letter }.map { Array($0.toned.unicodeScalars) } ?? [letter]
    }

    /// Letters that are read as Vietnamese ones: errors of old fonts and OCR, and diacritics of foreign names.
    static let readAs: [(letters: String, letter: Unicode.Scalar)] = [
        ("ð", "đ"), ("ƣ", "ư"), ("ı", "i"),
        ("äå", "a"), ("ç", "c"), ("ë", "e"), ("ï", "i"), ("ñ", "n"), ("ö", "o"), ("ü", "u"), ("ÿ", "y"),
    ]

    /// The properties of a scalar.
    struct Letter {
        /// The lowercase letter without tone and diacritic; 0 if the scalar is not a letter in the table.
        var ascii: UInt8 = 0
        /// The position in the alphabet, from 0.
        var rank: UInt8 = 0
        var tone: Tone = .ngang
        var isUpper = false

        var exists: Bool { ascii != 0 }
    }

    /// The letters by scalar value, up to the last Vietnamese letter (U+1EF9).
    static let letters: [Letter] = {
        var table = [Letter](repeating: Letter(), count: 0x1EFA)
        func enter(_ scalar: Unicode.Scalar, _ letter: Letter) {
            table[Int(scalar.value)] = letter
            for upper in scalar.properties.uppercaseMapping.unicodeScalars
            where upper != scalar && !table[Int(upper.value)].exists {
                table[Int(upper.value)] = letter
                table[Int(upper.value)].isUpper = true
            }
        }
        for (rank, scalar) in order.unicodeScalars.enumerated() {
            enter(scalar, Letter(ascii: ascii(of: scalar), rank: UInt8(rank)))
        }
        for vowel in vowels {
            var letter = Letter()
            for (scalar, tone) in zip(vowel.toned.unicodeScalars, Tone.allCases) {
                if tone == .ngang {
                    letter = table[Int(scalar.value)]
                } else {
                    letter.tone = tone
                    enter(scalar, letter)
                }
            }
        }
        for (scalars, letter) in readAs {
            for scalar in scalars.unicodeScalars {
                enter(scalar, table[Int(letter.value)])
            }
        }
        return table
    }()

    /// Returns a letter of the alphabet without its diacritic.
    private static func ascii(of letter: Unicode.Scalar) -> UInt8 {
        let vowel = vowels.first { $0.toned.unicodeScalars.first == letter }
        let scalar = letter == "đ" ? "d" : vowel?.ascii ?? letter
        return UInt8(truncatingIfNeeded: scalar.value)
    }

    /// Returns the tone represented by a combining mark, or nil.
    static func tone(mark: Unicode.Scalar) -> Tone? {
        Tone.allCases.first { $0.mark == mark }
    }

    /// Returns the rank of the letter composed of a base letter and a combining mark, or nil: a and U+0306 make ă.
    static func rank(of base: UInt8, with mark: Unicode.Scalar) -> UInt8? {
        for vowel in vowels where vowel.mark == mark {
            guard let whole = vowel.toned.unicodeScalars.first,
                letters[Int(vowel.ascii.value)].rank == base
            else { continue }
            return letters[Int(whole.value)].rank
        }
        return nil
    }

    /// Returns whether a scalar is invisible: soft hyphen, zero-width characters, and byte order mark.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
        default: false
        }
    }

    /// Returns whether a scalar is a combining diacritical mark (U+0300–U+036F).
    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        (0x300...0x36F).contains(scalar.value)
    }
}
