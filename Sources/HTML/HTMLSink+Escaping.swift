/// Which characters have a meaning where the text is going to stand.
@usableFromInline
enum EscapingContext {
    /// Between tags: `&`, `<` and `>`.
    case text
    /// Between double quotes: those and `"`.
    case attribute
}

extension HTMLSink {
    /// Writes `text` so that it reads as text, whatever it contains.
    @inlinable
    public mutating func appendEscaped(_ text: String) {
        appendEscaped(text, in: .text)
    }

    /// Writes `text` so that it can stand between the double quotes of an attribute.
    @inlinable
    public mutating func appendEscapedAttribute(_ text: String) {
        appendEscaped(text, in: .attribute)
    }

    /// Writes UTF-8 bytes so that they read as text.
    @inlinable
    public mutating func appendEscaped(_ utf8: Span<UInt8>) {
        utf8.withUnsafeBufferPointer { appendEscaped($0, in: .text) }
    }

    /// Writes UTF-8 bytes so that they can stand between the double quotes of an attribute.
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

    /// Copies the runs between special characters whole, and a replacement for each of those.
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

    /// The place of the first byte that must be replaced, or the end.
    private func firstSpecial(
        in bytes: UnsafeBufferPointer<UInt8>, from start: Int, context: EscapingContext
    ) -> Int {
        // `<` and `>` differ in one bit, and so do `&` and `"`: setting that bit turns four
        // comparisons into two, here for a byte and in `specialBytes` for eight at a time.
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

    /// The high bit of the first special byte in `word`, lowest byte first, and no lower bit.
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
