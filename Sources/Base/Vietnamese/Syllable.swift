/// The structure of Vietnamese syllables, which distinguishes text from bytes decoded with the wrong character set.
public enum Syllable {
    /// Returns whether letters can form one syllable: an initial, a run of vowels, an ending, at most one tone, and no
    /// capital after a lowercase letter. Letters of other languages cannot.
    public static func isPossible(_ word: some Sequence<Unicode.Scalar>) -> Bool {
        var parts = [[UInt8]](repeating: [], count: 3)
        var part = 0
        var tones = 0
        var marks = 0
        var sawLower = false
        for scalar in word {
            guard let letter = letter(scalar) else { return false }
            if letter.isUpper, sawLower { return false }
            sawLower = sawLower || !letter.isUpper
            tones += letter.tone == .ngang ? 0 : 1
            let isVowel = vowels.contains(letter.ascii)
            if isVowel, part == 0 { part = 1 }
            if !isVowel, part == 1 { part = 2 }
            if isVowel, part == 2 { return false }
            let isMarked = VietnameseAlphabet.scalars[Int(letter.rank)][0].value != UInt32(letter.ascii)
            marks += isVowel && isMarked ? 1 : 0
            parts[part].append(!isVowel && isMarked ? UInt8(ascii: "D") : letter.ascii)
        }
        return tones <= 1 && marks <= 2 && (1...3).contains(parts[1].count)
            && initials.contains(parts[0]) && endings.contains(parts[2])
    }

    /// Returns a letter of the alphabet itself, not one that is merely read as such.
    private static func letter(_ scalar: Unicode.Scalar) -> VietnameseAlphabet.Letter? {
        let index = Int(scalar.value)
        guard index < VietnameseAlphabet.letters.count, VietnameseAlphabet.letters[index].exists else { return nil }
        let letter = VietnameseAlphabet.letters[index]
        let forms = VietnameseAlphabet.scalars[Int(letter.rank)]
        let written = forms[forms.count == 1 ? 0 : Int(letter.tone.rawValue)]
        return written.properties.lowercaseMapping == scalar.properties.lowercaseMapping ? letter : nil
    }

    private static let vowels = Set("aeiouy".utf8)

    /// The valid initials; D represents đ.
    private static let initials = Set(
        [
            "", "b", "c", "ch", "d", "D", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q",
            "r",
        ]
        .map { Array($0.utf8) } + ["s", "t", "th", "tr", "v", "x"].map { Array($0.utf8) })

    private static let endings = Set(["", "c", "ch", "m", "n", "ng", "nh", "p", "t"].map { Array($0.utf8) })
}
