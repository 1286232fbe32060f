/// Removal of tones, diacritics, and case from text, for search and file names.
public enum Folding {
    /// Returns the text in lowercase without tones and diacritics, with đ as d: `Hộ tịch` → `ho tich`. NFC and NFD
    /// texts give the same result. Invisible characters are removed, a no-break space becomes a space, and all else is
    /// kept.
    public static func fold(_ text: String) -> String {
        String(building: { append(text, to: &$0) })
    }

    /// Appends the result of ``fold(_:)`` in UTF-8.
    public static func append(_ text: String, to bytes: inout [UInt8]) {
        let letters = VietnameseAlphabet.letters
        for scalar in text.unicodeScalars {
            let index = Int(scalar.value)
            if index < letters.count, letters[index].exists {
                bytes.append(letters[index].ascii)
            } else if index < 0x80 {
                bytes.append(UInt8(truncatingIfNeeded: index))
            } else {
                appendOther(scalar, to: &bytes)
            }
        }
    }

    private static func appendOther(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        if VietnameseAlphabet.isMark(scalar) || VietnameseAlphabet.isInvisible(scalar) { return }
        if scalar == "\u{A0}" {
            bytes.append(UInt8(ascii: " "))
        } else {
            bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        }
    }

    /// Returns a slug for a file name or URL: the ASCII letters and digits of the folded text, with words joined by
    /// hyphens, truncated at a word boundary to `limit` bytes. A longer first word is cut. Nil if nothing remains.
    public static func slug(_ text: String, limit: Int = 80) -> String? {
        var folded: [UInt8] = []
        append(text, to: &folded)
        var slug: [UInt8] = []
        for word in folded.split(whereSeparator: { !isLetterOrDigit($0) }) {
            let hyphen = slug.isEmpty ? 0 : 1
            guard slug.count + hyphen + word.count <= limit else {
                if slug.isEmpty {
                    slug.append(contentsOf: word.prefix(max(limit, 0)))
                }
                break
            }
            if hyphen == 1 {
                slug.append(UInt8(ascii: "-"))
            }
            slug.append(contentsOf: word)
        }
        return slug.isEmpty ? nil : String(decoding: slug, as: UTF8.self)
    }

    /// Returns whether a byte of folded text is an ASCII letter or digit.
    static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"))
            || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
    }
}

extension String {
    /// The text without tones, diacritics, and case; see ``Folding/fold(_:)``.
    public var folded: String {
        Folding.fold(self)
    }
}
