/// JSON text for documents that are put together from strings.
public enum JSONText {
    /// Returns a JSON string literal.
    public static func quoted(_ text: String) -> String { String(decoding: [UInt8].quoted(text), as: UTF8.self) }
}

/// JSON serialization to UTF-8 bytes.
extension [UInt8] {
    /// Returns a JSON string literal.
    public static func quoted(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(quoted: text)
        return bytes
    }

    /// Appends a JSON string literal. Runs that need no escaping are copied at once.
    public mutating func append(quoted text: String) {
        append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { letters in
            var start = 0
            for (place, letter) in letters.enumerated() {
                guard letter < 0x20 || letter == UInt8(ascii: "\"") || letter == UInt8(ascii: "\\") else { continue }
                append(contentsOf: letters[start..<place])
                start = place + 1
                if letter < 0x20 {
                    append("\\u")
                    append(hex: UInt64(letter), digits: 4)
                } else {
                    append(UInt8(ascii: "\\"))
                    append(letter)
                }
            }
            append(contentsOf: letters[start...])
        }
        append(UInt8(ascii: "\""))
    }

    /// Appends a literal verbatim.
    public mutating func append(_ literal: StaticString) {
        literal.withUTF8Buffer { append(contentsOf: $0) }
    }

    /// Appends an integer in decimal digits.
    public mutating func append(number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        let magnitude = number.magnitude
        var divisor: UInt = 1
        while magnitude / divisor >= 10 { divisor *= 10 }
        while divisor > 0 {
            append(0x30 + UInt8(magnitude / divisor % 10))
            divisor /= 10
        }
    }

    /// Appends the low-order hexadecimal digits of an integer, in lowercase and padded with zeros.
    public mutating func append(hex number: UInt64, digits: Int) {
        for digit in (0..<digits).reversed() {
            let value = UInt8(truncatingIfNeeded: number >> UInt64(4 * digit)) & 15
            append(value < 10 ? 0x30 + value : 0x57 + value)
        }
    }
}
