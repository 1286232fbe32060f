import Vietnamese

/// A heading or a choice reduced to what people agree on: letters and digits, without tones, case, spaces and signs.
struct Spelling: Hashable, Sendable {
    private let letters: String

    init(_ text: String) {
        letters = String(
            text.folded.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    }

    /// The same without remarks in brackets, as in `Ngày tiếp nhận (dd/MM/yyyy)`.
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

    /// Whether one stands within another, and is long enough for that to be no chance.
    func contains(_ other: Spelling) -> Bool { other.letters.utf8.count >= 6 && letters.contains(other.letters) }
}
