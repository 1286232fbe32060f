import HTML
import Markdown

func rendered(_ source: String, options: RenderingOptions = RenderingOptions()) -> String {
    RenderedMarkdown(MarkdownDocument(source), options: options).rendered()
}

extension MarkdownIssue {
    /// The way issues are compared in tests: `rawHTML 3:5`.
    var summary: String { "\(kind) \(line):\(column)" }
}

extension MarkdownDocument {
    var tables: [Block.Table] { Self.tables(in: blocks) }

    private static func tables(in blocks: [Block]) -> [Block.Table] {
        blocks.flatMap { block -> [Block.Table] in
            switch block.kind {
            case .table(let table): [table]
            case .blockQuote(let content): tables(in: content)
            case .list(let list): list.items.flatMap { tables(in: $0.blocks) }
            default: []
            }
        }
    }
}

extension Block.Table {
    /// The cells as text, header first.
    var texts: [[String]] { ([header] + rows).map { $0.map(\.content.plainText) } }
}
