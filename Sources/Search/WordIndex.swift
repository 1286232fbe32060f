import Binary
import Digests
import Vietnamese

/// The two tiers of search: a list of titles, names and codes for the first letters typed, and shards that tell which
/// pages hold a word, or two words side by side, in their text.
public struct SearchIndex: Sendable {
    /// Fixed, so that a word's shard never depends on the content.
    public static let shardCount = 128

    private let documents: [SearchDocument]
    private let words: [DocumentWords]

    /// - Parameter documents: in any order, each with the words of its text; the index has them by address.
    public init(_ documents: [(document: SearchDocument, words: DocumentWords)]) {
        let sorted = documents.sorted { $0.document.path.utf8.lexicographicallyPrecedes($1.document.path.utf8) }
        self.documents = sorted.map(\.document)
        words = sorted.map(\.words)
    }

    /// Of everything that the list of titles says.
    public var titlesDigest: Digest { Digest { documents.write(into: &$0) } }

    /// Of everything that a shard says.
    public func digest(ofShard shard: Int) -> Digest {
        Digest { writer in
            for number in words.indices where words[number].sums[shard] != 0 {
                number.write(into: &writer)
                words[number].sums[shard].write(into: &writer)
            }
        }
    }

    /// `muc-luc.json`.
    public var titles: [UInt8] { Array(TitleList(documents).json.utf8) }

    /// `{"khai":[3,1],"khai sinh":[3]}`: document numbers, each as the distance from the one before; a shard without
    /// words is an empty object.
    public func shard(_ shard: Int) -> [UInt8] {
        var documents: [ArraySlice<UInt8>: [Int]] = [:]
        for (number, words) in words.enumerated() {
            for key in words.keys(ofShard: shard).split(separator: UInt8(ascii: "\n")) {
                documents[key, default: []].append(number)
            }
        }
        var bytes: [UInt8] = [UInt8(ascii: "{")]
        for (place, key) in documents.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }).enumerated() {
            if place > 0 { bytes += [UInt8(ascii: ","), UInt8(ascii: "\n")] }
            bytes.append(UInt8(ascii: "\""))
            bytes += key
            bytes += Array("\":[".utf8)
            var previous = 0
            for (place, number) in (documents[key] ?? []).enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: ",")) }
                bytes += "\(number - previous)".utf8
                previous = number
            }
            bytes.append(UInt8(ascii: "]"))
        }
        return bytes + Array("}\n".utf8)
    }

    /// The shard of a word: FNV-1a of its folded form, 32 bits wide.
    public static func shard(ofFolded word: String) -> Int {
        let hash = word.utf8.reduce(into: UInt32(2_166_136_261)) { $0 = ($0 ^ UInt32($1)) &* 16_777_619 }
        return Int(hash % UInt32(shardCount))
    }
}
