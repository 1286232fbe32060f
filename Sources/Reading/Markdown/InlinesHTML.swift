import HTML

/// Inline content with its links resolved.
struct InlinesHTML: HTML {
    let content: [Inline]
    let options: RenderingOptions

    func write(into sink: inout HTMLSink) {
        for inline in content { write(inline, into: &sink) }
    }

    private func write(_ inline: Inline, into sink: inout HTMLSink) {
        switch inline {
        case .text(let text):
            sink.appendEscaped(text)
        case .softBreak:
            sink.append("\n")
        case .hardBreak:
            sink.append("<br>\n")
        case .code(let text):
            sink.append(code(text))
        case .emphasis(let content):
            sink.append(em { nested(content) })
        case .strong(let content):
            sink.append(strong { nested(content) })
        case .link(let link):
            if let url = options.resolveLink(link.destination) {
                sink.append(a(.href(url), .title(link.title.nonEmpty)) { nested(link.content) })
            } else {
                sink.append(nested(link.content))
            }
        case .image(let image):
            if let url = options.resolveLink(image.destination) {
                sink.append(
                    img(.src(url), .alt(image.alt), .title(image.title.nonEmpty), .loading(.lazy)))
            } else {
                sink.appendEscaped(image.alt)
            }
        case .directive(let directive):
            options.resolveDirective(directive)?.write(into: &sink)
        }
    }

    private func nested(_ content: [Inline]) -> InlinesHTML {
        InlinesHTML(content: content, options: options)
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
