/// A block of a document, such as a paragraph, heading, or list.
public struct Block: Hashable, Sendable {
    /// The kind of block, with its content.
    public let kind: BlockKind
    /// The position at which the block begins.
    public let position: SourcePosition

    /// A heading.
    public struct Heading: Hashable, Sendable {
        /// The level in the source, such as 2 for `##`.
        public let level: Int
        /// A slug of the text, unique in the document.
        public let id: String
        /// The inline elements of the heading, without its markers.
        public let content: [Inline]
        /// The position at which the heading begins.
        public let position: SourcePosition

        /// The text of the heading without markup.
        public var text: String { content.plainText }
    }

    /// An ordered or bullet list.
    public struct List: Hashable, Sendable {
        /// The first number, or `nil` for a bullet list.
        public let start: Int?
        /// Whether the list is tight, with no blank lines between its items.
        public let isTight: Bool
        /// The items, in order.
        public let items: [Item]
    }

    /// An item of a list.
    public struct Item: Hashable, Sendable {
        /// The blocks of the item, without its marker.
        public let blocks: [Block]
        /// The position at which the item begins.
        public let position: SourcePosition
    }

    /// A pipe table.
    public struct Table: Hashable, Sendable {
        /// The number of the table in the document, from 1.
        public let number: Int
        /// The text of the closest preceding heading, or `nil` if there is none.
        public let heading: String?
        /// The alignment of each column, or `nil` if unspecified.
        public let alignments: [Alignment?]
        /// The cells of the header row, one for each column.
        public let header: [Cell]
        /// The body rows, each with as many cells as the header.
        public let rows: [[Cell]]
    }

    /// The alignment of a table column.
    public enum Alignment: Hashable, Sendable {
        case left, center, right
    }

    /// A cell of a table.
    public struct Cell: Hashable, Sendable {
        /// The inline elements of the cell, without surrounding whitespace.
        public let content: [Inline]
        /// The position at which the cell's content begins; that of the row's end for a missing cell.
        public let position: SourcePosition
    }
}

/// The kind of block, with its content.
public indirect enum BlockKind: Hashable, Sendable {
    case heading(Block.Heading)
    case paragraph([Inline])
    case list(Block.List)
    case blockQuote([Block])
    /// Preformatted text that keeps its line breaks. `info` is the info string of the fence.
    case codeBlock(info: String, text: String)
    case thematicBreak
    case table(Block.Table)
}
