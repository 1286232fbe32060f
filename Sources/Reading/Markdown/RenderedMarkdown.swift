import HTML

/// Options for rendering a document as HTML.
public struct RenderingOptions {
    /// The number added to the level of every heading; 0 renders `##` as `h2`.
    public var headingShift: Int
    /// Whether headings have `id`s; should be false if a text is rendered on a page for the second time.
    public var writesHeadingIDs: Bool
    /// Returns the target of a link or image, or `nil` to render only its text.
    public var resolveLink: (String) -> URLReference?
    /// Returns the replacement for a directive, or `nil` to omit it.
    public var resolveDirective: (Directive) -> (any HTML)?
    /// Returns the accessible name of a table's scrollable region.
    public var tableLabel: (Block.Table) -> String

    /// Creates options; by default, links are checked for safety and directives are omitted.
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

/// A document as part of a page.
///
/// ```swift
/// article { RenderedMarkdown(procedure.body) { destination in links.resolve(destination) } }
/// ```
public struct RenderedMarkdown: HTML {
    private let document: MarkdownDocument
    private let options: RenderingOptions

    /// Creates a rendering of a document with the given options.
    public init(_ document: MarkdownDocument, options: RenderingOptions = RenderingOptions()) {
        self.document = document
        self.options = options
    }

    /// Creates a rendering of a document with default options except for the targets of links and images.
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
    /// Writes the document as HTML, each block on a separate line.
    public func render(
        into sink: inout HTMLSink, options: RenderingOptions = RenderingOptions()
    ) {
        sink.append(BlocksHTML(blocks: blocks, options: options))
    }
}
