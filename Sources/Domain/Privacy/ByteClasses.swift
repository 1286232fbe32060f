extension UInt8 {
    @inline(__always)
    var isASCIIDigit: Bool { self &- 0x30 < 10 }

    var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

    /// Whether the byte is an ASCII letter, or may be part of a Vietnamese letter (U+00C0–U+036F, U+1E00–U+1EFF).
    var isVietnameseLetterPart: Bool {
        isASCIILetter || (0x80...0xBF).contains(self) || (0xC3...0xCD).contains(self) || self == 0xE1
    }
}
