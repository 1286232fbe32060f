/// The single-byte character sets, as tables of 256 scalars indexed by byte.
enum SingleByteSet {
    /// Windows code page 1258, as published by Microsoft, with five tones as combining characters.
    static let windows1258: [Unicode.Scalar] = {
        var table = latin(from: 0xA0)
        enter("€", at: 0x80, &table)
        enter("‚ƒ„…†‡ˆ‰", at: 0x82, &table)
        enter("‹Œ", at: 0x8B, &table)
        enter("‘’“”•–—˜™", at: 0x91, &table)
        enter("›œ", at: 0x9B, &table)
        enter("Ÿ", at: 0x9F, &table)
        let letters: [(Int, Unicode.Scalar)] = [
            (0xC3, "Ă"), (0xCC, "\u{300}"), (0xD0, "Đ"), (0xD2, "\u{309}"), (0xD5, "Ơ"), (0xDD, "Ư"), (0xDE, "\u{303}"),
            (0xE3, "ă"), (0xEC, "\u{301}"), (0xF0, "đ"), (0xF2, "\u{323}"), (0xF5, "ơ"), (0xFD, "ư"), (0xFE, "₫"),
        ]
        for (byte, letter) in letters { table[byte] = letter }
        return table
    }()

    /// TCVN 5712:1993 (VN1). The bytes from A1 match the legacy fonts, which have capitals with tones only in separate
    /// capital fonts; the standard places these capitals among the control bytes.
    static let tcvn3: [Unicode.Scalar] = {
        var table = latin(from: 0xA0)
        enter("ÚỤ", at: 0x01, &table)
        enter("ỪỬỮ", at: 0x04, &table)
        enter("ỨỰỲỶỸÝỴ", at: 0x11, &table)
        enter("ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ", at: 0x80, &table)
        enter("ĂÂÊÔƠƯĐăâêôơưđẰ", at: 0xA1, &table)
        enter("\u{300}\u{309}\u{303}\u{301}\u{323}", at: 0xB0, &table)
        enter("àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ", at: 0xB5, &table)
        return table
    }()

    /// Returns ASCII and, from `first` on, Latin-1. The bytes between are undefined.
    private static func latin(from first: Int) -> [Unicode.Scalar] {
        (0..<256).map { byte in
            byte < 0x80 || byte >= first ? Unicode.Scalar(UInt8(byte)) : TextEncoding.replacement
        }
    }

    private static func enter(_ letters: String, at first: Int, _ table: inout [Unicode.Scalar]) {
        for (offset, letter) in letters.unicodeScalars.enumerated() { table[first + offset] = letter }
    }
}
