import Binary

/// A position in a content file. Lines and columns count from 1, columns in Unicode scalars of the file as stored.
public struct Position: Hashable, Comparable, Sendable {
    /// The line, from 1.
    public var line: Int32
    /// The column in Unicode scalars, from 1.
    public var column: Int32

    /// Creates a position from a line and a column, both from 1 and clamped to the range of `Int32`.
    public init(line: Int, column: Int) {
        self.line = Int32(clamping: line)
        self.column = Int32(clamping: column)
    }

    /// The position of diagnostics about a whole file.
    public static let start = Position(line: 1, column: 1)

    public static func < (left: Position, right: Position) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// A location in a content file. Paths are compared by their bytes: names that look alike may be different files.
public struct Location: Sendable {
    /// The path relative to the content folder, with `/` as separator.
    public var file: String
    /// The position in the file; ``Position/start`` for the file as a whole.
    public var position: Position

    /// Creates a location from a path relative to the content folder and a position, by default that of the whole file.
    public init(file: String, position: Position = .start) {
        self.file = file
        self.position = position
    }

    /// Creates a location from a path relative to the content folder and a line and column, both from 1.
    public init(file: String, line: Int, column: Int = 1) {
        self.init(file: file, position: Position(line: line, column: column))
    }
}

extension Location: Hashable {
    public static func == (left: Location, right: Location) -> Bool {
        left.position == right.position && left.file.utf8.elementsEqual(right.file.utf8)
    }

    public func hash(into hasher: inout Hasher) {
        for byte in file.utf8 { hasher.combine(byte) }
        hasher.combine(position)
    }
}

extension Location: Comparable {
    /// Compares the bytes of the paths first, so that the order does not depend on the locale.
    public static func < (left: Location, right: Location) -> Bool {
        if left.file.utf8.elementsEqual(right.file.utf8) { return left.position < right.position }
        return left.file.utf8.lexicographicallyPrecedes(right.file.utf8)
    }
}

extension Position: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        writer.write(line)
        writer.write(column)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        line = try reader.read()
        column = try reader.read()
    }
}

extension Location: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        file.write(into: &writer)
        position.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        file = try String(from: &reader)
        position = try Position(from: &reader)
    }
}
