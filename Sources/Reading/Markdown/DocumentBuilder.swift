/// Copies a cmark tree into values, reports what is omitted, and inserts tables.
struct DocumentBuilder {
    /// The maximum combined nesting depth of blocks and inlines. Anything deeper is kept as text, so that no document
    /// can exhaust the stack of code that traverses it.
    static let maximumDepth = 100

    let source: SourceText
    let plan: TablePlan
    /// The blocks of the plan's second document, by line.
    let fragments: [Int: CMarkNode]

    private(set) var issues: [MarkdownIssue] = []
    private(set) var headings: [Block.Heading] = []
    private var identifiers = HeadingIdentifiers()
    private var tableCount = 0

    init(source: SourceText, plan: TablePlan, fragments: CMarkNode?) {
        self.source = source
        self.plan = plan
        var byLine: [Int: CMarkNode] = [:]
        if let fragments, !plan.pieces.isEmpty {
            for node in fragments.children where byLine[node.line] == nil {
                byLine[node.line] = node
            }
        }
        self.fragments = byLine
    }

    mutating func blocks(of parent: CMarkNode, quotes: Int = 0, depth: Int = 0) -> [Block] {
        guard depth < Self.maximumDepth else { return flattened(parent) }
        var blocks: [Block] = []
        for node in parent.children {
            let position = source.position(of: node.bytePosition)
            switch node.kind {
            case .paragraph:
                blocks += paragraph(node, quotes: quotes, depth: depth)
            case .heading:
                let content = inlines(of: node, quotes: quotes, depth: depth)
                let heading = Block.Heading(
                    level: node.headingLevel, id: identifiers.identifier(for: content.plainText),
                    content: content, position: position)
                headings.append(heading)
                blocks.append(Block(kind: .heading(heading), position: position))
            case .list:
                let items = node.children.map { item in
                    Block.Item(
                        blocks: self.blocks(of: item, quotes: quotes, depth: depth + 2),
                        position: source.position(of: item.bytePosition))
                }
                let list = Block.List(
                    start: node.isOrderedList ? node.listStart : nil, isTight: node.isTightList,
                    items: items)
                blocks.append(Block(kind: .list(list), position: position))
            case .blockQuote:
                let content = self.blocks(of: node, quotes: quotes + 1, depth: depth + 1)
                blocks.append(Block(kind: .blockQuote(content), position: position))
            case .codeBlock:
                let kind = BlockKind.codeBlock(info: node.fenceInfo, text: node.literal)
                blocks.append(Block(kind: kind, position: position))
            case .thematicBreak:
                blocks.append(Block(kind: .thematicBreak, position: position))
            case .htmlBlock:
                report(.rawHTML, at: position, excerpt: node.literal.firstLine)
            default:
                break
            }
        }
        return blocks
    }

    private mutating func flattened(_ node: CMarkNode) -> [Block] {
        let position = source.position(of: node.bytePosition)
        report(.nestedTooDeep, at: position)
        let text = node.flattenedText
        return text.isEmpty ? [] : [Block(kind: .paragraph([.text(text)]), position: position)]
    }

    private mutating func paragraph(_ node: CMarkNode, quotes: Int, depth: Int) -> [Block] {
        if let pieces = plan.pieces[node.line] {
            return pieces.compactMap { block(for: $0, depth: depth) }
        }
        let skipped = source.definitionLines(before: node, quotes: quotes)
        let start =
            skipped == 0
            ? node.bytePosition : source.contentStart(ofLine: node.line + skipped, quotes: quotes)
        let content = inlines(of: node, quotes: quotes, depth: depth)
        return content.isBlank
            ? [] : [Block(kind: .paragraph(content), position: source.position(of: start))]
    }

    private mutating func inlines(of node: CMarkNode, quotes: Int, depth: Int) -> [Inline] {
        let skipped =
            node.kind == .paragraph
            ? source.definitionLines(before: node, quotes: quotes) : 0
        var builder = InlineBuilder(
            locator: InlineLocator(
                source: source,
                origin: .document(start: node.bytePosition, skipped: skipped, quotes: quotes),
                lastLine: node.lastLine))
        defer { issues += builder.issues }
        return builder.inlines(node.children, depth: depth)
    }

    private mutating func block(for piece: TablePlan.Piece, depth: Int) -> Block? {
        switch piece {
        case .text(let lines, let fragment):
            guard let first = lines.first, let last = lines.last else { return nil }
            var builder = InlineBuilder(
                locator: InlineLocator(
                    source: source, origin: .lines(lines, line: fragment + 1),
                    lastLine: last.position.line))
            // The first two nodes are the line that the plan inserted and its line break.
            let content = fragments[fragment].map {
                builder.inlines($0.children.dropFirst(2), depth: depth)
            }
            issues += builder.issues
            guard let content, !content.isBlank else { return nil }
            return Block(kind: .paragraph(content), position: source.position(of: first.position))
        case .table(let table, let fragment):
            let position = source.position(of: table.position)
            return Block(
                kind: .table(self.table(table, fragment: fragment, depth: depth)),
                position: position)
        }
    }

    private mutating func table(_ table: TableSource, fragment: Int, depth: Int) -> Block.Table {
        tableCount += 1
        var line = fragment
        var rows: [[Block.Cell]] = []
        for row in table.rows {
            var cells: [Block.Cell] = []
            for cell in row {
                cells.append(self.cell(cell, node: fragments[line], depth: depth))
                line += 1
            }
            rows.append(cells)
        }
        for position in table.ragged { report(.raggedTable, at: source.position(of: position)) }
        return Block.Table(
            number: tableCount, heading: headings.last?.text, alignments: table.alignments,
            header: rows.first ?? [], rows: Array(rows.dropFirst()))
    }

    private mutating func cell(
        _ cell: TableSource.Cell, node: CMarkNode?, depth: Int
    ) -> Block.Cell {
        var builder = InlineBuilder(
            locator: InlineLocator(
                source: source, origin: .cell(cell.position), lastLine: cell.position.line),
            isInCell: true)
        let content = node.map { builder.inlines($0.children, depth: depth) } ?? []
        issues += builder.issues
        return Block.Cell(content: content, position: source.position(of: cell.position))
    }

    private mutating func report(
        _ kind: MarkdownIssueKind, at position: SourcePosition, excerpt: String = ""
    ) {
        issues.append(MarkdownIssue(kind: kind, position: position, excerpt: excerpt))
    }
}

extension CMarkNode {
    var bytePosition: BytePosition { BytePosition(line: line, column: column) }
}

extension SourceText {
    fileprivate func contentStart(ofLine number: Int, quotes: Int) -> BytePosition {
        BytePosition(line: number, column: contentOffset(ofLine: number, quotes: quotes) + 1)
    }
}

extension [Inline] {
    fileprivate var isBlank: Bool {
        allSatisfy {
            switch $0 {
            case .text(let text): text.allSatisfy(\.isWhitespace)
            case .softBreak, .hardBreak: true
            default: false
            }
        }
    }
}

extension String {
    /// The first line, without leading whitespace.
    var firstLine: String { String(drop(while: \.isWhitespace).prefix { !$0.isNewline }) }
}
