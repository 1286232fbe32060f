/// The digit groups and separators of a number, used to recognize telephone and identity numbers.
struct NumberShape {
    private(set) var digits: [UInt8] = []
    private var sizes: [Int] = []
    private var separators: [DigitChain.Separator] = []

    mutating func add(_ range: Range<Int>, after separator: DigitChain.Separator, in bytes: Span<UInt8>) {
        if !sizes.isEmpty {
            separators.append(separator)
        }
        sizes.append(range.count)
        for index in range {
            digits.append(bytes[index] - UInt8(ascii: "0"))
        }
    }

    /// Whether the number has twelve digits in groups of three separated by spaces, beginning with a province code
    /// (001 to 096).
    var isIdentity: Bool {
        sizes == [3, 3, 3, 3] && separators.allSatisfy { $0 == .space }
            && digits[0] == 0 && (digits[1] != 0 || digits[2] != 0)
    }

    /// Returns whether the number is a telephone number and not a date or an amount.
    ///
    /// Telephone numbers are 0 followed by 9 digits, 02 followed by 9 digits (landlines), or either of them with +84,
    /// 84, or 0084 in place of the 0.
    func isPhone(hasPlus: Bool) -> Bool {
        if digits.starts(with: [8, 4]) {
            return isInternational(prefix: 2, isMarked: hasPlus)
        }
        if digits.starts(with: [0, 0, 8, 4]) {
            return isInternational(prefix: 4, isMarked: true)
        }
        guard digits[0] == 0, digits.count == 10 || (digits.count == 11 && digits[1] == 2) else { return false }
        return sizes.count == 1 || (sizes[0] >= 2 && digits[1] != 0 && !looksLikeDate && !isListOfPairs)
    }

    /// Without a plus or 00 (`isMarked`), `84.912.345.678` is an amount and 842438251234 is an identity number.
    private func isInternational(prefix: Int, isMarked: Bool) -> Bool {
        var national = digits.dropFirst(prefix)
        if isMarked, national.first == 0 {
            national = national.dropFirst()
        }
        guard let first = national.first, Self.firstNationalDigits.contains(first) else { return false }
        if isMarked {
            return national.count == 9 || (national.count == 10 && first == 2)
        }
        return national.count == 9 && !(sizes == [2, 3, 3, 3] && separators.allSatisfy { $0 == .dot })
    }

    /// The possible first digits of a national number: 2 for landlines, the others for mobiles.
    private static let firstNationalDigits: Set<UInt8> = [2, 3, 5, 7, 8, 9]

    /// Whether the number looks like a date, with two digits first and then a month or a year: `01.10.2024 08`,
    /// `01-10-24 0800`, `03.2024 1200`.
    private var looksLikeDate: Bool {
        guard sizes[0] == 2 else { return false }
        if sizes.starts(with: [2, 2, 4]) { return true }
        return Set(separators).count > 1
    }

    /// Whether the number is a list of two-digit numbers, such as `01 02 03 04 05`. Pairs make up a telephone number
    /// only if they begin like a mobile number.
    private var isListOfPairs: Bool {
        sizes.allSatisfy { $0 == 2 } && ![3, 5, 7, 8, 9].contains(digits[1])
    }
}
