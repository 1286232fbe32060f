/// Determines the source positions of the inlines of one paragraph, heading, or cell.
///
/// cmark computes columns as if every line began where the first one does, and loses a line when a link's destination
/// is on the next one. Positions are corrected here, and then verified against the text expected there.
struct InlineLocator {
    /// How line numbers in cmark relate to those in the source.
    enum Origin {
        /// Parsed in place; the first line begins at `start`, after `skipped` lines of definitions.
        case document(start: BytePosition, skipped: Int, quotes: Int)
        /// Parsed as lines of a fragment, the first of which is `line`.
        case lines([ContentLine], line: Int)
        /// Parsed as a heading.
        case cell(BytePosition)
    }

    private let source: SourceText
    private let origin: Origin
    private let lastLine: Int
    private var cursor: BytePosition
    private var lostLines = 0
    /// The column error for the line that cmark numbers `line`.
    private var lostColumns = (line: 0, count: 0)
    /// The openings that do not occur after the cursor, which never moves back.
    private var exhausted: Set<[String]> = []
    /// The number of leading bytes of the last examined continuation line that belong to containers and indentation.
    private var stripped = (line: 0, offset: 0)

    init(source: SourceText, origin: Origin, lastLine: Int) {
        self.source = source
        self.origin = origin
        self.lastLine = lastLine
        cursor =
            switch origin {
            case .document(let start, let skipped, _):
                BytePosition(line: start.line + skipped, column: skipped == 0 ? start.column : 1)
            case .lines(let lines, _): lines.first?.position ?? BytePosition(line: 1, column: 1)
            case .cell(let position): position
            }
    }

    /// Returns the position of `node`, which begins with one of `openings`. Must be called in document order.
    mutating func position(of node: CMarkNode, openings: [String]) -> SourcePosition {
        let (line, column) = (node.lineOfStart, node.columnOfStart)
        let positions = candidates(line: line, column: column)
        let fitting = positions.first { position in
            position >= cursor
                && openings.contains { source.line(position.line).contains($0, at: position.column) }
        }
        guard let position = fitting ?? firstPosition(of: openings) else {
            return source.position(of: positions.first ?? cursor)
        }
        if fitting == nil { learn(from: position, reportedAs: (line, column)) }
        cursor = BytePosition(line: position.line, column: position.column + 1)
        return source.position(of: position)
    }

    /// Applies the difference between the actual and the reported position to subsequent nodes.
    private mutating func learn(from position: BytePosition, reportedAs reported: (Int, Int)) {
        guard let expected = candidates(line: reported.0, column: reported.1).first else { return }
        lostLines += position.line - expected.line
        lostColumns = (reported.0, 0)
        guard let nearer = candidates(line: reported.0, column: reported.1).first else { return }
        lostColumns.count = position.column - nearer.column
    }

    private mutating func candidates(line: Int, column: Int) -> [BytePosition] {
        let column = column + (line == lostColumns.line ? lostColumns.count : 0)
        switch origin {
        case .cell(let position):
            let column = position.column + column - 1 - TablePlan.cellPrefix.utf8.count
            return [BytePosition(line: position.line, column: column)]
        case .lines(let lines, let first):
            let index = line - first + lostLines
            guard lines.indices.contains(index) else { return [] }
            let start = lines[index].position
            return [BytePosition(line: start.line, column: start.column + column - 1)]
        case .document(let start, let skipped, let quotes):
            let line = line + skipped + lostLines
            if line == start.line { return [BytePosition(line: line, column: column)] }
            if stripped.line != line { stripped = (line, source.contentOffset(ofLine: line, quotes: quotes)) }
            // On a lazy continuation line cmark counts the indentation, on others it does not.
            return [stripped.offset, 0].map {
                BytePosition(line: line, column: column - start.column + 1 + $0)
            }
        }
    }

    /// Returns the first position at or after the cursor at which one of `openings` occurs.
    private mutating func firstPosition(of openings: [String]) -> BytePosition? {
        guard cursor.line <= lastLine, !exhausted.contains(openings) else { return nil }
        for number in cursor.line...lastLine {
            let line = source.line(number)
            let first = number == cursor.line ? cursor.column : 1
            guard first <= line.count else { continue }
            for column in first...line.count
            where openings.contains(where: { line.contains($0, at: column) }) {
                return BytePosition(line: number, column: column)
            }
        }
        exhausted.insert(openings)
        return nil
    }
}

extension ArraySlice<UInt8> {
    /// Returns whether `text` occurs at `column`, counted from 1.
    fileprivate func contains(_ text: String, at column: Int) -> Bool {
        column > 0 && dropFirst(column - 1).starts(with: text.utf8)
    }
}

extension CMarkNode {
    /// The line at which the node begins. For a link, cmark reports the line on which its text ends.
    fileprivate var lineOfStart: Int {
        guard kind == .link || kind == .image else { return line }
        var breaks = 0
        for child in children {
            if child.line > 0 { return min(line, child.lineOfStart - breaks) }
            breaks += 1
        }
        return line
    }

    /// The column at which the node begins. For `<https://…>`, cmark counts from the start of the paragraph, but its
    /// text has a normal column.
    fileprivate var columnOfStart: Int {
        var children = children
        guard kind == .link, let text = children.next(), text.kind == .text,
            text.literal == destination || "mailto:" + text.literal == destination
        else { return column }
        return text.column - 1
    }
}
