import Vietnamese

extension PersonalData {
    /// Labels that may be written directly before their number, without a space: `CCCD012345678901`.
    private static let labels: Set<String> = [
        "cccd", "cmnd", "cmtnd", "cmt", "cc", "so", "sdt", "dt", "dtdd", "tel", "phone", "mobile", "id",
    ]

    /// Returns whether a run of digits is adjacent to letters, which makes it part of a name, a hash, or an address.
    static func isPartOfWord(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        if !range.isEmpty, range.upperBound < bytes.count, bytes[range.upperBound].isVietnameseLetterPart {
            return true
        }
        let word = wordBefore(bytes, range.lowerBound)
        guard !word.isEmpty else { return false }
        return !labels.contains(text(bytes, word).folded)
    }

    /// Returns whether dots or hyphens join a run of digits to a preceding word of letters and digits, as in
    /// `H56-240905`.
    static func isPartOfCode(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var position = range.lowerBound
        guard position > 0, isJoiner(bytes[position - 1]) else { return false }
        var hasLetter = false
        var hasDigit = false
        let furthest = max(0, position - longestCode)
        while position > furthest {
            position -= 1
            let byte = bytes[position]
            if isJoiner(byte) {
                (hasLetter, hasDigit) = (false, false)
            } else {
                guard byte.isASCIIDigit || byte.isASCIILetter else { return false }
                hasLetter = hasLetter || byte.isASCIILetter
                hasDigit = hasDigit || byte.isASCIIDigit
                if hasLetter, hasDigit { return true }
            }
        }
        return false
    }

    /// The maximum distance to search backward for a code, in bytes.
    private static let longestCode = 64

    private static func isJoiner(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }

    /// Returns whether a number is followed by a currency: `900000000 đồng`. No amount begins with 0.
    static func isAmount(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard bytes[range.lowerBound] != UInt8(ascii: "0") else { return false }
        var start = range.upperBound
        while start < bytes.count, bytes[start] == UInt8(ascii: " ") { start += 1 }
        var end = start
        while end < bytes.count, bytes[end].isVietnameseLetterPart { end += 1 }
        guard end > start, end - start <= 8 else { return false }
        return currencies.contains(text(bytes, start..<end).lowercased())
    }

    private static let currencies: Set<String> = ["đồng", "đ", "vnđ", "vnd", "usd", "nghìn", "triệu"]

    private static func wordBefore(_ bytes: Span<UInt8>, _ end: Int) -> Range<Int> {
        var start = end
        while start > 0, bytes[start - 1].isVietnameseLetterPart { start -= 1 }
        // Skip the trailing bytes of a no-break space or a sign such as “, which are not part of a word.
        while start < end, (0x80...0xBF).contains(bytes[start]) { start += 1 }
        return start..<end
    }

    private static func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
        String(decoding: range.map { bytes[$0] }, as: UTF8.self)
    }
}
