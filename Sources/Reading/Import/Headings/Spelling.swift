import Vietnamese

/// A heading or choice reduced to its letters and digits, without diacritics, case, spaces, and punctuation, for
/// comparison.
struct Spelling: Hashable, Sendable {
    private let letters: String

    init(_ text: String) {
        letters = String(
            text.folded.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    }

    /// Creates a spelling without remarks in brackets, as in `Ngày tiếp nhận (dd/MM/yyyy)`.
    init(withoutRemarks text: String) {
        var depth = 0
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "(" || scalar == "[" { depth += 1 }
            if depth == 0 { kept.append(scalar) }
            if scalar == ")" || scalar == "]" { depth = max(0, depth - 1) }
        }
        self.init(String(kept))
    }

    var isEmpty: Bool { letters.isEmpty }

    /// Whether this spelling contains another that is long enough for the match not to be a coincidence.
    private func contains(_ other: Spelling) -> Bool {
        other.letters.utf8.count >= 6 && letters.contains(other.letters)
    }

    /// Whether a text repeats another: all of its words in sequence, if there are at least two, or all of its letters,
    /// regardless of spacing, if there are many.
    static func text(_ text: String, repeats other: String) -> Bool {
        let (words, others) = (words(of: text), words(of: other))
        guard others.count >= 2 else { return Spelling(text).contains(Spelling(other)) }
        return words.indices.contains { words[$0...].starts(with: others) }
            || Spelling(text).contains(Spelling(other))
    }

    private static func words(of text: String) -> [Substring] {
        text.folded.split { !$0.isLetter && !$0.isNumber }
    }
}
