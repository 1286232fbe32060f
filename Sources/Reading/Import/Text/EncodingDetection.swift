import Foundation
import Vietnamese

extension TextEncoding {
    /// Returns the most plausible encoding of a file's contents; nil if none yields Vietnamese.
    ///
    /// A byte order mark is decisive, as are the zero bytes of UTF-16 and valid UTF-8. Single-byte encodings can be
    /// distinguished only by the words they yield, since decoding with the wrong one does not yield Vietnamese words.
    static func detect(_ bytes: [UInt8]) -> TextEncoding? {
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
        if let wide = wide(bytes) { return wide }
        if bytes.withUnsafeBufferPointer({ (try? UTF8Span(validating: $0.span)) != nil }) { return .utf8 }
        let scores = [windows1258, tcvn3].map { ($0, WordScore($0.decode(bytes))) }
        guard let best = scores.max(by: { $0.1.balance < $1.1.balance }), best.1.balance > 0 else { return nil }
        return best.0
    }

    /// Detects UTF-16 without a byte order mark: most characters of a table are ASCII, so every other byte is zero.
    private static func wide(_ bytes: [UInt8]) -> TextEncoding? {
        var zeros = [0, 0]
        for (index, byte) in bytes.enumerated() where byte == 0 { zeros[index & 1] += 1 }
        let many = bytes.count / 8
        if zeros[1] > many, zeros[0] < zeros[1] / 8 { return .utf16LittleEndian }
        if zeros[0] > many, zeros[1] < zeros[0] / 8 { return .utf16BigEndian }
        return nil
    }
}

/// Counts the words of a text with non-ASCII letters that are possible in Vietnamese, and those that are not.
private struct WordScore {
    private var possible = 0
    private var impossible = 0

    /// Positive if most words are possible.
    var balance: Int { possible - impossible }

    init(_ text: String) {
        var word: [Unicode.Scalar] = []
        var isASCII = true
        for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
            let isSign = scalar.isASCII && !scalar.properties.isAlphabetic
            if !isSign {
                word.append(scalar)
                isASCII = isASCII && scalar.isASCII
                continue
            }
            close(&word, &isASCII)
        }
        close(&word, &isASCII)
    }

    private mutating func close(_ word: inout [Unicode.Scalar], _ isASCII: inout Bool) {
        if !isASCII {
            if Syllable.isPossible(word) { possible += 1 } else { impossible += 1 }
        }
        word.removeAll(keepingCapacity: true)
        isASCII = true
    }
}
