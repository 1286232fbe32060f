import Diagnostics

/// The line of a file that a diagnostic points at, truncated around the position.
///
/// A diagnostic about something missing often points at an empty line; the excerpt is then the last non-blank line
/// before it.
struct Excerpt: Equatable {
    /// The 1-based line number.
    let line: Int
    let before: String
    /// The word at the position; empty at the end of a line.
    let word: String
    let after: String

    /// The maximum number of scalars shown on either side.
    private static let maxContext = 90
    private static let separators: Set<Unicode.Scalar> = [" ", "\t", ",", ";", ":", "|", "[", "]", "{", "}", "(", ")"]

    static func lines(of file: [UInt8]) -> [ArraySlice<UInt8>] {
        file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    }

    /// Creates an excerpt; returns nil if there is no non-blank line up to `position`.
    ///
    /// - Parameter lines: The lines of the file.
    init?(of lines: [ArraySlice<UInt8>], at position: Position) {
        let last = min(Int(position.line), lines.count)
        guard let index = lines[..<last].lastIndex(where: { !Self.isBlank($0) }) else { return nil }
        line = index + 1
        let bytes = lines[index].last == UInt8(ascii: "\r") ? lines[index].dropLast() : lines[index]
        let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        let start = line == Int(position.line) ? min(Int(position.column) - 1, scalars.count) : scalars.count
        // The word at the position; a lone separator counts as a word.
        var end = start
        while end < scalars.count, end - start < 40, !Self.separators.contains(scalars[end]) { end += 1 }
        if end == start, start < scalars.count { end += 1 }
        before = Self.text(
            scalars[..<start].suffix(Self.maxContext), isTruncated: start > Self.maxContext, atEnd: false)
        word = Self.text(scalars[start..<end], isTruncated: false, atEnd: false)
        after = Self.text(
            scalars[end...].prefix(Self.maxContext), isTruncated: scalars.count - end > Self.maxContext, atEnd: true)
    }

    private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
        line.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>, isTruncated: Bool, atEnd: Bool) -> String {
        let text = String(String.UnicodeScalarView(scalars))
        return isTruncated ? (atEnd ? text + "…" : "…" + text) : text
    }
}
