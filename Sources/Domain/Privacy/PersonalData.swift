/// Detection of personal data, to keep applicants' data off the site
/// (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 16; Nghị định 356/2025/NĐ-CP, Điều 3;
/// Nghị định 118/2025/NĐ-CP, Điều 5.1.d).
///
/// Detection is a safety net against mistakes and not exhaustive: names in running text are not found.
public enum PersonalData {
    /// Returns the identity numbers, telephone numbers, and email addresses in a text, in order.
    public static func findings(in text: String) -> [PersonalFinding] {
        let bytes = text.utf8.span
        guard mayContain(bytes) else { return [] }
        var matches = emails(in: bytes)
        let numbers = numbers(in: bytes)
        var later = matches[...]
        matches += numbers.filter { number in
            // Both lists are sorted, and neither contains overlapping matches.
            later = later.drop { $0.range.upperBound <= number.range.lowerBound }
            return later.first.map { !$0.range.overlaps(number.range) } ?? true
        }
        matches.sort { $0.range.lowerBound < $1.range.lowerBound }
        return located(matches, in: bytes)
    }

    /// A finding with its range in bytes.
    struct Match {
        let kind: PersonalFinding.DataKind
        let range: Range<Int>
    }

    /// A cheap check that rules out most texts: those without an @ and with fewer digits than the shortest number.
    private static func mayContain(_ bytes: Span<UInt8>) -> Bool {
        var digits = 0
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == UInt8(ascii: "@") { return true }
            digits += byte.isASCIIDigit ? 1 : 0
        }
        return digits >= 9
    }

    /// Converts the byte ranges of sorted matches to offsets in Unicode scalars.
    private static func located(_ matches: [Match], in bytes: Span<UInt8>) -> [PersonalFinding] {
        var position = 0
        var scalars = 0
        func advance(to end: Int) -> Int {
            while position < end {
                scalars += bytes[position] & 0b1100_0000 == 0b1000_0000 ? 0 : 1
                position += 1
            }
            return scalars
        }
        return matches.map { match in
            let offset = advance(to: match.range.lowerBound)
            let end = advance(to: match.range.upperBound)
            return PersonalFinding(kind: match.kind, offset: offset, length: end - offset)
        }
    }
}
