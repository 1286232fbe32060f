/// Something in a document that is not published as it is written.
public struct MarkdownIssue: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// HTML tags or comments, which are left out.
        case rawHTML
        /// A link or image whose address is refused; its text stays.
        case unsafeURL
        /// A table row with more or fewer cells than the header; it is cut or filled up.
        case raggedTable
        /// Containers nested so deep that what is inside is kept only as text.
        case nestedTooDeep
    }

    public let kind: Kind
    public let position: SourcePosition
    /// The markup or address in question; empty for tables and nesting.
    public let excerpt: String

    public var line: Int { position.line }
    public var column: Int { position.column }
}
