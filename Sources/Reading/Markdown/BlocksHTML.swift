import HTML

/// A sequence of blocks, each followed by a newline.
struct BlocksHTML: HTML {
    let blocks: [Block]
    let options: RenderingOptions
    /// Whether paragraphs are written without tags, as in a tight list.
    var isTight = false

    func write(into sink: inout HTMLSink) {
        for block in blocks {
            write(block, into: &sink)
            sink.append("\n")
        }
    }

    private func write(_ block: Block, into sink: inout HTMLSink) {
        switch block.kind {
        case .heading(let heading):
            write(heading, into: &sink)
        case .paragraph(let content) where content.blockDirective != nil:
            if let directive = content.blockDirective { options.resolveDirective(directive)?.write(into: &sink) }
        case .paragraph(let content) where isTight:
            sink.append(inlines(content))
        case .paragraph(let content):
            sink.append(p { inlines(content) })
        case .list(let list):
            if let start = list.start {
                sink.append(ol(.when(start != 1, .start(start))) { items(of: list) })
            } else {
                sink.append(ul { items(of: list) })
            }
        case .blockQuote(let content):
            sink.append(blockquote { BlocksHTML(blocks: content, options: options) })
        case .codeBlock(let info, let text):
            let language = info.split(whereSeparator: \.isWhitespace).first.map { "language-\($0)" }
            // Long lines scroll horizontally; make the block focusable for keyboard users.
            sink.append(pre(.tabindex(0)) { code(text, .class(language)) })
        case .thematicBreak:
            sink.append(hr())
        case .table(let table):
            sink.append(TableHTML(content: table, options: options))
        }
    }

    private func write(_ heading: Block.Heading, into sink: inout HTMLSink) {
        let content = inlines(heading.content)
        let id = options.writesHeadingIDs ? heading.id : nil
        switch heading.level + options.headingShift {
        case ...1: sink.append(h1(.id(id)) { content })
        case 2: sink.append(h2(.id(id)) { content })
        case 3: sink.append(h3(.id(id)) { content })
        case 4: sink.append(h4(.id(id)) { content })
        case 5: sink.append(h5(.id(id)) { content })
        default: sink.append(h6(.id(id)) { content })
        }
    }

    private func items(of list: Block.List) -> some HTML {
        ForEach(list.items) { item in
            li { BlocksHTML(blocks: item.blocks, options: options, isTight: list.isTight) }
        }
    }

    private func inlines(_ content: [Inline]) -> InlinesHTML {
        InlinesHTML(content: content, options: options)
    }
}

extension [Inline] {
    /// The directive of which the paragraph consists, if it is a table or chart.
    fileprivate var blockDirective: Directive? {
        guard count == 1, case .directive(let directive)? = first, directive.name != .figure else { return nil }
        return directive
    }
}
