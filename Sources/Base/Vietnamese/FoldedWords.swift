extension Folding {
    /// Returns the folded words of a heading, split at punctuation, spaces, and inner capitals: `SốCCCD_chủHộ` becomes
    /// `so cccd chu ho`.
    public static func words(in heading: String) -> [String] {
        let letters = VietnameseAlphabet.letters
        var words: [String] = []
        var word = ""
        var wasUpper = false
        func close() {
            if !word.isEmpty { words.append(word) }
            word = ""
        }
        for scalar in heading.unicodeScalars {
            let index = Int(scalar.value)
            guard index < letters.count, letters[index].exists else {
                if VietnameseAlphabet.isMark(scalar) || VietnameseAlphabet.isInvisible(scalar) { continue }
                close()
                wasUpper = false
                continue
            }
            let letter = letters[index]
            if letter.isUpper, !wasUpper {
                close()
            } else if !letter.isUpper, wasUpper, word.utf8.count > 1 {
                let first = word.removeLast()
                close()
                word.append(first)
            }
            wasUpper = letter.isUpper
            word.unicodeScalars.append(Unicode.Scalar(letter.ascii))
        }
        close()
        return words
    }
}
