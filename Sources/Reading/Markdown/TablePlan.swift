/// The paragraphs of a document that contain tables, and the source of a second document for parsing the texts of their
/// cells.
///
/// cmark does not support tables and treats them as paragraphs. Every cell becomes a heading of the second document,
/// since a heading is the only block that is a single line whatever it contains. Text before or after a table becomes a
/// paragraph.
struct TablePlan {
    enum Piece {
        /// Lines whose paragraph begins at line `fragment` of the second document.
        case text([ContentLine], fragment: Int)
        /// A table whose first cell is at line `fragment`, followed by the others.
        case table(TableSource, fragment: Int)
    }

    /// The pieces of each paragraph with tables, by the line at which cmark reports that it begins.
    private(set) var pieces: [Int: [Piece]] = [:]
    private(set) var fragments: [UInt8] = []
    private var fragmentLine = 1

    /// The prefix of a cell's line.
    static let cellPrefix = "# "

    init(root: CMarkNode, source: SourceText) {
        addParagraphs(of: root, source: source, quotes: 0, depth: 0)
        if !pieces.isEmpty, source.mayDefineLinks {
            // Cells may use the document's link reference definitions.
            fragments.append(UInt8(ascii: "\n"))
            fragments += source.bytes
        }
    }

    private mutating func addParagraphs(
        of node: CMarkNode, source: SourceText, quotes: Int, depth: Int
    ) {
        guard depth < DocumentBuilder.maximumDepth else { return }
        for child in node.children {
            switch child.kind {
            case .paragraph:
                let lines = source.contentLines(of: child, quotes: quotes)
                pieces[child.line] = ParagraphPiece.split(lines)?.map { add($0) }
            case .blockQuote:
                addParagraphs(of: child, source: source, quotes: quotes + 1, depth: depth + 1)
            case .list, .item:
                addParagraphs(of: child, source: source, quotes: quotes, depth: depth + 1)
            default:
                break
            }
        }
    }

    private mutating func add(_ piece: ParagraphPiece) -> Piece {
        switch piece {
        case .text(let lines):
            // An extra first line and the indentation ensure that the others remain the middle of a paragraph, even if
            // they look like a list or a heading.
            let fragment = addLine("x".utf8)
            for line in lines { _ = addLine("    ".utf8, line.bytes) }
            _ = addLine("".utf8)
            return .text(lines, fragment: fragment)
        case .table(let table):
            let fragment = fragmentLine
            for cell in table.rows.joined() {
                _ = addLine(Self.cellPrefix.utf8, cell.bytes, " #".utf8)
            }
            _ = addLine("".utf8)
            return .table(table, fragment: fragment)
        }
    }

    private mutating func addLine(
        _ start: String.UTF8View, _ middle: ArraySlice<UInt8> = [], _ end: String.UTF8View = "".utf8
    ) -> Int {
        fragments += start
        fragments += middle
        fragments += end
        fragments.append(UInt8(ascii: "\n"))
        defer { fragmentLine += 1 }
        return fragmentLine
    }
}

extension SourceText {
    /// Returns the lines of a paragraph without the markers and indentation of its containers.
    func contentLines(of paragraph: CMarkNode, quotes: Int) -> [ContentLine] {
        let first = paragraph.line + definitionLines(before: paragraph, quotes: quotes)
        guard first <= paragraph.lastLine else { return [] }
        return (first...paragraph.lastLine).map { number in
            let offset =
                number == paragraph.line
                ? paragraph.column - 1 : contentOffset(ofLine: number, quotes: quotes)
            return ContentLine(
                position: BytePosition(line: number, column: offset + 1),
                bytes: line(number).dropFirst(offset))
        }
    }

    /// Returns the number of lines at the start of a paragraph that are link reference definitions. cmark removes them,
    /// but numbers the remaining lines as if they had never been there.
    func definitionLines(before paragraph: CMarkNode, quotes: Int) -> Int {
        var count = 0
        while paragraph.line + count < paragraph.lastLine {
            let number = paragraph.line + count
            let offset =
                count == 0
                ? paragraph.column - 1 : contentOffset(ofLine: number, quotes: quotes)
            let content = line(number).dropFirst(offset)
            guard content.looksLikeDefinition else { break }
            count += 1
        }
        return count
    }

    var mayDefineLinks: Bool { bytes[...].containsDefinitionMark }
}

extension ArraySlice<UInt8> {
    /// Whether `]:` occurs in the bytes.
    fileprivate var containsDefinitionMark: Bool {
        zip(self, dropFirst()).contains { $0 == UInt8(ascii: "]") && $1 == UInt8(ascii: ":") }
    }

    /// Whether the bytes begin with `[label]:`.
    fileprivate var looksLikeDefinition: Bool {
        guard first == UInt8(ascii: "[") else { return false }
        var rest = dropFirst()
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\\"): rest = rest.dropFirst()
            case UInt8(ascii: "["): return false
            case UInt8(ascii: "]"): return rest.first == UInt8(ascii: ":")
            default: break
            }
        }
        return false
    }
}
