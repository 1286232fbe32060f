/// A paragraph, heading, list or other block of a document.
public struct Block: Hashable, Sendable {
    public let kind: Kind
    /// Where it begins.
    public let position: SourcePosition

    public indirect enum Kind: Hashable, Sendable {
        case heading(Heading)
        case paragraph([Inline])
        case list(List)
        case blockQuote([Block])
        /// Code or other text that keeps its line breaks. `info` is what follows the fence.
        case codeBlock(info: String, text: String)
        case thematicBreak
        case table(Table)
    }

    public struct Heading: Hashable, Sendable {
        /// As written: 2 for `##`.
        public let level: Int
        /// A slug of the text, unique in the document.
        public let id: String
        public let content: [Inline]
        public let position: SourcePosition

        /// The heading without markup.
        public var text: String { content.plainText }
    }

    public struct List: Hashable, Sendable {
        /// The first number, or `nil` for bullets.
        public let start: Int?
        /// Whether no blank lines separate the items.
        public let isTight: Bool
        public let items: [Item]
    }

    public struct Item: Hashable, Sendable {
        public let blocks: [Block]
        public let position: SourcePosition
    }

    public struct Table: Hashable, Sendable {
        /// The first table of the document is 1.
        public let number: Int
        /// The nearest heading above.
        public let heading: String?
        /// One for each column.
        public let alignments: [Alignment?]
        public let header: [Cell]
        /// As many cells in each as in the header.
        public let rows: [[Cell]]
    }

    public enum Alignment: Hashable, Sendable {
        case left, center, right
    }

    public struct Cell: Hashable, Sendable {
        public let content: [Inline]
        public let position: SourcePosition
    }
}
