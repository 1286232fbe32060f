import Foundation
import Vietnamese

extension TextEncoding {
    /// The encoding that bytes are most plausibly stored in, whatever the file is called; nil when none gives
    /// Vietnamese.
    ///
    /// A mark decides, or the empty half of each letter in UTF-16, or that the bytes are well-formed UTF-8. Between
    /// sets of one byte a letter nothing decides but the words: read with the wrong one, they are no words.
    static func detect(_ bytes: [UInt8]) -> TextEncoding? {
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
        if let wide = wide(bytes) { return wide }
        if bytes.withUnsafeBufferPointer({ (try? UTF8Span(validating: $0.span)) != nil }) { return .utf8 }
        let scores = [windows1258, tcvn3].map { ($0, WordScore($0.decode(bytes))) }
        guard let best = scores.max(by: { $0.1.balance < $1.1.balance }), best.1.balance > 0 else { return nil }
        return best.0
    }

    /// UTF-16 without a mark: most letters of a table are ASCII, so every other byte is zero.
    private static func wide(_ bytes: [UInt8]) -> TextEncoding? {
        var zeros = [0, 0]
        for (index, byte) in bytes.enumerated() where byte == 0 { zeros[index & 1] += 1 }
        let many = bytes.count / 8
        if zeros[1] > many, zeros[0] < zeros[1] / 8 { return .utf16LittleEndian }
        if zeros[0] > many, zeros[1] < zeros[0] / 8 { return .utf16BigEndian }
        return nil
    }
}

/// How many of a text's words with letters beyond ASCII are Vietnamese, and how many cannot be.
private struct WordScore {
    private var possible = 0
    private var impossible = 0

    /// Positive when most are words.
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
