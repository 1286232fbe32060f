/// A position in a source text.
public struct SourcePosition: Hashable, Sendable, Comparable {
    /// The line, from 1.
    public let line: Int
    /// The column in Unicode scalars, from 1.
    public let column: Int

    /// Creates a position from a line and a column in Unicode scalars, both from 1.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// A position as counted by cmark: lines from 1, columns in bytes from 1.
struct BytePosition: Comparable {
    var line: Int
    var column: Int

    static func < (left: BytePosition, right: BytePosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// The bytes of a document, with an index of its lines.
struct SourceText {
    let bytes: [UInt8]
    /// The number reported for the first line.
    let firstLine: Int
    private let lineStarts: [Int]
    /// The number of scalars before each block of `stretch` bytes, as lines may be long and contain many positions to
    /// convert.
    private let scalarsBefore: [Int]
    private static let stretch = 256

    init(_ source: String, firstLine: Int) {
        bytes = Array(source.utf8)
        self.firstLine = firstLine
        var starts = [0]
        var scalars = 0
        var before: [Int] = []
        for (index, byte) in bytes.enumerated() {
            if index % Self.stretch == 0 { before.append(scalars) }
            if byte.beginsScalar { scalars += 1 }
            let endsLine =
                byte == UInt8(ascii: "\n")
                || byte == UInt8(ascii: "\r")
                    && !(index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n"))
            if endsLine { starts.append(index + 1) }
        }
        lineStarts = starts
        scalarsBefore = before
    }

    var lineCount: Int { lineStarts.count }

    /// Returns the bytes of a line, numbered from 1, without its terminator; empty if out of bounds.
    func line(_ number: Int) -> ArraySlice<UInt8> {
        guard lineStarts.indices.contains(number - 1) else { return [] }
        let start = lineStarts[number - 1]
        var end = number < lineStarts.count ? lineStarts[number] : bytes.count
        while end > start,
            bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r")
        {
            end -= 1
        }
        return bytes[start..<end]
    }

    /// Returns the position with the column in scalars.
    func position(of position: BytePosition) -> SourcePosition {
        let before = line(position.line).prefix(max(position.column - 1, 0))
        let scalars =
            before.count <= Self.stretch
            ? before.count(where: \.beginsScalar)
            : scalars(before: before.endIndex) - scalars(before: before.startIndex)
        return SourcePosition(line: position.line + firstLine - 1, column: scalars + 1)
    }

    private func scalars(before index: Int) -> Int {
        let stretch = min(index / Self.stretch, scalarsBefore.count - 1)
        return scalarsBefore[stretch] + bytes[stretch * Self.stretch..<index].count(where: \.beginsScalar)
    }

    /// Returns the number of leading bytes of a continuation line that belong to the containers of a paragraph: up to
    /// `quotes` markers, and the whitespace that cmark strips.
    func contentOffset(ofLine number: Int, quotes: Int) -> Int {
        let line = line(number)
        var index = line.startIndex
        for _ in 0..<quotes {
            let marker = line[index...].firstIndex { !$0.isBlank }
            guard let marker, line[marker] == UInt8(ascii: ">") else { break }
            index = marker + 1
        }
        while index < line.endIndex, line[index].isBlank { index += 1 }
        return index - line.startIndex
    }
}

extension UInt8 {
    /// Whether the byte is a space or a tab.
    var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

    /// Whether the byte is the first of a Unicode scalar in UTF-8.
    fileprivate var beginsScalar: Bool { self & 0xC0 != 0x80 }
}

extension ArraySlice<UInt8> {
    var trimmed: ArraySlice<UInt8> {
        guard let first = firstIndex(where: { !$0.isBlank }),
            let last = lastIndex(where: { !$0.isBlank })
        else { return self[startIndex..<startIndex] }
        return self[first...last]
    }
}
