extension PersonalData {
    /// Returns the addresses of the form `name@host.domain`.
    static func emails(in bytes: Span<UInt8>) -> [Match] {
        var matches: [Match] = []
        var searched = 0
        for at in bytes.indices where bytes[at] == UInt8(ascii: "@") {
            var start = at
            while start > searched, isNamePart(bytes[start - 1]) { start -= 1 }
            var end = at + 1
            while end < bytes.count, isHostPart(bytes[end]) { end += 1 }
            while end > at + 1, !isAlphanumeric(bytes[end - 1]) { end -= 1 }
            guard start < at, endsInDomain(bytes, host: (at + 1)..<end) else { continue }
            matches.append(Match(kind: .email, range: start..<end))
            searched = end
        }
        return matches
    }

    /// Returns whether the last dot of a host is preceded by something and followed by at least two characters, the
    /// first of them a letter.
    private static func endsInDomain(_ bytes: Span<UInt8>, host: Range<Int>) -> Bool {
        guard let dot = host.last(where: { bytes[$0] == UInt8(ascii: ".") }) else { return false }
        return dot > host.lowerBound && host.upperBound - dot > 2 && bytes[dot + 1].isASCIILetter
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        byte.isASCIIDigit || byte.isASCIILetter
    }

    private static func isHostPart(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        isHostPart(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "%")
    }
}
