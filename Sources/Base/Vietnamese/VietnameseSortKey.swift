/// A key for sorting text in Vietnamese order.
///
/// The alphabet has precedence (a ă â b c d đ e ê …), then the tones (ngang, huyền, hỏi, ngã, sắc, nặng), then case,
/// lowercase before uppercase. Runs of up to 255 digits compare by value: "Điều 9" before "Điều 10". NFC and NFD texts
/// have equal keys, as do texts that differ only in spacing or invisible characters.
public struct VietnameseSortKey: Hashable, Comparable, Sendable {
    private let levels: [UInt8]

    /// Creates the key of a text in NFC or NFD.
    public init(_ text: String) {
        var builder = SortKeyBuilder()
        for scalar in text.unicodeScalars {
            builder.add(scalar)
        }
        levels = builder.levels
    }

    public static func < (left: VietnameseSortKey, right: VietnameseSortKey) -> Bool {
        left.levels.lexicographicallyPrecedes(right.levels)
    }
}

extension Sequence {
    /// Returns the elements sorted in Vietnamese order by a text of each. The sort is stable.
    public func sortedInVietnamese(by text: (Element) -> String) -> [Element] {
        map { (key: VietnameseSortKey(text($0)), element: $0) }
            .sorted { $0.key < $1.key }
            .map(\.element)
    }
}

/// A builder that collects the three levels of a key, each a run of nonzero bytes, and joins them with 0.
private struct SortKeyBuilder {
    private let letters = VietnameseAlphabet.letters
    private var alphabet: [UInt8] = []
    private var tones: [UInt8] = []
    private var cases: [UInt8] = []
    private var previous = Kind.space

    private enum Kind: Equatable {
        case letter(rank: UInt8)
        /// A run of digits, whose length is stored at an index of the first level.
        case number(lengthAt: Int)
        case space, other
    }

    /// The leading bytes in the first level: spaces, punctuation, numbers, letters, other scripts.
    private enum Class {
        static let space: UInt8 = 0x02
        static let sign: UInt8 = 0x10
        static let number: UInt8 = 0x20
        static let letter: UInt8 = 0x40
        static let other: UInt8 = 0xF0
    }

    mutating func add(_ scalar: Unicode.Scalar) {
        let index = Int(scalar.value)
        if index < letters.count, letters[index].exists {
            addLetter(letters[index])
        } else if (0x30...0x39).contains(index) {
            addDigit(UInt8(truncatingIfNeeded: index))
        } else if scalar.properties.isWhitespace {
            addSpace()
        } else if index < 0x80 {
            alphabet.append(Class.sign)
            alphabet.append(UInt8(truncatingIfNeeded: index))
            previous = .other
        } else if VietnameseAlphabet.isMark(scalar) {
            addMark(scalar)
        } else if !VietnameseAlphabet.isInvisible(scalar) {
            alphabet.append(Class.other)
            alphabet.append(UInt8(truncatingIfNeeded: index >> 16))
            alphabet.append(UInt8(truncatingIfNeeded: index >> 8))
            alphabet.append(UInt8(truncatingIfNeeded: index))
            previous = .other
        }
    }

    private mutating func addLetter(_ letter: VietnameseAlphabet.Letter) {
        alphabet.append(Class.letter + letter.rank)
        tones.append(letter.tone.rawValue + 1)
        cases.append(letter.isUpper ? 2 : 1)
        previous = .letter(rank: letter.rank)
    }

    /// Applies a combining mark of decomposed text to the preceding letter.
    private mutating func addMark(_ mark: Unicode.Scalar) {
        guard case .letter(let base) = previous else { return }
        if let tone = VietnameseAlphabet.tone(mark: mark) {
            tones[tones.count - 1] = tone.rawValue + 1
        } else if let rank = VietnameseAlphabet.rank(of: base, with: mark) {
            alphabet[alphabet.count - 1] = Class.letter + rank
        }
    }

    /// Appends a digit. A number is encoded as its digit count without leading zeros, followed by those digits; the
    /// leading zeros are counted at the case level.
    private mutating func addDigit(_ digit: UInt8) {
        var lengthAt = alphabet.count + 1
        if case .number(let index) = previous, alphabet[index] < .max {
            lengthAt = index
        } else {
            alphabet.append(Class.number)
            alphabet.append(0)
            cases.append(1)
        }
        previous = .number(lengthAt: lengthAt)
        if digit == UInt8(ascii: "0"), alphabet[lengthAt] == 0 {
            let zeros = cases.count - 1
            cases[zeros] = min(cases[zeros], .max - 1) + 1
        } else {
            alphabet[lengthAt] += 1
            alphabet.append(digit)
        }
    }

    private mutating func addSpace() {
        if previous != .space {
            alphabet.append(Class.space)
        }
        previous = .space
    }

    var levels: [UInt8] {
        var bytes = alphabet
        if previous == .space, !bytes.isEmpty {
            bytes.removeLast()
        }
        for level in [tones, cases] {
            bytes.append(0)
            let end = level.lastIndex { $0 != 1 } ?? -1
            bytes.append(contentsOf: level[...end])
        }
        return bytes
    }
}
