/// A text encoding used by Vietnamese offices.
package enum TextEncoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    /// The Windows code page for Vietnamese before Unicode, with separate letters and tones.
    case windows1258 = "windows-1258"
    /// TCVN 5712:1993, whose upper half matches the fonts .VnTime, .VnArial … ("ABC").
    case tcvn3

    /// The scalar that replaces undefined bytes.
    static let replacement: Unicode.Scalar = "\u{FFFD}"

    /// Decodes bytes without composing the text: tones of windows-1258 still follow their letters. A byte order mark is
    /// removed; undefined bytes become ``replacement``.
    func decode(_ bytes: [UInt8]) -> String {
        switch self {
        case .utf8:
            return String(decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...], as: UTF8.self)
        case .utf16LittleEndian: return utf16(bytes, low: 0, high: 1)
        case .utf16BigEndian: return utf16(bytes, low: 1, high: 0)
        case .windows1258: return singleBytes(bytes, SingleByteSet.windows1258)
        case .tcvn3: return singleBytes(bytes, SingleByteSet.tcvn3)
        }
    }

    private func utf16(_ bytes: [UInt8], low: Int, high: Int) -> String {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for index in stride(from: 0, to: bytes.count - 1, by: 2) {
            units.append(UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + low]))
        }
        // An incomplete code unit at the end is invalid.
        if !bytes.count.isMultiple(of: 2) { units.append(0xFFFD) }
        return String(decoding: units.first == 0xFEFF ? units[1...] : units[...], as: UTF16.self)
    }

    private func singleBytes(_ bytes: [UInt8], _ table: [Unicode.Scalar]) -> String {
        var text = String.UnicodeScalarView()
        text.reserveCapacity(bytes.count * 2)
        for byte in bytes { text.append(table[Int(byte)]) }
        return String(text)
    }
}
