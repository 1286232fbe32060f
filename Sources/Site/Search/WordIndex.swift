import Binary
import Digests
import Vietnamese

/// The second tier of search: shards that list the pages whose text contains a word or a pair of consecutive words.
public struct WordIndex: Sendable {
    /// The number of shards; fixed, so that a word's shard does not depend on the content.
    public static let shardCount = 128

    private let words: [DocumentWords]

    /// - Parameter words: The words of each document, in the order of the list of titles.
    public init(_ words: [DocumentWords]) { self.words = words }

    /// Returns a digest of a shard's content.
    public func digest(ofShard shard: Int) -> Digest {
        Digest { writer in
            for number in words.indices where words[number].sums[shard] != 0 {
                number.write(into: &writer)
                words[number].sums[shard].write(into: &writer)
            }
        }
    }

    /// Returns a shard as JSON: `{"khai":[3,1],"khai sinh":[3]}`. Document numbers are delta-encoded; a shard without
    /// words is an empty object.
    public func shard(_ shard: Int) -> [UInt8] {
        var documents: [Key: [Int]] = [:]
        for (number, words) in words.enumerated() {
            for key in words.keys(ofShard: shard).split(separator: UInt8(ascii: "\n")) {
                documents[Key(bytes: key), default: []].append(number)
            }
        }
        var json = JSONWriter()
        json.object(.wrapped) { shard in
            for (key, numbers) in documents.sorted(by: { $0.key.precedes($1.key) }) {
                shard.array(String(decoding: key.bytes, as: UTF8.self)) { differences in
                    var previous = 0
                    for number in numbers {
                        differences.write(number - previous)
                        previous = number
                    }
                }
            }
        }
        json.endLine()
        return json.bytes
    }

    /// A word or word pair, hashed as a whole instead of byte by byte.
    private struct Key: Hashable {
        let bytes: ArraySlice<UInt8>

        func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }

        func precedes(_ other: Key) -> Bool {
            bytes.withUnsafeBytes { own in other.bytes.withUnsafeBytes { own.lexicographicallyPrecedes($0) } }
        }
    }

    /// Returns the shard of a word: the 32-bit FNV-1a hash of its folded form, modulo ``shardCount``.
    public static func shard(ofFolded word: String) -> Int {
        let hash = word.utf8.reduce(into: UInt32(2_166_136_261)) { $0 = ($0 ^ UInt32($1)) &* 16_777_619 }
        return Int(hash % UInt32(shardCount))
    }
}
