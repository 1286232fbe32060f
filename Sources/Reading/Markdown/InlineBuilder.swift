import HTML

/// Copies the inlines of one paragraph, heading, or cell.
struct InlineBuilder {
    var locator: InlineLocator
    /// Whether the inlines are in a cell, where `\|` is a pipe even in code, as rows are split into cells before
    /// parsing.
    var isInCell = false
    private(set) var issues: [MarkdownIssue] = []

    init(locator: InlineLocator, isInCell: Bool = false) {
        self.locator = locator
        self.isInCell = isInCell
    }

    mutating func inlines(_ nodes: some Sequence<CMarkNode>, depth: Int) -> [Inline] {
        var result: [Inline] = []
        // cmark splits text at every bracket, so consecutive text nodes are processed together.
        var run: [CMarkNode] = []
        for node in nodes {
            if node.kind == .text {
                run.append(node)
                continue
            }
            append(&run, to: &result)
            switch node.kind {
            case .softBreak:
                result.append(.softBreak)
            case .hardBreak:
                result.append(.hardBreak)
            case .code:
                result.append(.code(isInCell ? node.literal.withoutPipeEscapes : node.literal))
            case .emphasis, .strong:
                let content = nested(node, depth: depth)
                result.append(node.kind == .strong ? .strong(content) : .emphasis(content))
            case .link:
                for piece in link(node, depth: depth) { result.appendMerging(piece) }
            case .image:
                result.appendMerging(image(node))
            case .htmlInline:
                let tag = node.literal.firstLine
                report(.rawHTML, at: locator.position(of: node, openings: [tag]), excerpt: tag)
            default:
                break
            }
        }
        append(&run, to: &result)
        return result
    }

    /// Appends consecutive texts, split at their directives.
    private mutating func append(_ run: inout [CMarkNode], to result: inout [Inline]) {
        let text = run.reduce(into: "") { $0 += $1.literal }
        defer { run.removeAll() }
        var nodes = TextNodes(run)
        guard text.utf8.contains(UInt8(ascii: "[")) else {
            if !text.isEmpty { result.appendMerging(.text(text)) }
            return
        }
        for piece in DirectivePiece.pieces(of: text) {
            switch piece {
            case .text(let text): result.appendMerging(.text(text))
            case .directive(let name, let arguments, let offset):
                guard let node = nodes.node(at: offset) else { continue }
                let position = locator.position(of: node, openings: Directive.openings)
                result.append(.directive(Directive(name: name, arguments: arguments, position: position)))
            }
        }
    }

    private mutating func nested(_ node: CMarkNode, depth: Int) -> [Inline] {
        guard depth < DocumentBuilder.maximumDepth else { return [.text(node.flattenedText)] }
        return inlines(node.children, depth: depth + 1)
    }

    /// Returns the link or, if its URL is rejected, its content.
    private mutating func link(_ node: CMarkNode, depth: Int) -> [Inline] {
        let position = locator.position(of: node, openings: ["[", "<"])
        let isSafe = check(node.destination, at: position)
        let content = nested(node, depth: depth)
        guard isSafe else { return content }
        let link = Inline.Link(
            destination: node.destination, title: node.title, content: content, position: position)
        return [.link(link)]
    }

    private mutating func image(_ node: CMarkNode) -> Inline {
        let position = locator.position(of: node, openings: ["!["])
        let alt = node.flattenedText
        guard check(node.destination, at: position) else { return .text(alt) }
        let image = Inline.Image(
            destination: node.destination, title: node.title, alt: alt, position: position)
        return .image(image)
    }

    private mutating func check(_ destination: String, at position: SourcePosition) -> Bool {
        let isSafe = URLReference(untrusted: destination) != nil
        if !isSafe { report(.unsafeURL, at: position, excerpt: destination) }
        return isSafe
    }

    private mutating func report(
        _ kind: MarkdownIssueKind, at position: SourcePosition, excerpt: String
    ) {
        issues.append(MarkdownIssue(kind: kind, position: position, excerpt: excerpt))
    }
}

/// Consecutive text nodes, searched in a single pass.
private struct TextNodes {
    private let nodes: [CMarkNode]
    private var current = 0
    /// The length in characters of the current text, if known, and that of all previous ones.
    private var length: Int?
    private var before = 0

    init(_ nodes: [CMarkNode]) { self.nodes = nodes }

    /// Returns the node that contains the character at an offset in the concatenated text. Offsets must be requested in
    /// ascending order.
    mutating func node(at offset: Int) -> CMarkNode? {
        while current < nodes.count {
            let count = length ?? nodes[current].literal.count
            length = count
            if offset - before < count { return nodes[current] }
            before += count
            length = nil
            current += 1
        }
        return nodes.last
    }
}

extension String {
    fileprivate var withoutPipeEscapes: String {
        var result = ""
        for character in self {
            if character == "|", result.last == "\\" { result.removeLast() }
            result.append(character)
        }
        return result
    }
}
