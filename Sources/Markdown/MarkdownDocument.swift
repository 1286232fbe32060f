/// A text in CommonMark with pipe tables, read into values.
///
/// Raw HTML and unsafe addresses never get into the document; they are listed in ``issues``.
/// Tables are lines that begin with `|`, the second of which is a delimiter row:
///
/// ```markdown
/// | Kênh nộp   | Lệ phí |
/// | :--------- | -----: |
/// | Trực tiếp  | 8.000  |
/// ```
public struct MarkdownDocument: Hashable, Sendable {
    public let blocks: [Block]
    /// All headings, in order, for a table of contents.
    public let headings: [Block.Heading]
    /// What is not published as it is written, in the order of the source.
    public let issues: [MarkdownIssue]

    /// Reads `source`, whose text should be in NFC. No text is an error.
    ///
    /// - Parameter firstLine: The number of its first line, for a body that follows other lines
    ///   in its file.
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
