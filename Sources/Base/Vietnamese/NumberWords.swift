extension VietnameseNumber {
    /// Returns an amount of đồng in words, capitalized as on a signature line: `Ba mươi tư triệu chín trăm nghìn đồng`.
    public static func moneyInWords(_ amount: Int) -> String {
        let text = words(amount) + " đồng"
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// Returns a number in words: `hai mươi mốt`, `một trăm linh năm`, `một nghìn không trăm linh bốn`.
    public static func words(_ value: Int) -> String {
        guard value != 0 else { return digitNames[0] }
        let words = (value < 0 ? ["âm"] : []) + spell(value.magnitude, follows: false)
        return words.joined(separator: " ")
    }

    private static let digitNames = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]

    /// Returns the words of a number, none for 0. A group that follows a higher one always includes its hundreds.
    private static func spell(_ value: UInt, follows: Bool) -> [String] {
        var words: [String] = []
        var rest = value
        for (unit, name) in [(UInt(1_000_000_000), "tỷ"), (1_000_000, "triệu"), (1_000, "nghìn")] {
            let count = rest / unit
            rest %= unit
            guard count > 0 else { continue }
            words += spell(count, follows: follows || !words.isEmpty) + [name]
        }
        return words + spellGroup(Int(rest), follows: follows || !words.isEmpty)
    }

    /// Returns the words of a number below 1000.
    private static func spellGroup(_ value: Int, follows: Bool) -> [String] {
        guard value > 0 else { return [] }
        let (hundreds, tens, ones) = (value / 100, value / 10 % 10, value % 10)
        var words = hundreds > 0 || follows ? [digitNames[hundreds], "trăm"] : []
        switch tens {
        case 0:
            if ones > 0, !words.isEmpty { words.append("linh") }
        case 1:
            words.append("mười")
        default:
            words += [digitNames[tens], "mươi"]
        }
        switch (tens, ones) {
        case (_, 0): break
        case (2..., 1): words.append("mốt")
        case (2..., 4): words.append("tư")
        case (1..., 5): words.append("lăm")
        default: words.append(digitNames[ones])
        }
        return words
    }
}
