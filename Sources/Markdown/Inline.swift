/// A piece of running text.
public indirect enum Inline: Hashable, Sendable {
    case text(String)
    /// A line end in the source that means no more than a space.
    case softBreak
    /// A line end that is kept.
    case hardBreak
    case code(String)
    case emphasis([Inline])
    case strong([Inline])
    case link(Link)
    case image(Image)
    case directive(Directive)

    public struct Link: Hashable, Sendable {
        /// As written, with escapes and entities resolved. Never an unsafe address.
        public let destination: String
        public let title: String
        public let content: [Inline]
        public let position: SourcePosition
    }

    public struct Image: Hashable, Sendable {
        /// As written, with escapes and entities resolved. Never an unsafe address.
        public let destination: String
        public let title: String
        /// What the image says, for those who do not see it.
        public let alt: String
        public let position: SourcePosition
    }
}

extension [Inline] {
    /// The text without markup; an image counts with its description, a line break as a space.
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

    /// Adds a piece, joining text with text: cmark splits at every bracket and escape.
    mutating func appendMerging(_ inline: Inline) {
        guard case .text(let addition) = inline, case .text(var text)? = last else {
            append(inline)
            return
        }
        // Taken out, so that it is grown in place and not copied.
        removeLast()
        text += addition
        append(.text(text))
    }
}
