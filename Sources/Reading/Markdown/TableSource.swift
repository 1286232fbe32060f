/// A pipe table in the source, with unparsed cells.
struct TableSource {
    struct Cell {
        let position: BytePosition
        /// The content without surrounding whitespace.
        let bytes: ArraySlice<UInt8>
    }

    let alignments: [Block.Alignment?]
    /// The rows, beginning with the header. Every row has as many cells as the header.
    let rows: [[Cell]]
    /// The positions of rows, including the delimiter row, that had more or fewer cells than the header.
    let ragged: [BytePosition]

    let position: BytePosition
}

/// A line of a paragraph without the prefix that belongs to its containers.
struct ContentLine {
    let position: BytePosition
    let bytes: ArraySlice<UInt8>

    var beginsWithPipe: Bool { bytes.first == UInt8(ascii: "|") }

    /// The cells of a row, split at every unescaped pipe, even in code.
    var cells: [TableSource.Cell] {
        var cells: [TableSource.Cell] = []
        var start = bytes.startIndex + 1
        var index = start
        while index < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "\\") {
                index += 2
                continue
            }
            if bytes[index] == UInt8(ascii: "|") {
                cells.append(cell(start..<index))
                start = index + 1
            }
            index += 1
        }
        let last = cell(start..<bytes.endIndex)
        if cells.isEmpty || !last.bytes.isEmpty { cells.append(last) }
        return cells
    }

    private func cell(_ range: Range<Int>) -> TableSource.Cell {
        let text = bytes[range].trimmed
        // An empty cell is located directly after its pipe.
        let start = text.isEmpty ? range.lowerBound : text.startIndex
        return TableSource.Cell(
            position: BytePosition(
                line: position.line, column: position.column + start - bytes.startIndex),
            bytes: text)
    }

    /// The column alignments if this is a delimiter row such as `| --- | :-: |`, or `nil`.
    var alignments: [Block.Alignment?]? {
        guard beginsWithPipe else { return nil }
        var alignments: [Block.Alignment?] = []
        for cell in cells {
            let left = cell.bytes.first == UInt8(ascii: ":")
            let right = cell.bytes.count > 1 && cell.bytes.last == UInt8(ascii: ":")
            let dashes = cell.bytes.dropFirst(left ? 1 : 0).dropLast(right ? 1 : 0)
            guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else {
                return nil
            }
            switch (left, right) {
            case (true, true): alignments.append(.center)
            case (true, false): alignments.append(.left)
            case (false, true): alignments.append(.right)
            case (false, false): alignments.append(nil)
            }
        }
        return alignments
    }
}

/// A piece of a paragraph that contains tables.
enum ParagraphPiece {
    case text([ContentLine])
    case table(TableSource)

    /// Splits a paragraph, or returns `nil` if there is no table among `lines`.
    static func split(_ lines: [ContentLine]) -> [ParagraphPiece]? {
        guard lines.contains(where: { $0.alignments != nil }) else { return nil }
        var pieces: [ParagraphPiece] = []
        var text: [ContentLine] = []
        var index = 0
        while index < lines.count {
            guard lines[index].beginsWithPipe, index + 1 < lines.count,
                let alignments = lines[index + 1].alignments
            else {
                text.append(lines[index])
                index += 1
                continue
            }
            if !text.isEmpty { pieces.append(.text(text)) }
            text = []
            let rows = lines[index...].prefix(while: \.beginsWithPipe)
            pieces.append(.table(TableSource(rows: rows, alignments: alignments)))
            index = rows.endIndex
        }
        if !text.isEmpty { pieces.append(.text(text)) }
        return pieces.contains { if case .table = $0 { true } else { false } } ? pieces : nil
    }
}

extension TableSource {
    /// Creates a table from its header, its delimiter row with these `alignments`, and its body rows.
    fileprivate init(rows lines: ArraySlice<ContentLine>, alignments: [Block.Alignment?]) {
        var ragged: [BytePosition] = []
        var rows: [[Cell]] = []
        for (index, line) in lines.enumerated() where index != 1 {
            var cells = line.cells
            let width = rows.first?.count ?? cells.count
            if cells.count != width { ragged.append(line.position) }
            cells.removeLast(max(cells.count - width, 0))
            while cells.count < width {
                let end = BytePosition(
                    line: line.position.line, column: line.position.column + line.bytes.count)
                cells.append(Cell(position: end, bytes: []))
            }
            rows.append(cells)
            if index == 0, alignments.count != width {
                ragged.append(lines[lines.startIndex + 1].position)
            }
        }
        let width = rows.first?.count ?? 0
        let missing = Array(
            repeating: Block.Alignment?.none, count: max(width - alignments.count, 0))
        self.alignments = Array(alignments.prefix(width)) + missing
        self.rows = rows
        self.ragged = ragged
        position = lines.first?.position ?? BytePosition(line: 1, column: 1)
    }
}
