/// JSON serialization to UTF-8 bytes.
extension [UInt8] {
    /// Appends a JSON string literal, between literals that are appended verbatim.
    mutating func append(_ before: StaticString = "", quoted text: String, _ after: StaticString = "") {
        var text = text
        text.withUTF8 { append(before, quoted: $0, after) }
    }

    /// Appends a JSON string literal, between literals that are appended verbatim. A text without escapes, like most,
    /// needs a single capacity check.
    mutating func append(
        _ before: StaticString = "", quoted text: UnsafeBufferPointer<UInt8>, _ after: StaticString = ""
    ) {
        guard text.firstEscaped(from: 0) < text.count else {
            let literals = before.utf8CodeUnitCount + after.utf8CodeUnitCount
            return append(addingCapacity: literals + text.count + 2) { output in
                output.append(before)
                output.append(UInt8(ascii: "\""))
                output.append(text)
                output.append(UInt8(ascii: "\""))
                output.append(after)
            }
        }
        append(before)
        append(UInt8(ascii: "\""))
        append(escaped: text)
        append(UInt8(ascii: "\""))
        append(after)
    }

    /// Appends the text of a JSON string literal. Runs that need no escaping are copied at once.
    private mutating func append(escaped text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        while true {
            let end = text.firstEscaped(from: start)
            append(contentsOf: text.extracting(start..<end))
            guard end < text.count else { return }
            if text[end] < 0x20 {
                append("\\u00")
                append(hex: text[end])
            } else {
                append(UInt8(ascii: "\\"))
                append(text[end])
            }
            start = end + 1
        }
    }

    /// Appends a JSON string literal of the UTF-8 that a closure appends. Returns false if that is nothing.
    @usableFromInline
    mutating func append(quoting appendText: (inout [UInt8]) -> Void) -> Bool {
        append(UInt8(ascii: "\""))
        let start = count
        appendText(&self)
        let end = count
        if withUnsafeBufferPointer({ $0.firstEscaped(from: start) }) < end {
            let text = Array(self[start...])
            removeLast(end - start + 1)
            text.withUnsafeBufferPointer { append(quoted: $0) }
        } else {
            append(UInt8(ascii: "\""))
        }
        return end > start
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

    /// Appends the two hexadecimal digits of a byte, in lowercase.
    private mutating func append(hex byte: UInt8) {
        for digit in [byte >> 4, byte & 15] { append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
    }
}

extension OutputSpan<UInt8> {
    @inline(__always)
    fileprivate mutating func append(_ literal: StaticString) { literal.withUTF8Buffer { append($0) } }

    @inline(__always)
    fileprivate mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        withUnsafeMutableBufferPointer { buffer, count in
            _ = buffer.extracting(count..<count + bytes.count).initialize(fromContentsOf: bytes)
            count += bytes.count
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Returns the index of the first byte from `start` on that JSON strings escape, or the end.
    fileprivate func firstEscaped(from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(self)
        var position = start
        while position + 8 <= raw.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            let found = Self.escapedBytes(in: word)
            if found != 0 { return position + found.trailingZeroBitCount / 8 }
            position += 8
        }
        while position < raw.count {
            let byte = raw[position]
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return position }
            position += 1
        }
        return position
    }

    /// Returns a mask whose lowest set bit is the high bit of the first byte to escape in `word`, or 0 if there is none.
    @inline(__always)
    private static func escapedBytes(in word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quote = word ^ (ones &* 0x22)
        let backslash = word ^ (ones &* 0x5C)
        let control = (word &- ones &* 0x20) & ~word
        return (control | (quote &- ones) & ~quote | (backslash &- ones) & ~backslash) & (ones &* 0x80)
    }
}
