import HTML

/// A table in a scrollable region that is focusable for keyboard users.
struct TableHTML: HTML {
    let content: Block.Table
    let options: RenderingOptions

    func write(into sink: inout HTMLSink) {
        sink.append(
            div(
                .class("table-scroll"), .tabindex(0), .role("region"),
                .aria("label", options.tableLabel(content))
            ) {
                table {
                    thead {
                        tr {
                            ForEach(zip(content.header, content.alignments)) { cell, alignment in
                                // An empty header cell is not a header.
                                if cell.content.isEmpty {
                                    td()
                                } else {
                                    th(.scope(.col), .class(alignment?.className)) { inlines(cell) }
                                }
                            }
                        }
                    }
                    if !content.rows.isEmpty {
                        tbody {
                            ForEach(content.rows) { row in
                                tr {
                                    ForEach(zip(row, content.alignments)) { cell, alignment in
                                        td(.class(alignment?.className)) { inlines(cell) }
                                    }
                                }
                            }
                        }
                    }
                }
            })
    }

    private func inlines(_ cell: Block.Cell) -> InlinesHTML {
        InlinesHTML(content: cell.content, options: options)
    }
}

extension Block.Alignment {
    fileprivate var className: String {
        switch self {
        case .left: "align-left"
        case .center: "align-center"
        case .right: "align-right"
        }
    }
}
