import Diagnostics
import Foundation

/// The text of one content file: UTF-8, its byte order mark gone, and known to be composed or not.
struct SourceText {
    let file: String
    /// The bytes of the text, without the mark.
    let bytes: [UInt8]
    /// Whether letters are stored decomposed, so that every value taken from the text has to be composed.
    let isDecomposed: Bool
    /// Finds places in the file as it is stored; nil where it is composed.
    private let storedPlaces: StoredPlaces?

    /// The text of the bytes; nil when they are no text to work with, which is reported.
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
            let (place, valid) = Self.firstInvalid(in: content)
            let legacy = valid ? "" : " (có vẻ là TCVN3, VNI hoặc UTF-16)"
            problems.report(
                .notUTF8, at: place, vi: "tệp không phải UTF-8\(legacy); mở tệp và lưu lại với bảng mã UTF-8",
                en: "the file is not UTF-8; open it and save it as UTF-8")
            return nil
        }
        self.file = file
        self.bytes = content.count == bytes.count ? bytes : Array(content)
        isDecomposed = Self.reportIfDecomposed(self.bytes, &problems)
        storedPlaces = isDecomposed ? StoredPlaces(self.bytes) : nil
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// A value of the text in the composed form in which everything is compared.
    func composed(_ value: String) -> String {
        isDecomposed ? value.precomposedStringWithCanonicalMapping : value
    }

    /// A place in the composed text, as a place in the file as it is stored.
    func stored(_ position: Position) -> Position {
        storedPlaces?.stored(position) ?? position
    }

    /// Where the first byte stands that cannot be UTF-8, and whether anything before it was beyond ASCII.
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

    /// Combining marks of Vietnamese are U+0300 to U+036F: two bytes, the first of them CC or CD.
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
                    en: "letters are stored decomposed; they were composed on reading, better save the file so")
                return true
            }
            line += 1
        }
        return false
    }
}
