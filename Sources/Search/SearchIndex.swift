import Vietnamese

/// The two tiers of search: a list of titles, names and codes for the first letters typed, and shards that tell which
/// pages hold a word, or two words side by side, in their text.
public struct SearchIndex: Sendable {
    /// Fixed, so that a word's shard never depends on the content.
    public static let shardCount = 128

    /// `muc-luc.json`.
    public let titles: [UInt8]
    /// By number; a shard without words is an empty object.
    public let shards: [[UInt8]]

    /// - Parameter documents: in any order; the index has them by address.
    public init(_ documents: [SearchDocument]) {
        let sorted = documents.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        titles = Array(TitleList(sorted).json.utf8)
        shards = Postings(sorted).shards(Self.shardCount)
    }

    /// The shard of a word: FNV-1a of its folded form, 32 bits wide.
    public static func shard(ofFolded word: String) -> Int {
        let hash = word.utf8.reduce(into: UInt32(2_166_136_261)) { $0 = ($0 ^ UInt32($1)) &* 16_777_619 }
        return Int(hash % UInt32(shardCount))
    }
}

/// In which documents each word stands, and each two words in a row.
private struct Postings {
    /// A word, or two neighbours.
    private struct Key: Hashable {
        let first: SearchWord
        let second: SearchWord?
    }

    private var documents: [Key: [Int]] = [:]

    init(_ list: [SearchDocument]) {
        for (number, document) in list.enumerated() {
            for text in document.body {
                var previous: SearchWord?
                for word in SearchWord.words(in: text) {
                    enter(Key(first: word, second: nil), number)
                    if let previous { enter(Key(first: previous, second: word), number) }
                    previous = word
                }
            }
        }
    }

    private mutating func enter(_ key: Key, _ number: Int) {
        if documents[key, default: []].last != number { documents[key, default: []].append(number) }
    }

    /// `{"khai":[3,1],"khai sinh":[3]}`: document numbers, each as the distance from the one before.
    func shards(_ count: Int) -> [[UInt8]] {
        var lines = [[String]](repeating: [], count: count)
        for (key, numbers) in documents {
            var previous = 0
            let steps = numbers.map { number in
                defer { previous = number }
                return String(number - previous)
            }
            let words = key.first.spelling + (key.second.map { " " + $0.spelling } ?? "")
            let shard = SearchIndex.shard(ofFolded: key.first.folded)
            lines[shard].append("\"\(words)\":[\(steps.joined(separator: ","))]")
        }
        return lines.map { lines in
            let sorted = lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            return Array("{\(sorted.joined(separator: ",\n"))}\n".utf8)
        }
    }
}
