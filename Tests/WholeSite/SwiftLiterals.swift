/// The string literals of a Swift source file. Raw strings and regular expression literals are not supported.
struct SwiftLiterals {
    struct Literal {
        /// The text, with `…` in place of interpolated values.
        var text = ""
        /// The line on which the literal begins, counted from 1.
        let line: Int
        /// The name of the declaration around it, such as `Wording` in `enum Wording { … }`, and of those around that.
        let enclosing: [String]
        /// The label of the argument that the literal is; empty if there is none.
        let label: String
    }

    private(set) var all: [Literal] = []

    private let source: [Unicode.Scalar]
    private var position = 0
    private var line = 1
    /// The names of the declarations whose braces are open; empty for closures and bodies.
    private var enclosing: [String] = []
    /// The code since the last brace.
    private var code = String.UnicodeScalarView()

    init(_ source: String) {
        self.source = Array(source.unicodeScalars)
        while position < self.source.count { step() }
        all.sort { $0.line < $1.line }
    }

    private func isNext(_ text: String) -> Bool { source[position...].starts(with: text.unicodeScalars) }

    /// Skips scalars, and counts lines.
    private mutating func skip(_ count: Int = 1) {
        let end = min(position + count, source.count)
        line += source[position..<end].count { $0 == "\n" }
        position = end
    }

    private mutating func skip(until end: String) {
        while position < source.count, !isNext(end) { skip() }
    }

    /// Reads a comment, a literal, or one scalar of other code.
    private mutating func step() {
        if isNext("//") { return skip(until: "\n") }
        if isNext("/*") { return skip(until: "*/") }
        if isNext("\"") { return readLiteral() }
        switch source[position] {
        case "{":
            let name = String(code).firstMatch(
                of: /.*\b(?:enum|struct|class|extension|func)\s+(\w+)/.dotMatchesNewlines())
            enclosing.append(name.map { String($0.1) } ?? "")
            code.removeAll()
        case "}":
            _ = enclosing.popLast()
            code.removeAll()
        default: code.append(source[position])
        }
        skip()
    }

    private mutating func readLiteral() {
        let quotes = isNext("\"\"\"") ? "\"\"\"" : "\""
        let label = String(code).firstMatch(of: /(\w+):\s*$/)
        var literal = Literal(line: line, enclosing: enclosing, label: label.map { String($0.1) } ?? "")
        skip(quotes.count)
        while position < source.count, !isNext(quotes) {
            if isNext("\\(") {
                literal.text += "…"
                skip(2)
                readInterpolation()
            } else {
                if isNext("\\") { skip() }
                if position < source.count { literal.text.unicodeScalars.append(source[position]) }
                skip()
            }
        }
        skip(quotes.count)
        all.append(literal)
    }

    /// Reads an interpolated value, through its closing parenthesis.
    private mutating func readInterpolation() {
        var depth = 1
        while position < source.count, depth > 0 {
            if source[position] == "(" { depth += 1 }
            if source[position] == ")" { depth -= 1 }
            step()
        }
    }
}
