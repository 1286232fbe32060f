/// A use of a URL in a document.
public struct LinkUse: Hashable, Sendable {
    /// The URL in the source, with escapes and entities resolved.
    public let destination: String
    /// The position of the link or image in the source.
    public let position: SourcePosition
    /// Whether the URL is that of an image rather than the target of a link.
    public let isImage: Bool
}

extension MarkdownDocument {
    /// The URLs of all links and images, in order.
    public var links: [LinkUse] {
        var links: [LinkUse] = []
        forEachText(in: blocks) { inlines in
            collectLinks(in: inlines, into: &links)
            return true
        }
        return links
    }

    /// The directives of the text, in order.
    public var directives: [Directive] {
        var directives: [Directive] = []
        forEachText(in: blocks) { inlines in
            collectDirectives(in: inlines, into: &directives)
            return true
        }
        return directives
    }

    private func collectDirectives(in inlines: [Inline], into directives: inout [Directive]) {
        for inline in inlines {
            switch inline {
            case .directive(let directive): directives.append(directive)
            case .link(let link): collectDirectives(in: link.content, into: &directives)
            case .emphasis(let content), .strong(let content): collectDirectives(in: content, into: &directives)
            case .text, .softBreak, .hardBreak, .code, .image: break
            }
        }
    }

    /// Returns the beginning of the running text, for a description. Includes paragraphs, also those in lists and block
    /// quotes, but no headings, tables, or code.
    ///
    /// - Parameter limit: The maximum number of characters. Longer text is truncated at a word boundary and ends in
    ///   "…".
    public func plainText(limit: Int = .max) -> String {
        var text = ""
        var count = 0
        forEachText(in: blocks, where: \.isRunningText) { inlines in
            for word in inlines.plainText.split(whereSeparator: \.isWhitespace) {
                let length = word.count + (text.isEmpty ? 0 : 1)
                // The ellipsis replaces words only if the limit is exceeded.
                guard count + length <= limit else {
                    text = text.shortened(to: limit)
                    return false
                }
                if !text.isEmpty { text += " " }
                text += word
                count += length
            }
            return true
        }
        return text
    }

    /// Calls `body` with each sequence of inlines in the blocks for which `isIncluded` is true, until it returns false.
    @discardableResult
    private func forEachText(
        in blocks: [Block], where isIncluded: (Block) -> Bool = { _ in true }, _ body: ([Inline]) -> Bool
    ) -> Bool {
        for block in blocks where isIncluded(block) {
            let goesOn =
                switch block.kind {
                case .heading(let heading): body(heading.content)
                case .paragraph(let content): body(content)
                case .list(let list):
                    list.items.allSatisfy { forEachText(in: $0.blocks, where: isIncluded, body) }
                case .blockQuote(let content): forEachText(in: content, where: isIncluded, body)
                case .table(let table):
                    ([table.header] + table.rows).joined().allSatisfy { body($0.content) }
                case .codeBlock, .thematicBreak: true
                }
            guard goesOn else { return false }
        }
        return true
    }

    private func collectLinks(in inlines: [Inline], into links: inout [LinkUse]) {
        for inline in inlines {
            switch inline {
            case .link(let link):
                links.append(
                    LinkUse(destination: link.destination, position: link.position, isImage: false))
                collectLinks(in: link.content, into: &links)
            case .image(let image):
                links.append(
                    LinkUse(destination: image.destination, position: image.position, isImage: true)
                )
            case .emphasis(let content), .strong(let content):
                collectLinks(in: content, into: &links)
            case .text, .softBreak, .hardBreak, .code, .directive:
                break
            }
        }
    }
}

extension Block {
    fileprivate var isRunningText: Bool {
        switch kind {
        case .paragraph, .list, .blockQuote: true
        case .heading, .codeBlock, .thematicBreak, .table: false
        }
    }
}

extension String {
    /// Returns whole words and an ellipsis, with at most `limit` characters in total.
    fileprivate func shortened(to limit: Int) -> String {
        guard limit > 0 else { return "" }
        var kept = self[...]
        while !kept.isEmpty, kept.count + 1 > limit {
            kept = kept[..<(kept.lastIndex(of: " ") ?? kept.startIndex)]
        }
        while let last = kept.last, " ,;:.–-".contains(last) { kept.removeLast() }
        return kept + "…"
    }
}
