/// A page laid out for people who compare it with another: a line for each element that is no part of a sentence, text
/// and what marks words in it kept together, and a line break behind each sentence of a text too long for one line, so
/// that a word changes one line. Nothing is left out but white space that no browser shows.
public func prettyHTML(_ page: String) throws(HTMLSyntaxError) -> String {
    var printer = HTMLPrinter()
    printer.print(try HTMLTree(page).nodes, at: 0)
    return printer.lines.map { $0 + "\n" }.joined()
}

private struct HTMLPrinter {
    private(set) var lines: [String] = []

    private static let width = 120

    mutating func print(_ nodes: [HTMLNode], at depth: Int) {
        var run = InlineRun()
        for node in nodes {
            if node.isInline {
                run.append(node)
                continue
            }
            add(run.lines(of: Self.width - 2 * depth), at: depth)
            run = InlineRun()
            switch node {
            case .element(let element): print(element, at: depth)
            case .declaration(let text), .text(let text): add([text], at: depth)
            }
        }
        add(run.lines(of: Self.width - 2 * depth), at: depth)
    }

    private mutating func print(_ element: HTMLElement, at depth: Int) {
        if element.name == "pre" {
            // Its white space is shown: nothing may be added to it.
            add([HTMLNode.element(element).source], at: depth)
        } else if HTMLElement.raw.contains(element.name) {
            let text = element.children.map(\.source).joined()
            let isJSON = element.attributes.contains(#"type="application/ld+json""#)
            add([element.startTag + (text.isEmpty ? element.endTag : "")], at: depth)
            if text.isEmpty { return }
            add(isJSON ? indentedJSON(text) : [text], at: depth + 1)
            add([element.endTag], at: depth)
        } else {
            printMarkup(element, at: depth)
        }
    }

    private mutating func printMarkup(_ element: HTMLElement, at depth: Int) {
        let width = Self.width - 2 * depth
        if element.children.allSatisfy(\.isInline) {
            var run = InlineRun()
            for child in element.children { run.append(child) }
            let line = element.startTag + run.text + element.endTag
            if line.unicodeScalars.count <= width {
                add([line], at: depth)
                return
            }
        }
        if element.startTag.unicodeScalars.count <= width || element.attributes.count < 2 {
            add([element.startTag], at: depth)
        } else {
            add(["<" + element.name], at: depth)
            add(element.attributes.dropLast() + element.attributes.suffix(1).map { $0 + ">" }, at: depth + 2)
        }
        if element.isVoid { return }
        print(element.children, at: depth + 1)
        add([element.endTag], at: depth)
    }

    private mutating func add(_ texts: [String], at depth: Int) {
        let indentation = String(repeating: "  ", count: depth)
        lines += texts.map { indentation + $0.showingInvisibleSpaces }
    }
}

extension HTMLNode {
    /// Whether it is text, or part of a text.
    fileprivate var isInline: Bool {
        switch self {
        case .text: true
        case .declaration: false
        case .element(let element): Self.inline.contains(element.name) && element.children.allSatisfy(\.isInline)
        }
    }

    private static let inline: Set = [
        "a", "abbr", "b", "br", "cite", "code", "em", "i", "img", "kbd", "mark", "q", "s", "small", "span", "strong",
        "sub", "sup", "time", "u", "wbr",
    ]
}

/// Text with what marks words in it, as pieces between which a line may break: those where white space stands.
private struct InlineRun {
    private var pieces: [String] = []
    private var isAfterSpace = true

    mutating func append(_ node: HTMLNode) {
        switch node {
        case .text(let text):
            for scalar in text.unicodeScalars {
                if scalar.isSpace { isAfterSpace = true } else { join(String(scalar)) }
            }
        case .element(let element):
            join(element.startTag)
            for child in element.children { append(child) }
            if !element.isVoid { join(element.endTag) }
        case .declaration(let text): join(text)
        }
    }

    private mutating func join(_ text: String) {
        if isAfterSpace { pieces.append(text) } else { pieces[pieces.count - 1] += text }
        isAfterSpace = false
    }

    var text: String { pieces.joined(separator: " ") }

    /// One line where all of it fits; else each sentence begins a line.
    func lines(of width: Int) -> [String] {
        if pieces.isEmpty { return [] }
        if text.unicodeScalars.count <= width { return [text] }
        var lines: [String] = []
        var isAtStart = true
        for piece in pieces {
            let length = piece.unicodeScalars.count + 1
            if isAtStart || lines[lines.count - 1].unicodeScalars.count + length > width {
                lines.append(piece)
            } else {
                lines[lines.count - 1] += " " + piece
            }
            isAtStart = piece.endsSentence
        }
        return lines
    }
}

extension Unicode.Scalar {
    /// White space of which browsers show any amount as one space.
    fileprivate var isSpace: Bool { value == 0x20 || (0x09...0x0D).contains(value) }
}

extension String {
    /// Whether a line should end behind it, whatever end tags follow the sentence.
    fileprivate var endsSentence: Bool {
        var rest = self[...]
        while rest.hasSuffix(">"), let tag = rest.lastIndex(of: "<") {
            if rest[tag...] == "<br>" { return true }
            rest = rest[..<tag]
        }
        return rest.last.map { ".;:?!".contains($0) } ?? false
    }

    /// With names for the characters that look like a space, or like nothing.
    fileprivate var showingInvisibleSpaces: String {
        guard unicodeScalars.contains(where: \.isInvisible) else { return self }
        return unicodeScalars.reduce(into: "") { text, scalar in
            text += scalar.isInvisible ? "&#x\(String(scalar.value, radix: 16, uppercase: true));" : String(scalar)
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isInvisible: Bool {
        guard value >= 0x80 else { return false }
        return switch properties.generalCategory {
        case .spaceSeparator, .format, .control, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
