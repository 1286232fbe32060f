import Foundation

/// The handbook as its readers work through it: what to type, what to see, which files to write.
struct Handbook {
    /// A block between fences. Its first line says what it is and, for a file of the story, where the file goes.
    struct Block {
        let language: String
        let path: String?
        let text: String
    }

    struct Chapter {
        let file: String
        let blocks: [Block]
        /// The words in backquotes outside of the blocks.
        let spans: [String]
    }

    /// A command in a block of the terminal, and what the handbook says comes of it.
    struct Step {
        let command: String
        let output: String
    }

    let chapters: [Chapter]

    static let content = sources.deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Documentation/so-tay/Content")

    /// The chapters in the order of their files' names.
    init() throws {
        let folder = Self.content.appendingPathComponent("pages/so-tay")
        chapters = try Folder.names(in: folder.path).map { name in
            let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
            return Chapter(file: name, text: text)
        }
    }
}

extension Handbook.Chapter {
    init(file: String, text: String) {
        var blocks: [Handbook.Block] = []
        var spans: [String] = []
        var open: (words: [Substring], indent: Int, lines: [Substring])?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let indent = line.prefix { $0 == " " }.count
            if line.dropFirst(indent).hasPrefix("```") {
                if let block = open {
                    blocks.append(
                        Handbook.Block(
                            language: block.words.first.map(String.init) ?? "",
                            path: block.words.count > 1 ? String(block.words[1]) : nil,
                            text: block.lines.map { $0 + "\n" }.joined()))
                    open = nil
                } else {
                    open = (line.dropFirst(indent + 3).split(separator: " "), indent, [])
                }
            } else if let indent = open?.indent {
                open?.lines.append(line.dropFirst(min(indent, line.prefix { $0 == " " }.count)))
            } else {
                let parts = line.split(separator: "`", omittingEmptySubsequences: false)
                spans += parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }
            }
        }
        self.init(file: file, blocks: blocks, spans: spans)
    }

    /// Everything in the chapter that is to be typed, and the words in backquotes. Blocks of shell are there to be
    /// copied as they are; blocks of text also show commands in which something must be put in first.
    var commands: [String] {
        let copied = blocks.filter { $0.language == "sh" }.flatMap(\.commandLines)
        let shown = blocks.filter { $0.language == "text" }.flatMap(\.commandLines)
        return spans + copied + shown.filter { $0.hasPrefix("congkhai ") } + blocks.flatMap(\.steps).map(\.command)
    }
}

extension Handbook.Block {
    /// Its lines, those that end with a backslash joined with the next.
    fileprivate var commandLines: [String] { text.replacing("\\\n", with: " ").lines }

    /// What is typed in a terminal: the lines behind `$`, each with the lines below it.
    var steps: [Handbook.Step] {
        guard language == "console" else { return [] }
        return ("\n" + text).components(separatedBy: "\n$ ").dropFirst().map { step in
            let lines = step.lines
            return Handbook.Step(command: lines[0], output: lines.dropFirst().map { $0 + "\n" }.joined())
        }
    }
}

extension String {
    /// The words of a command line; those in double quotes stay together.
    var words: [String] {
        components(separatedBy: "\"").enumerated().flatMap { index, part in
            index % 2 == 1 ? [part] : part.split(separator: " ").map(String.init)
        }
    }

    /// Whether a text is what is written here, where `…` stands for anything.
    func stands(for text: String) -> Bool {
        let parts = components(separatedBy: "…")
        guard let first = parts.first, let last = parts.last, parts.count > 1 else { return self == text }
        guard text.hasPrefix(first), text.hasSuffix(last), text.count >= first.count + last.count else { return false }
        var rest = text.dropFirst(first.count).dropLast(last.count)
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let place = rest.firstRange(of: part) else { return false }
            rest = rest[place.upperBound...]
        }
        return true
    }
}
