import CCommonMark

/// A parsed cmark document, freed when it goes out of scope.
///
/// The tree does not escape the parser: results are copied into values.
struct CMarkTree: ~Copyable {
    private let pointer: OpaquePointer?

    init(_ source: [UInt8]) {
        pointer = source.withUnsafeBytes { bytes in
            // Without this option cmark miscounts lines after a code span that is broken across two lines.
            cmark_parse_document(
                bytes.bindMemory(to: CChar.self).baseAddress, bytes.count, CMARK_OPT_SOURCEPOS)
        }
    }

    deinit {
        if let pointer { cmark_node_free(pointer) }
    }

    /// Calls a closure with the root of the tree, which is valid only for the duration of the call.
    func withRoot<Result>(_ body: (CMarkNode?) -> Result) -> Result {
        body(pointer.map { CMarkNode(pointer: $0) })
    }
}

/// A node, valid for the lifetime of its ``CMarkTree``.
struct CMarkNode {
    let pointer: OpaquePointer

    var kind: CMarkNodeKind {
        switch cmark_node_get_type(pointer) {
        case CMARK_NODE_BLOCK_QUOTE: .blockQuote
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .hardBreak
        case CMARK_NODE_CODE: .code
        case CMARK_NODE_HTML_INLINE: .htmlInline
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_IMAGE: .image
        default: .other
        }
    }

    var children: Children { Children(upcoming: cmark_node_first_child(pointer)) }

    struct Children: Sequence, IteratorProtocol {
        fileprivate var upcoming: OpaquePointer?

        mutating func next() -> CMarkNode? {
            guard let current = upcoming else { return nil }
            upcoming = cmark_node_next(current)
            return CMarkNode(pointer: current)
        }
    }

    /// The line at which the node begins, from 1; 0 for line breaks, for which cmark records no position.
    var line: Int { Int(cmark_node_get_start_line(pointer)) }
    /// The column at which the node begins, in bytes from 1.
    var column: Int { Int(cmark_node_get_start_column(pointer)) }
    var lastLine: Int { Int(cmark_node_get_end_line(pointer)) }

    var literal: String { string(cmark_node_get_literal(pointer)) }
    var destination: String { string(cmark_node_get_url(pointer)) }
    var title: String { string(cmark_node_get_title(pointer)) }
    var fenceInfo: String { string(cmark_node_get_fence_info(pointer)) }

    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
    var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }
    var listStart: Int { Int(cmark_node_get_list_start(pointer)) }

    /// The text of all descendants, collected without recursion.
    var flattenedText: String {
        guard let walk = cmark_iter_new(pointer) else { return "" }
        defer { cmark_iter_free(walk) }
        var result = ""
        while true {
            let event = cmark_iter_next(walk)
            if event == CMARK_EVENT_DONE { return result }
            guard let current = cmark_iter_get_node(walk) else { continue }
            let node = CMarkNode(pointer: current)
            switch (node.kind, event) {
            case (.text, CMARK_EVENT_ENTER), (.code, CMARK_EVENT_ENTER): result += node.literal
            case (.codeBlock, CMARK_EVENT_ENTER): result += node.literal
            case (.softBreak, _), (.hardBreak, _): result += " "
            case (.paragraph, CMARK_EVENT_EXIT) where !result.isEmpty: result += " "
            default: break
            }
        }
    }

    private func string(_ text: UnsafePointer<CChar>?) -> String {
        text.map { String(cString: $0) } ?? ""
    }
}

/// The type of a node.
enum CMarkNodeKind {
    case blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case text, softBreak, hardBreak, code, htmlInline, emphasis, strong, link, image
    case other
}
