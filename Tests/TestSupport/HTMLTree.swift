/// A page as elements and what stands between them. Reads what the program writes: every element is closed.
public indirect enum HTMLNode: Equatable, Sendable {
    case element(HTMLElement)
    case text(String)
    /// The document type, or a comment.
    case declaration(String)
}

public struct HTMLElement: Equatable, Sendable {
    public let name: String
    /// As written, in order.
    public let attributes: [String]
    public let children: [HTMLNode]

    var isVoid: Bool { Self.void.contains(name) }

    static let void: Set = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]

    /// Elements whose content is no HTML.
    static let raw: Set = ["script", "style"]

    var startTag: String { "<" + ([name] + attributes).joined(separator: " ") + ">" }
    var endTag: String { isVoid ? "" : "</\(name)>" }
}

extension HTMLNode {
    /// As it was written.
    var source: String {
        switch self {
        case .element(let element):
            element.startTag + element.children.map(\.source).joined() + element.endTag
        case .text(let text), .declaration(let text): text
        }
    }
}

/// Why a text is no page, with a part of what is left to be read.
public struct HTMLSyntaxError: Error, Equatable {
    public let reason: String
    public let rest: String
}

public struct HTMLTree: Sendable {
    public let nodes: [HTMLNode]

    public init(_ text: String) throws(HTMLSyntaxError) {
        var reader = HTMLTreeReader(rest: text.utf8[...])
        nodes = try reader.nodes(in: nil)
    }
}

private struct HTMLTreeReader {
    var rest: Substring.UTF8View

    /// The nodes up to the end tag of an element, which is read too; up to the end of the text for none.
    mutating func nodes(in parent: String?) throws(HTMLSyntaxError) -> [HTMLNode] {
        var nodes: [HTMLNode] = []
        while let first = rest.first {
            if first != UInt8(ascii: "<") {
                nodes.append(.text(take(until: "<")))
            } else if skip("</") {
                let name = take { $0 != UInt8(ascii: ">") }
                guard name == parent, skip(">") else {
                    throw failure("</\(name)> stands where \(parent.map { "</\($0)>" } ?? "the end") should")
                }
                return nodes
            } else if rest.starts(with: "<!--".utf8) {
                nodes.append(.declaration(take(until: "-->") + (skip("-->") ? "-->" : "")))
            } else if rest.starts(with: "<!".utf8) {
                nodes.append(.declaration(take(until: ">") + (skip(">") ? ">" : "")))
            } else {
                nodes.append(.element(try element()))
            }
        }
        guard let parent else { return nodes }
        throw failure("<\(parent)> is not closed")
    }

    private mutating func element() throws(HTMLSyntaxError) -> HTMLElement {
        rest.removeFirst()
        let name = take { !Self.isSpace($0) && $0 != UInt8(ascii: ">") }
        var attributes: [String] = []
        while true {
            _ = take(while: Self.isSpace)
            if skip(">") { break }
            guard !rest.isEmpty else { throw failure("the tag of <\(name)> is not closed") }
            var attribute = take { !Self.isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "=") }
            if skip("=") {
                guard skip("\"") else { throw failure("\(attribute) has no quoted value") }
                attribute += "=\"" + take(until: "\"") + "\""
                guard skip("\"") else { throw failure("the value of an attribute is not closed") }
            }
            attributes.append(attribute)
        }
        return HTMLElement(name: name, attributes: attributes, children: try children(of: name))
    }

    private mutating func children(of name: String) throws(HTMLSyntaxError) -> [HTMLNode] {
        if HTMLElement.void.contains(name) { return [] }
        guard HTMLElement.raw.contains(name) else { return try nodes(in: name) }
        let text = take(until: "</\(name)>")
        guard skip("</\(name)>") else { throw failure("<\(name)> is not closed") }
        return text.isEmpty ? [] : [.text(text)]
    }

    private mutating func skip(_ text: String) -> Bool {
        guard rest.starts(with: text.utf8) else { return false }
        rest = rest.dropFirst(text.utf8.count)
        return true
    }

    private mutating func take(while isWanted: (UInt8) -> Bool) -> String {
        let taken = rest.prefix(while: isWanted)
        rest = rest[taken.endIndex...]
        return String(Substring(taken))
    }

    private mutating func take(until mark: String) -> String {
        let whole = rest
        while !rest.isEmpty, !rest.starts(with: mark.utf8) { rest.removeFirst() }
        return String(Substring(whole[..<rest.startIndex]))
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private func failure(_ reason: String) -> HTMLSyntaxError {
        HTMLSyntaxError(reason: reason, rest: String(Substring(rest).prefix(60)))
    }
}
