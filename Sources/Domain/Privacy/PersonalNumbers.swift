extension PersonalData {
    /// Returns the identity and telephone numbers.
    static func numbers(in bytes: Span<UInt8>) -> [Match] {
        var matches: [Match] = []
        var chain = DigitChain()
        var position = 0
        while position < bytes.count {
            guard bytes[position].isASCIIDigit else {
                position += 1
                continue
            }
            chain.read(bytes, from: position)
            position = chain.end
            if chain.digitCount >= 9 {
                appendMatches(of: chain.groups, in: bytes, to: &matches)
            }
        }
        return matches
    }

    private static func appendMatches(of groups: [DigitChain.Group], in bytes: Span<UInt8>, to matches: inout [Match]) {
        var index = 0
        while index < groups.count {
            let start = groups[index].range.lowerBound
            if let (kind, last) = spacedNumber(groups, from: index, in: bytes) {
                matches.append(Match(kind: kind, range: start..<groups[last].range.upperBound))
                index = last
            } else if let kind = solidNumber(groups, at: index, in: bytes) {
                matches.append(Match(kind: kind, range: groups[index].range))
            }
            index += 1
        }
    }

    /// Returns the kind of a number written as a single run of digits, or nil if it is not personal.
    private static func solidNumber(
        _ groups: [DigitChain.Group], at index: Int, in bytes: Span<UInt8>
    ) -> PersonalFinding.DataKind? {
        let range = groups[index].range
        guard let kind = solidKind(bytes, range),
            !isPartOfWord(bytes, range), !isPartOfCode(bytes, range), !isAmount(bytes, range),
            kind == .phone || !isDecimals(groups, at: index, in: bytes)
        else { return nil }
        return kind
    }

    private static func solidKind(_ bytes: Span<UInt8>, _ range: Range<Int>) -> PersonalFinding.DataKind? {
        guard (9...13).contains(range.count) else { return nil }
        var shape = NumberShape()
        shape.add(range, after: .start, in: bytes)
        if shape.isPhone(hasPlus: hasPlus(bytes, before: range.lowerBound)) { return .phone }
        return range.count == 9 || range.count == 12 ? .identityNumber : nil
    }

    private static func hasPlus(_ bytes: Span<UInt8>, before start: Int) -> Bool {
        start > 0 && bytes[start - 1] == UInt8(ascii: "+")
    }

    /// Returns the kind of the number that begins at a group and spans others, and the index of its last group.
    private static func spacedNumber(
        _ groups: [DigitChain.Group], from first: Int, in bytes: Span<UInt8>
    ) -> (PersonalFinding.DataKind, last: Int)? {
        let start = groups[first].range.lowerBound
        guard groups.count > first + 1, groups[first].canBeginNumber,
            bytes[start] == UInt8(ascii: "0") || bytes[start] == UInt8(ascii: "8"),
            !isPartOfWord(bytes, start..<start), !isPartOfCode(bytes, start..<start)
        else { return nil }
        let hasPlus = hasPlus(bytes, before: start)
        var shape = NumberShape()
        for index in first..<min(first + 6, groups.count) {
            shape.add(groups[index].range, after: groups[index].separator, in: bytes)
            guard shape.digits.count <= 13 else { return nil }
            guard index > first, canEndNumber(groups, at: index, in: bytes) else { continue }
            if shape.isPhone(hasPlus: hasPlus), !isAmount(bytes, start..<groups[index].range.upperBound) {
                return (.phone, index)
            }
            if shape.isIdentity, !isSpacedAmount(groups, first, index, in: bytes) {
                return (.identityNumber, index)
            }
        }
        return nil
    }

    /// Returns whether a number may end with a group, that is, the group is not joined to what follows, as in
    /// `01.10.2024 08:30`.
    private static func canEndNumber(_ groups: [DigitChain.Group], at index: Int, in bytes: Span<UInt8>) -> Bool {
        if index + 1 < groups.count {
            return groups[index + 1].canBeginNumber
        }
        let end = groups[index].range.upperBound
        guard end < bytes.count else { return true }
        let after: UInt8? = end + 1 < bytes.count ? bytes[end + 1] : nil
        switch bytes[end] {
        case UInt8(ascii: ":"), UInt8(ascii: ","): return after?.isASCIIDigit != true
        case UInt8(ascii: "."), UInt8(ascii: "-"): return after?.isASCIILetter != true
        case UInt8(ascii: "/"): return groups[index].count > 2
        default: return !bytes[end].isVietnameseLetterPart
        }
    }

    /// Returns whether the groups belong to an amount such as `1 012 500 000 000`: preceded by another short group and
    /// ending in 000.
    private static func isSpacedAmount(
        _ groups: [DigitChain.Group], _ first: Int, _ last: Int, in bytes: Span<UInt8>
    ) -> Bool {
        first > 0 && groups[first - 1].count <= 3
            && groups[last].range.allSatisfy { bytes[$0] == UInt8(ascii: "0") }
    }

    /// Returns whether a group is the fractional part of a number below 1: `0.912345678`.
    private static func isDecimals(_ groups: [DigitChain.Group], at index: Int, in bytes: Span<UInt8>) -> Bool {
        index > 0 && groups[index].separator == .dot && groups[index - 1].count == 1
            && bytes[groups[index - 1].range.lowerBound] == UInt8(ascii: "0")
    }
}
