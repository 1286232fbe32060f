/// A set of ASCII characters that need no percent-encoding in a part of a URL.
struct PercentSet {
    private var bits: (UInt64, UInt64) = (0, 0)

    /// Creates the set of letters, digits, and `extra`.
    init(alphanumericsAnd extra: StaticString) {
        for range in [
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"),
        ] {
            for byte in range { insert(byte) }
        }
        extra.withUTF8Buffer { for byte in $0 { insert(byte) } }
    }

    private mutating func insert(_ byte: UInt8) {
        if byte < 64 { bits.0 |= 1 << byte } else { bits.1 |= 1 << (byte - 64) }
    }

    func contains(_ byte: UInt8) -> Bool {
        switch byte {
        case ..<64: bits.0 >> byte & 1 == 1
        case ..<128: bits.1 >> (byte - 64) & 1 == 1
        default: false
        }
    }

    static let path = PercentSet(alphanumericsAnd: "-._~!$&'()*+,;=:@/")
    static let fragment = PercentSet(alphanumericsAnd: "-._~!$&'()*+,;=:@/?")
    /// For a complete reference, which already has its `?`, `#`, and escapes.
    static let reference = PercentSet(alphanumericsAnd: "-._~!$&'()*+,;=:@/?#%")
}

extension String {
    mutating func appendPercentEncoded(_ text: String, keeping allowed: PercentSet) {
        if text.utf8.allSatisfy(allowed.contains) {
            self += text
            return
        }
        for byte in text.utf8 {
            if allowed.contains(byte) {
                unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                appendPercentEncoded(byte)
            }
        }
    }

    mutating func appendPercentEncoded(_ byte: UInt8) {
        unicodeScalars.append("%")
        for digit in [byte >> 4, byte & 0xF] {
            let letter = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
            unicodeScalars.append(Unicode.Scalar(letter))
        }
    }
}
