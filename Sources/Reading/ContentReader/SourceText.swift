import Diagnostics
import Foundation

/// The UTF-8 text of one content file, without its byte order mark.
struct SourceText {
    let file: String
    /// The bytes of the text, without the byte order mark.
    let bytes: [UInt8]
    /// Whether the text contains decomposed letters, so that every value taken from it has to be composed (NFC).
    let isDecomposed: Bool
    /// Maps positions to the decomposed file; nil if the file is composed.
    private let storedPositions: StoredPositions?

    /// Validates the bytes of a file; returns nil after reporting text that is empty or not UTF-8.
    init?(file: String, bytes: [UInt8], _ problems: inout DiagnosticCollector) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let content = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
        guard content.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }) else {
            problems.report(
                .emptyFile, at: .start, vi: "tệp trống; viết nội dung hoặc xóa tệp",
                en: "the file is empty; write its content or delete it")
            return nil
        }
        let isText = content.withUnsafeBufferPointer { (try? UTF8Span(validating: $0.span)) != nil }
        guard isText else {
            let (position, hasBeyondASCII) = Self.firstInvalid(in: content)
            let legacy = hasBeyondASCII ? "" : " (có vẻ là TCVN3, VNI hoặc UTF-16)"
            problems.report(
                .notUTF8, at: position, vi: "tệp không phải UTF-8\(legacy); mở tệp và lưu lại với bảng mã UTF-8",
                en: "the file is not UTF-8; open it and save it as UTF-8")
            return nil
        }
        self.file = file
        self.bytes = content.count == bytes.count ? bytes : Array(content)
        isDecomposed = Self.reportIfDecomposed(self.bytes, &problems)
        storedPositions = isDecomposed ? StoredPositions(self.bytes) : nil
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Returns a value of the text in composed form (NFC), the form in which all values are compared.
    func composed(_ value: String) -> String {
        isDecomposed ? value.precomposedStringWithCanonicalMapping : value
    }

    /// Maps a position in the composed text to the file as stored.
    func stored(_ position: Position) -> Position {
        storedPositions?.stored(position) ?? position
    }

    /// Returns the position of the first byte that is not valid UTF-8, and whether any scalar before it is non-ASCII.
    private static func firstInvalid(in bytes: ArraySlice<UInt8>) -> (Position, Bool) {
        var line = 1
        var column = 1
        var beyondASCII = false
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            if scalar == "\n" {
                line += 1
                column = 1
            } else {
                column += 1
            }
            if !scalar.isASCII { beyondASCII = true }
        }
        return (Position(line: line, column: column), beyondASCII)
    }

    /// Combining marks of Vietnamese are U+0300 to U+036F, which UTF-8 encodes in two bytes, the first of them CC or
    /// CD.
    private static func reportIfDecomposed(_ bytes: [UInt8], _ problems: inout DiagnosticCollector) -> Bool {
        guard bytes.contains(where: { $0 & 0xFE == 0xCC }) else { return false }
        var line = 1
        for piece in String(decoding: bytes, as: UTF8.self).unicodeScalars.split(
            separator: "\n", omittingEmptySubsequences: false)
        {
            let stored = Array(piece)
            let composed = Array(
                String(String.UnicodeScalarView(piece)).precomposedStringWithCanonicalMapping.unicodeScalars)
            if let column = zip(stored, composed).enumerated().first(where: { $0.element.0 != $0.element.1 })?.offset {
                problems.report(
                    .notNFC, at: Position(line: line, column: column + 1),
                    vi: "chữ có dấu ghi tách rời (Unicode tổ hợp); đã tự chuyển khi đọc, nên lưu lại tệp dạng dựng sẵn",
                    en:
                        "letters are stored decomposed (NFD); they were composed on reading, so better save the file composed"
                )
                return true
            }
            line += 1
        }
        return false
    }
}
