/// An inline element of a text.
public indirect enum Inline: Hashable, Sendable {
    case text(String)
    /// A line break in the source that is equivalent to a space.
    case softBreak
    /// A line break that is preserved.
    case hardBreak
    case code(String)
    case emphasis([Inline])
    case strong([Inline])
    case link(Link)
    case image(Image)
    case directive(Directive)

    /// A link.
    public struct Link: Hashable, Sendable {
        /// The URL in the source, with escapes and entities resolved. Never an unsafe URL.
        public let destination: String
        /// The title in the source; empty if there is none.
        public let title: String
        /// The inline elements that make up the text of the link.
        public let content: [Inline]
        /// The position at which the link begins.
        public let position: SourcePosition
    }

    /// An image.
    public struct Image: Hashable, Sendable {
        /// The URL in the source, with escapes and entities resolved. Never an unsafe URL.
        public let destination: String
        /// The title in the source; empty if there is none.
        public let title: String
        /// The text alternative.
        public let alt: String
        /// The position at which the image begins.
        public let position: SourcePosition
    }
}

extension [Inline] {
    /// The text without markup. An image is replaced by its text alternative, a line break by a space, and a directive
    /// by nothing.
    public var plainText: String {
        var result = ""
        appendPlainText(to: &result)
        return result
    }

    private func appendPlainText(to result: inout String) {
        for inline in self {
            switch inline {
            case .text(let text), .code(let text): result += text
            case .softBreak, .hardBreak: result += " "
            case .emphasis(let content), .strong(let content): content.appendPlainText(to: &result)
            case .link(let link): link.content.appendPlainText(to: &result)
            case .image(let image): result += image.alt
            case .directive: break
            }
        }
    }

    /// Appends an inline, merging consecutive texts, since cmark splits text at every bracket and escape.
    mutating func appendMerging(_ inline: Inline) {
        guard case .text(let addition) = inline, case .text(var text)? = last else {
            append(inline)
            return
        }
        // Removed, so that it is extended in place rather than copied.
        removeLast()
        text += addition
        append(.text(text))
    }
}
