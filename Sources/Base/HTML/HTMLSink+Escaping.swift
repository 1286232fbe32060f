/// The context that determines which characters must be escaped.
@usableFromInline
enum EscapingContext {
    /// Between tags: `&`, `<`, and `>`.
    case text
    /// Within a double-quoted attribute value: those and `"`.
    case attribute
}

extension HTMLSink {
    /// Appends text, escaping it as character data.
    @inlinable
    public mutating func appendEscaped(_ text: String) {
        appendEscaped(text, in: .text)
    }

    /// Appends text, escaping it for a double-quoted attribute value.
    @inlinable
    public mutating func appendEscapedAttribute(_ text: String) {
        appendEscaped(text, in: .attribute)
    }

    /// Appends UTF-8 text, escaping it as character data.
    @inlinable
    public mutating func appendEscaped(_ utf8: Span<UInt8>) {
        utf8.withUnsafeBufferPointer { appendEscaped($0, in: .text) }
    }

    /// Appends UTF-8 text, escaping it for a double-quoted attribute value.
    @inlinable
    public mutating func appendEscapedAttribute(_ utf8: Span<UInt8>) {
        utf8.withUnsafeBufferPointer { appendEscaped($0, in: .attribute) }
    }

    @inlinable
    mutating func appendEscaped(_ text: String, in context: EscapingContext) {
        let wrote: Void? = text.utf8.withContiguousStorageIfAvailable {
            appendEscaped($0, in: context)
        }
        if wrote == nil {
            Array(text.utf8).withUnsafeBufferPointer { appendEscaped($0, in: context) }
        }
    }

    /// Copies each run of ordinary characters at once, and replaces special characters with entities.
    @usableFromInline
    mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, in context: EscapingContext) {
        var written = 0
        var position = 0
        while true {
            position = firstSpecial(in: bytes, from: position, context: context)
            if position > written {
                append(run: bytes.extracting(written..<position))
            }
            guard position < bytes.count else { return }
            switch bytes[position] {
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "<"): append("&lt;")
            case UInt8(ascii: ">"): append("&gt;")
            default: append("&quot;")
            }
            position += 1
            written = position
        }
    }

    /// Returns the index of the first byte that must be escaped, or the end.
    private func firstSpecial(
        in bytes: UnsafeBufferPointer<UInt8>, from start: Int, context: EscapingContext
    ) -> Int {
        // `<` and `>` differ in one bit, and so do `&` and `"`. Setting that bit turns four comparisons into two, here
        // for single bytes and in `specialBytes` for eight at a time.
        let ampersandOrQuote: UInt8 = context == .attribute ? 0x04 : 0
        let raw = UnsafeRawBufferPointer(bytes)
        var position = start
        while position + 8 <= raw.count {
            let word = UInt64(
                littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            let found = specialBytes(in: word, ampersandOrQuote: ampersandOrQuote)
            if found != 0 { return position + found.trailingZeroBitCount / 8 }
            position += 8
        }
        while position < raw.count {
            let byte = raw[position]
            if byte | 0x02 == 0x3E || byte | ampersandOrQuote == 0x26 { return position }
            position += 1
        }
        return position
    }

    /// Returns a mask whose lowest set bit is the high bit of the first special byte in `word`, or 0 if there is none.
    @inline(__always)
    private func specialBytes(in word: UInt64, ampersandOrQuote: UInt8) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let angle = (word | ones &* 0x02) ^ (ones &* 0x3E)
        let other = (word | ones &* UInt64(ampersandOrQuote)) ^ (ones &* 0x26)
        let zeroAngle = (angle &- ones) & ~angle
        let zeroOther = (other &- ones) & ~other
        return (zeroAngle | zeroOther) & (ones &* 0x80)
    }
}
