import Foundation
import Testing

/// The handbook says only what is so.
@Suite struct HandbookTests {
    @Test func itsSiteBuildsWithoutFindings() throws {
        let place = try Folder()
        let result = try Program.run(["build", "--content", Handbook.content.path], in: place)
        #expect(result.err == "")
        #expect(result.status == 0)
    }

    /// Chapters lead on from one to the next, and the first page leads to all.
    @Test func itsChaptersAreLinked() throws {
        let place = try Folder()
        _ = try Program.run(["build", "--content", Handbook.content.path], in: place)
        let names = try Handbook().chapters.map { $0.file.replacing(".md", with: ".html") }
        let cover = place.text("site/so-tay.html")
        for (index, name) in names.enumerated() {
            let page = place.text("site/so-tay/\(name)")
            #expect(cover.contains("href=\"so-tay/\(name)\""))
            #expect(
                page.contains(
                    index > 0 ? "href=\"\(names[index - 1])\" rel=\"prev\"" : "href=\"../so-tay.html\" rel=\"prev\""))
            #expect(page.contains("rel=\"next\"") == (index + 1 < names.count))
        }
    }

    @Test func everyCommandAndOptionIsThere() throws {
        let commands = try Commands()
        for chapter in try Handbook().chapters {
            for words in chapter.commands.map(\.words) {
                if words.first?.isOption == true {
                    for word in words where word.isOption && !commands.takeAnywhere(word) {
                        Issue.record("\(chapter.file): no command takes \(word)")
                    }
                }
                // At the beginning, or behind the words that say as whom.
                for start in words.indices.dropLast()
                where words[start] == "congkhai" && (start == 0 || words[start - 1] == "--") {
                    let call = commands.call(words[(start + 1)...])
                    if call.path.isEmpty, !words[start + 1].isOption {
                        Issue.record("\(chapter.file): there is no command \(words[start + 1])")
                        continue
                    }
                    for word in words[(start + 1)...] where word.isOption && !call.takes(word) {
                        Issue.record("\(chapter.file): \(call.path.joined(separator: " ")) does not take \(word)")
                    }
                }
            }
        }
    }

    /// All files written and all commands given, from the first chapter to the last, on the day the story is told.
    @Test func itsExamplesRun() throws {
        let commands = try Commands()
        var place = try Folder()
        for chapter in try Handbook().chapters {
            for block in chapter.blocks {
                if let path = block.path { try place.write(block.text, to: path) }
                for step in block.steps {
                    let words = step.command.words
                    if words.first == "cd" {
                        let inner = try Folder()
                        try inner.lay(URL(fileURLWithPath: place.path + "/" + words[1]), under: ".")
                        place = inner
                        continue
                    }
                    #expect(words.first == "congkhai", "\(chapter.file): \(step.command)")
                    let day = commands.call(words.dropFirst()).takes("--as-of") ? ["--as-of", "2026-11-20"] : []
                    let result = try Program.run(words.dropFirst() + day, in: place)
                    // A terminal shows both outputs; which comes first is the command's to say.
                    if ![result.err + result.out, result.out + result.err].contains(where: step.output.stands) {
                        Issue.record("\(chapter.file): \(step.command)\n\(result.out)\(result.err)")
                    }
                }
            }
        }
    }
}

/// The commands of the program, as its help tells of them.
private struct Commands {
    struct Call {
        let path: [String]
        let help: String

        func takes(_ option: String) -> Bool {
            help.split { !($0.isLetter || $0 == "-") }.contains { $0 == option }
        }

        /// The commands below this one.
        var subcommands: [String] {
            guard let list = help.components(separatedBy: "SUBCOMMANDS:\n").dropFirst().first else { return [] }
            return list.lines.prefix { !$0.isEmpty }.compactMap { line in
                line.hasPrefix("   ") ? nil : line.split(separator: " ").first.map(String.init)
            }
        }
    }

    private var calls: [[String]: Call] = [:]

    init() throws {
        try concurrentFill([])
    }

    private mutating func concurrentFill(_ path: [String]) throws {
        let call = Call(path: path, help: try Program.run(path + ["--help"], in: Folder()).out)
        calls[path] = call
        for name in call.subcommands { try concurrentFill(path + [name]) }
    }

    /// The command that words call, down to the last subcommand.
    func call(_ words: ArraySlice<String>) -> Call {
        var path: [String] = []
        for word in words {
            guard calls[path + [word]] != nil else { break }
            path.append(word)
        }
        return calls[path] ?? Call(path: [], help: "")
    }

    func takeAnywhere(_ option: String) -> Bool { calls.values.contains { $0.takes(option) } }
}

extension String {
    fileprivate var isOption: Bool { wholeMatch(of: /--[a-z-]*[a-z]/) != nil }
}
