/// A set of ASCII characters that need no percent-encoding in a part of a URL.
public struct PercentSet: Sendable {
    private var bits: (UInt64, UInt64) = (0, 0)

    /// Creates the set of letters, digits, and `extra`.
    public init(alphanumericsAnd extra: StaticString) {
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

    /// Returns whether a byte is in the set, which contains no bytes above 127.
    public func contains(_ byte: UInt8) -> Bool {
        switch byte {
        case ..<64: bits.0 >> byte & 1 == 1
        case ..<128: bits.1 >> (byte - 64) & 1 == 1
        default: false
        }
    }

    /// For a path, whose slashes are kept.
    public static let path = PercentSet(alphanumericsAnd: "-._~!$&'()*+,;=:@/")
    /// For a fragment, without its `#`.
    public static let fragment = PercentSet(alphanumericsAnd: "-._~!$&'()*+,;=:@/?")
    /// For a complete reference, which already has its `?`, `#`, and escapes.
    public static let reference = PercentSet(alphanumericsAnd: "-._~!$&'()*+,;=:@/?#%")
}

extension String {
    /// Appends a text in UTF-8, of which all bytes outside a set are percent-encoded.
    public mutating func appendPercentEncoded(_ text: String, keeping allowed: PercentSet) {
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

    /// Appends `%` and two hexadecimal digits.
    public mutating func appendPercentEncoded(_ byte: UInt8) {
        unicodeScalars.append("%")
        for digit in [byte >> 4, byte & 0xF] {
            let letter = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
            unicodeScalars.append(Unicode.Scalar(letter))
        }
    }
}

extension String {
    /// The string with percent-encoding such as `%E1%BA%A3` decoded, or unchanged if the result is not valid UTF-8.
    public var percentDecoded: String {
        guard utf8.contains(UInt8(ascii: "%")) else { return self }
        var bytes: [UInt8] = []
        var rest = utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16),
                rest.count >= 2
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? self
    }
}
