import HTML

/// How a document is written as HTML.
public struct RenderingOptions {
    /// Added to the level of every heading; 0 leaves `##` an `h2`.
    public var headingShift: Int
    /// Whether headings can be linked to; not where a text is written on a page for the second time.
    public var writesHeadingIDs: Bool
    /// Where a link or image leads. Where it gives `nil`, only the text is written.
    public var resolveLink: (String) -> URLReference?
    /// What stands in the place of a directive. Where it gives `nil`, nothing is written.
    public var resolveDirective: (Directive) -> (any HTML)?
    /// The name of a table's scroll region for those who do not see it.
    public var tableLabel: (Block.Table) -> String

    public init(
        headingShift: Int = 0,
        writesHeadingIDs: Bool = true,
        resolveLink: @escaping (String) -> URLReference? = { URLReference(untrusted: $0) },
        resolveDirective: @escaping (Directive) -> (any HTML)? = { _ in nil },
        tableLabel: @escaping (Block.Table) -> String = { table in
            table.heading.map { "Bảng \(table.number): \($0)" } ?? "Bảng \(table.number)"
        }
    ) {
        self.headingShift = headingShift
        self.writesHeadingIDs = writesHeadingIDs
        self.resolveLink = resolveLink
        self.resolveDirective = resolveDirective
        self.tableLabel = tableLabel
    }
}

/// A document as a part of a page.
///
/// ```swift
/// article { RenderedMarkdown(procedure.body) { destination in links.resolve(destination) } }
/// ```
public struct RenderedMarkdown: HTML {
    private let document: MarkdownDocument
    private let options: RenderingOptions

    public init(_ document: MarkdownDocument, options: RenderingOptions = RenderingOptions()) {
        self.document = document
        self.options = options
    }

    public init(
        _ document: MarkdownDocument, resolveLink: @escaping (String) -> URLReference?
    ) {
        self.init(document, options: RenderingOptions(resolveLink: resolveLink))
    }

    public func write(into sink: inout HTMLSink) {
        document.render(into: &sink, options: options)
    }
}

extension MarkdownDocument {
    /// Writes the document as HTML, each block on a line of its own.
    public func render(
        into sink: inout HTMLSink, options: RenderingOptions = RenderingOptions()
    ) {
        sink.append(BlocksHTML(blocks: blocks, options: options))
    }
}
