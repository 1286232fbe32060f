import Diagnostics

/// Splits a table into rows of cells, one row at a time.
package struct CSVScanner {
    /// The byte range of one cell, without quotes or, if it is unquoted, surrounding blanks.
    package struct Cell {
        /// The offset of the first byte in the scanned span.
        package var start: Int
        /// The offset after the last byte; equal to `start` if the cell is empty.
        package var end: Int
        /// Whether this is a quoted cell that contains doubled quotes.
        var hasEscapes = false
    }

    /// The cells of the current row.
    package private(set) var cells: [Cell] = []
    /// The 1-based line on which the current row begins.
    package private(set) var line = 0
    private var rowStart = 0
    /// The last position computed in the row, so that the positions of all its cells take a single pass.
    private var counted = (offset: 0, position: Position(line: 0, column: 1))
    private var next = 0
    private var nextLine = 1
    private let end: Int
    private let separator: UInt8

    /// - Parameter separator: The cell separator. Content uses commas; tables exported by other programs vary.
    package init(end: Int, separator: UInt8 = UInt8(ascii: ",")) {
        self.end = end
        self.separator = separator
    }

    var isBlank: Bool { cells.count == 1 && cells[0].start == cells[0].end }

    /// Advances to the next row; returns false at the end. An unterminated quote is reported and ends the table.
    package mutating func nextRow(in span: Span<UInt8>, _ problems: inout DiagnosticCollector) -> Bool {
        cells.removeAll(keepingCapacity: true)
        guard next < end else { return false }
        rowStart = next
        line = nextLine
        counted = (rowStart, Position(line: line, column: 1))
        while true {
            let more = span[next] == UInt8(ascii: "\"") ? quotedCell(in: span, &problems) : plainCell(in: span)
            guard let more else { return false }
            if !more { return true }
            // A separator at the very end of the file is followed by one more, empty cell.
            if next >= end {
                cells.append(Cell(start: end, end: end))
                return true
            }
        }
    }

    /// - Returns: Whether another cell of the row follows.
    private mutating func plainCell(in span: Span<UInt8>) -> Bool? {
        var index = next
        while index < end {
            let byte = span[index]
            if byte == separator || byte == UInt8(ascii: "\n") { break }
            index += 1
        }
        cells.append(trimmed(next, index, in: span))
        return step(past: index, in: span)
    }

    private mutating func quotedCell(in span: Span<UInt8>, _ problems: inout DiagnosticCollector) -> Bool? {
        var index = next + 1
        var escapes = false
        while index < end {
            if span[index] == UInt8(ascii: "\"") {
                if index + 1 < end, span[index + 1] == UInt8(ascii: "\"") {
                    escapes = true
                    index += 2
                    continue
                }
                break
            }
            if span[index] == UInt8(ascii: "\n") { nextLine += 1 }
            index += 1
        }
        let cell = Cell(start: next + 1, end: min(index, end), hasEscapes: escapes)
        var after = index + 1
        while after < end, span[after] == UInt8(ascii: " ") || span[after] == UInt8(ascii: "\r") { after += 1 }
        guard index < end, after >= end || span[after] == separator || span[after] == UInt8(ascii: "\n") else {
            problems.report(
                .csvQuote, at: position(ofOffset: next, in: span),
                vi: "ô mở ngoặc kép mà không đóng đúng chỗ; đóng ngoặc, ngoặc kép bên trong viết hai lần",
                en: "the cell opens a quote that is not closed; close it, and write an inner quote twice")
            next = end
            return nil
        }
        cells.append(cell)
        return step(past: min(after, end), in: span)
    }

    private mutating func step(past index: Int, in span: Span<UInt8>) -> Bool {
        guard index < end else {
            next = end
            return false
        }
        next = index + 1
        if span[index] == separator { return true }
        nextLine += 1
        return false
    }

    private func trimmed(_ start: Int, _ end: Int, in span: Span<UInt8>) -> Cell {
        var (first, last) = (start, end)
        while first < last, span[first] == UInt8(ascii: " ") { first += 1 }
        while last > first, span[last - 1] == UInt8(ascii: " ") || span[last - 1] == UInt8(ascii: "\r") { last -= 1 }
        return Cell(start: first, end: last)
    }

    /// Returns the text of a cell, with doubled quotes unescaped.
    package func text(_ index: Int, in span: Span<UInt8>) -> String {
        let cell = cells[index]
        var bytes: [UInt8] = []
        var position = cell.start
        while position < cell.end {
            bytes.append(span[position])
            position += cell.hasEscapes && span[position] == UInt8(ascii: "\"") ? 2 : 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Returns the position at which a cell begins. Computed lazily: positions are needed only for diagnostics.
    package mutating func position(of index: Int, in span: Span<UInt8>) -> Position {
        position(ofOffset: cells[index].start, in: span)
    }

    private mutating func position(ofOffset end: Int, in span: Span<UInt8>) -> Position {
        if end < counted.offset { counted = (rowStart, Position(line: line, column: 1)) }
        var (line, column) = (Int(counted.position.line), Int(counted.position.column))
        for offset in counted.offset..<end {
            if span[offset] == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if span[offset] & 0xC0 != 0x80 {
                column += 1
            }
        }
        counted = (end, Position(line: line, column: column))
        return counted.position
    }
}
