/// A deviation of a document from its source.
public struct MarkdownIssue: Hashable, Sendable {
    public let kind: MarkdownIssueKind
    public let position: SourcePosition
    /// The markup or URL in question; empty for tables and nesting.
    public let excerpt: String

    public var line: Int { position.line }
    public var column: Int { position.column }
}

/// The kind of deviation.
public enum MarkdownIssueKind: Hashable, Sendable {
    /// HTML tags or comments, which are omitted.
    case rawHTML
    /// A link or image whose URL is rejected; its text is kept.
    case unsafeURL
    /// A table row with more or fewer cells than the header; it is truncated or padded.
    case raggedTable
    /// Containers nested so deeply that their content is kept only as text.
    case nestedTooDeep
}
