/// A parsed CommonMark text with pipe tables.
///
/// Raw HTML and unsafe URLs are not part of the document; they are listed in ``issues``. A table consists of
/// consecutive lines that begin with `|`, the second of which is a delimiter row:
///
/// ```markdown
/// | Kênh nộp   | Lệ phí |
/// | :--------- | -----: |
/// | Trực tiếp  | 8.000  |
/// ```
public struct MarkdownDocument: Hashable, Sendable {
    /// The blocks at the top level of the document, in source order.
    public let blocks: [Block]
    /// All headings, in order, for a table of contents.
    public let headings: [Block.Heading]
    /// The deviations of the document from its source, in source order.
    public let issues: [MarkdownIssue]

    /// Parses `source`, which should be in NFC. Parsing never fails.
    ///
    /// - Parameter firstLine: The number of the first line, for a body that follows other lines in its file.
    public init(_ source: String, firstLine: Int = 1) {
        let text = SourceText(source, firstLine: firstLine)
        self = CMarkTree(text.bytes).withRoot { root in
            guard let root else { return MarkdownDocument(blocks: [], headings: [], issues: []) }
            let plan = TablePlan(root: root, source: text)
            return CMarkTree(plan.fragments).withRoot { fragments in
                var builder = DocumentBuilder(source: text, plan: plan, fragments: fragments)
                let blocks = builder.blocks(of: root)
                return MarkdownDocument(
                    blocks: blocks, headings: builder.headings,
                    issues: builder.issues.sorted { $0.position < $1.position })
            }
        }
    }

    private init(blocks: [Block], headings: [Block.Heading], issues: [MarkdownIssue]) {
        self.blocks = blocks
        self.headings = headings
        self.issues = issues
    }
}
