import Binary
import Digests
import Vietnamese

/// The second tier of search: shards that tell which pages hold a word, or two words side by side, in their text.
public struct WordIndex: Sendable {
    /// Fixed, so that a word's shard never depends on the content.
    public static let shardCount = 128

    private let words: [DocumentWords]

    /// - Parameter words: of the text of each document, in the order of the list of titles.
    public init(_ words: [DocumentWords]) { self.words = words }

    /// Of everything that a shard says.
    public func digest(ofShard shard: Int) -> Digest {
        Digest { writer in
            for number in words.indices where words[number].sums[shard] != 0 {
                number.write(into: &writer)
                words[number].sums[shard].write(into: &writer)
            }
        }
    }

    /// `{"khai":[3,1],"khai sinh":[3]}`: document numbers, each as the distance from the one before; a shard without
    /// words is an empty object.
    public func shard(_ shard: Int) -> [UInt8] {
        var documents: [Key: [Int]] = [:]
        for (number, words) in words.enumerated() {
            for key in words.keys(ofShard: shard).split(separator: UInt8(ascii: "\n")) {
                documents[Key(bytes: key), default: []].append(number)
            }
        }
        var bytes: [UInt8] = [UInt8(ascii: "{")]
        for (place, (key, numbers)) in documents.sorted(by: { $0.key.precedes($1.key) }).enumerated() {
            if place > 0 { bytes += [UInt8(ascii: ","), UInt8(ascii: "\n")] }
            bytes.append(UInt8(ascii: "\""))
            bytes += key.bytes
            bytes += Array("\":[".utf8)
            var previous = 0
            for (place, number) in numbers.enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: ",")) }
                bytes += "\(number - previous)".utf8
                previous = number
            }
            bytes.append(UInt8(ascii: "]"))
        }
        return bytes + Array("}\n".utf8)
    }

    /// A word or two, hashed at one go instead of byte by byte.
    private struct Key: Hashable {
        let bytes: ArraySlice<UInt8>

        func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }

        func precedes(_ other: Key) -> Bool {
            bytes.withUnsafeBytes { own in other.bytes.withUnsafeBytes { own.lexicographicallyPrecedes($0) } }
        }
    }

    /// The shard of a word: FNV-1a of its folded form, 32 bits wide.
    public static func shard(ofFolded word: String) -> Int {
        let hash = word.utf8.reduce(into: UInt32(2_166_136_261)) { $0 = ($0 ^ UInt32($1)) &* 16_777_619 }
        return Int(hash % UInt32(shardCount))
    }
}
