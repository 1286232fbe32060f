/// A placeholder in prose that is replaced when the page is rendered: `[[figure received 2026-10]]`.
public struct Directive: Hashable, Sendable {
    /// The name of a directive.
    public enum Name: String, CaseIterable, Sendable {
        /// A figure within a sentence.
        case figure
        /// A table or chart, which is a paragraph of its own.
        case table, chart
    }

    /// The name, which determines what replaces the directive.
    public let name: Name
    /// The words after the name.
    public let arguments: [String]
    /// The position at which the directive begins.
    public let position: SourcePosition

    /// The source text with which a directive can begin, for each name.
    static let openings = Name.allCases.map { "[[" + $0.rawValue }
}

/// A piece of text split at its directives.
enum DirectivePiece: Equatable {
    case text(String)
    /// A directive. `offset` is the number of characters that precede it in the text.
    case directive(Directive.Name, [String], offset: Int)

    /// Splits a text at its directives. Anything that resembles a directive but is not a valid one remains text.
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
    /// Returns the range of the first occurrence of a text.
    fileprivate func firstRange(of text: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }
}
