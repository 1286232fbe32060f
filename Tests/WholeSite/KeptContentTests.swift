import Foundation
import Testing

/// `Kept/Content` keeps every rule: its subject is there and judged right. One edit at a time breaks one of them.
@Suite struct KeptContentTests {
    private static let folder = sources.appendingPathComponent("Kept")
    private static let asOf = "2026-10-20"

    /// A place in the content that keeps a rule, and what breaks it.
    struct Edit: CustomTestStringConvertible, Sendable {
        let rule: String
        let path: String
        let right: [UInt8]
        let wrong: [UInt8]

        var testDescription: String { rule }
    }

    /// `edits.txt`: three lines an edit, as its head explains.
    static let edits: [Edit] = {
        let lines = ((try? String(contentsOf: folder.appendingPathComponent("edits.txt"), encoding: .utf8)) ?? "")
            .components(separatedBy: "\n").filter { !$0.isEmpty && !$0.hasPrefix("#") }
        return stride(from: 0, to: lines.count - lines.count % 3, by: 3).compactMap { start in
            let head = lines[start].split(separator: " ", maxSplits: 1).map(String.init)
            guard head.count == 2 else { return nil }
            return Edit(
                rule: head[0], path: head[1], right: unescaped(lines[start + 1].dropFirst(2)),
                wrong: unescaped(lines[start + 2].dropFirst(2)))
        }
    }()

    @Test func theContentBreaksNoRule() throws {
        let result = try check(try content())
        #expect(result.err == "")
        #expect(result.out == "0 lỗi, 0 cảnh báo\n")
    }

    @Test(arguments: edits)
    func oneEditBreaksIt(edit: Edit) throws {
        let place = try content()
        let file = "Content/" + edit.path
        try place.write(try edited(place.bytes(file), by: edit), to: file)
        let rules = try check(place).err.lines.compactMap {
            $0.wholeMatch(of: /.* \[([a-z0-9-]+)\]/).map { String($0.1) }
        }
        #expect(rules.contains(edit.rule), "\(rules)")
    }

    /// Every rule has an edit, but for what no file can show to everyone, and what takes hundreds of dossiers: `Broken`
    /// has those.
    @Test func everyRuleIsKept() throws {
        let rules = try Program.run(["explain"], in: Folder()).out.lines.compactMap {
            $0.components(separatedBy: ":").first
        }
        #expect(
            rules.filter { rule in !Self.edits.contains { $0.rule == rule } } == [
                "capacity-exceeded", "unreadable-file",
            ])
        #expect(Self.edits.allSatisfy { rules.contains($0.rule) })
    }

    private func content() throws -> Folder {
        let place = try Folder()
        try place.lay(Self.folder.appendingPathComponent("Content"), under: "Content")
        return place
    }

    private func check(_ place: Folder) throws -> Program.Result {
        try Program.run(["check", "--as-of", Self.asOf], in: place)
    }

    /// The file after an edit; what stands there right must stand there once.
    private func edited(_ bytes: [UInt8], by edit: Edit) throws -> [UInt8] {
        if edit.right.isEmpty { return edit.wrong }
        let places = Data(bytes).ranges(of: Data(edit.right))
        let place = try #require(places.count == 1 ? places.first : nil, "“\(edit.rule)” does not stand there once")
        return Array(bytes[..<place.lowerBound]) + edit.wrong + Array(bytes[place.upperBound...])
    }

    /// With `\n`, `\t` and `\xE3` as the bytes they stand for.
    private static func unescaped(_ text: Substring) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            switch (byte, rest.first) {
            case (UInt8(ascii: "\\"), UInt8(ascii: "n")):
                bytes.append(0x0A)
                rest.removeFirst()
            case (UInt8(ascii: "\\"), UInt8(ascii: "t")):
                bytes.append(0x09)
                rest.removeFirst()
            case (UInt8(ascii: "\\"), UInt8(ascii: "x")):
                bytes.append(UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16) ?? 0x3F)
                rest = rest.dropFirst(3)
            default: bytes.append(byte)
            }
        }
        return bytes
    }
}
