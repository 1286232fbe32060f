/// A deviation of a document from its source.
public struct MarkdownIssue: Hashable, Sendable {
    /// The kind of deviation, which also determines what happens to the markup.
    public let kind: MarkdownIssueKind
    /// The position of the deviation in the source.
    public let position: SourcePosition
    /// The markup or URL in question; empty for tables and nesting.
    public let excerpt: String

    /// The line of the deviation, from 1.
    public var line: Int { position.line }
    /// The column of the deviation in Unicode scalars, from 1.
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
