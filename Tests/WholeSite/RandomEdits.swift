import Foundation
import TestSupport

/// Edits of a content by chance: what clerks do, what they do wrong, and what happens to disks.
struct RandomEdits {
    private let place: Folder
    private var generator: SeededGenerator
    /// Values seen behind each key, and below each heading of a table, as candidates for another place.
    private var values: [String: [String]] = [:]
    private var removed: [(path: String, bytes: [UInt8])] = []
    /// What the last edit found, to be put back.
    private var undo: [(path: String, bytes: [UInt8]?)] = []
    private(set) var asOf: String
    /// The file of the site that the last edit spoiled, to be written anew.
    private(set) var harmed: String?
    private var earlierDay: String

    init(of place: Folder, seed: UInt64, asOf: String) {
        self.place = place
        generator = SeededGenerator(seed: seed)
        self.asOf = asOf
        earlierDay = asOf
        for path in contentFiles where Self.isText(path) {
            for line in place.text(path).lines {
                for match in line.matches(of: Self.entry) {
                    values[String(match.1), default: []].append(String(match.2))
                }
            }
        }
    }

    /// Makes one edit, and says which.
    mutating func next() throws -> String {
        undo = []
        harmed = nil
        earlierDay = asOf
        switch Int.random(in: 0..<100, using: &generator) {
        case 0..<40: return try changeValue()
        case 40..<55: return try changeCell()
        case 55..<62: return try changeProse()
        case 62..<68: return try removeLine()
        case 68..<74: return try removeFile()
        case 74..<80: return try bringBack()
        case 80..<86: return try rename()
        case 86..<90: return moveDay()
        case 90..<97: return try harmMemory()
        default: return try harmSite()
        }
    }

    /// Takes the last edit back.
    mutating func fix() throws {
        for (path, bytes) in undo.reversed() {
            if let bytes { try place.write(bytes, to: path) } else { try? place.remove(path) }
        }
        asOf = earlierDay
    }

    /// `key: value`, in a line of its own or among others in braces.
    private static var entry: Regex<(Substring, Substring, Substring)> { /([A-Za-z]+): ([^,{}\[\]]+)/ }

    private var contentFiles: [String] {
        ((try? Folder.names(in: place.path + "/Content")) ?? []).map { "Content/" + $0 }
    }

    private static func isText(_ path: String) -> Bool { path.hasSuffix(".md") || path.hasSuffix(".yml") }

    private mutating func oneOf<Element>(_ elements: [Element]) -> Element? {
        elements.randomElement(using: &generator)
    }

    private mutating func keep(_ path: String) {
        undo.append((path, place.exists(path) ? place.bytes(path) : nil))
    }

    private mutating func rewrite(_ path: String, _ lines: [String]) throws {
        keep(path)
        try place.write(lines.map { $0 + "\n" }.joined(), to: path)
    }

    private mutating func changeValue() throws -> String {
        guard let path = oneOf(contentFiles.filter(Self.isText)) else { return "nothing" }
        var lines = place.text(path).lines
        let places = lines.indices.flatMap { index in lines[index].matches(of: Self.entry).map { (index, $0) } }
        guard let (index, match) = oneOf(places) else { return "nothing" }
        let key = String(match.1)
        let old = String(match.2)
        let tweaked =
            old.last?.isNumber == true
            ? String(old.dropLast()) + "\(Int.random(in: 0...9, using: &generator))" : old + " khác"
        let new = Bool.random(using: &generator) ? tweaked : oneOf(values[key] ?? []) ?? tweaked
        lines[index].replaceSubrange(match.2.startIndex..<match.2.endIndex, with: new)
        try rewrite(path, lines)
        return "\(path): \(key): \(old) → \(new)"
    }

