/// A place in prose that is filled in when the page is made: `[[figure received 2026-10]]`.
public struct Directive: Hashable, Sendable {
    public enum Name: String, CaseIterable, Sendable {
        /// A figure within a sentence.
        case figure
        /// A table, and a drawing, each a paragraph of its own.
        case table, chart
    }

    public let name: Name
    /// The words behind the name.
    public let arguments: [String]
    public let position: SourcePosition

    /// How a directive begins in the source, for each name.
    static let openings = Name.allCases.map { "[[" + $0.rawValue }
}

/// Text cut at its directives.
enum DirectivePiece: Equatable {
    case text(String)
    /// `offset` counts the characters of the text before it.
    case directive(Directive.Name, [String], offset: Int)

    /// The pieces of a text. What begins like a directive but is none stays text.
    static func pieces(of text: String) -> [DirectivePiece] {
        var pieces: [DirectivePiece] = []
        var rest = text[...]
        var plain = ""
        var offset = 0
        while let open = rest.firstRange(of: "[[") {
            let inner = rest[open.upperBound...]
            guard let close = inner.firstRange(of: "]]") else { break }
            let words = inner[..<close.lowerBound].split(whereSeparator: \.isWhitespace).map(String.init)
            let before = rest[..<open.lowerBound]
            plain += before
            offset += before.count
            if let name = words.first.flatMap(Directive.Name.init(rawValue:)) {
                if !plain.isEmpty { pieces.append(.text(plain)) }
                plain = ""
                pieces.append(.directive(name, Array(words.dropFirst()), offset: offset))
            } else {
                plain += rest[open.lowerBound..<close.upperBound]
            }
            offset += rest[open.lowerBound..<close.upperBound].count
            rest = rest[close.upperBound...]
        }
        plain += rest
        if !plain.isEmpty { pieces.append(.text(plain)) }
        return pieces
    }
}

extension Substring {
    /// Where a text stands first.
    fileprivate func firstRange(of text: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }
}