    private mutating func changeCell() throws -> String {
        guard let path = oneOf(contentFiles.filter { $0.hasSuffix(".csv") }) else { return "nothing" }
        var rows = place.text(path).lines.map { $0.components(separatedBy: ",") }
        guard rows.count > 2, let row = oneOf(Array(1..<rows.count)), let other = oneOf(Array(1..<rows.count)) else {
            return "nothing"
        }
        let column = Int.random(in: 0..<rows[row].count, using: &generator)
        if Bool.random(using: &generator), rows[other].indices.contains(column) {
            rows[row][column] = rows[other][column]
        } else if let digit = rows[row][column].lastIndex(where: \.isNumber) {
            rows[row][column].replaceSubrange(
                digit...digit, with: "\(Int.random(in: 0...9, using: &generator))")
        } else {
            rows.remove(at: row)
        }
        try rewrite(path, rows.map { $0.joined(separator: ",") })
        return "\(path): row \(row + 1), column \(column + 1)"
    }

    private mutating func changeProse() throws -> String {
        guard let path = oneOf(contentFiles.filter { $0.hasSuffix(".md") }) else { return "nothing" }
        let sentence =
            oneOf([
                "Thêm một câu.", "## Một mục nữa", "Xem [thủ tục](/thu-tuc/1.001193.html).", "[Tin](/tin/tin.html)",
                "Đã nhận [[figure received 2026-09]] hồ sơ.",
            ]) ?? ""
        try rewrite(path, place.text(path).lines + ["", sentence])
        return "\(path): + \(sentence)"
    }

    private mutating func removeLine() throws -> String {
        guard let path = oneOf(contentFiles.filter { Self.isText($0) || $0.hasSuffix(".csv") }) else {
            return "nothing"
        }
        var lines = place.text(path).lines
        guard lines.count > 1 else { return "nothing" }
        let line = lines.remove(at: Int.random(in: 1..<lines.count, using: &generator))
        try rewrite(path, lines)
        return "\(path): - \(line)"
    }

    private mutating func removeFile() throws -> String {
        guard let path = oneOf(contentFiles) else { return "nothing" }
        keep(path)
        removed.append((path, place.bytes(path)))
        try place.remove(path)
        return "\(path) removed"
    }

    private mutating func bringBack() throws -> String {
        guard !removed.isEmpty else { return try changeProse() }
        let file = removed.remove(at: Int.random(in: 0..<removed.count, using: &generator))
        keep(file.path)
        try place.write(file.bytes, to: file.path)
        return "\(file.path) is back"
    }

    private mutating func rename() throws -> String {
        guard let path = oneOf(contentFiles), let dot = path.lastIndex(of: ".") else { return "nothing" }
        let other = path[..<dot] + "-\(Int.random(in: 1...9, using: &generator))" + path[dot...]
        keep(path)
        keep(String(other))
        try place.write(place.bytes(path), to: String(other))
        try place.remove(path)
        return "\(path) → \(other)"
    }

    private mutating func moveDay() -> String {
        let day = Int.random(in: 1...28, using: &generator)
        asOf = "2026-\(oneOf(["10", "11", "12"]) ?? "10")-\(SampleContent.two(day))"
        return "as of \(asOf)"
    }

    private mutating func harmMemory() throws -> String {
        let folder = "site/.congkhai/cache"
        guard let name = oneOf((try? Folder.names(in: place.path + "/" + folder)) ?? []) else { return "nothing" }
        var bytes = place.bytes(folder + "/" + name)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: try place.remove(folder + "/" + name)
        case 1: try place.remove(folder)
        case 2 where !bytes.isEmpty:
            bytes[Int.random(in: bytes.indices, using: &generator)] ^= 1
            try place.write(bytes, to: folder + "/" + name)
        default: try place.write(Array(bytes.dropLast(7)), to: folder + "/" + name)
        }
        return "\(name) harmed"
    }

    private mutating func harmSite() throws -> String {
        guard let name = oneOf(try Folder.names(in: place.path + "/site").filter { !$0.hasPrefix(".congkhai/") }) else {
            return "nothing"
        }
        harmed = name
        if Bool.random(using: &generator) {
            try place.remove("site/" + name)
        } else {
            try place.write(place.bytes("site/" + name) + [0x0A], to: "site/" + name)
        }
        return "site/\(name) harmed"
    }
}
