import Binary
import Digests
import Parallel
import Vietnamese

/// The two tiers of search: a list of titles, names and codes for the first letters typed, and shards that tell which
/// pages hold a word, or two words side by side, in their text.
public struct SearchIndex: Sendable {
    /// Fixed, so that a word's shard never depends on the content.
    public static let shardCount = 128

    private let documents: [SearchDocument]
    private let words: [DocumentWords]
    /// What stands for the list of titles, and for each shard.
    public let titlesDigest: Digest
    public let shardDigests: [Digest]
    /// What the next build may take over.
    public let memory: SearchMemory

    /// - Parameters:
    ///   - documents: in any order; the index has them by address.
    ///   - earlier: the words an earlier build found in texts that are still the same.
    public init(_ documents: [SearchDocument], jobs: Int = 1, earlier: SearchMemory = SearchMemory()) async {
        let sorted = documents.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        self.documents = sorted
        let found = await inOrder(sorted.count, jobs: jobs, worker: Vocabulary.init) {
            index, vocabulary -> (key: Digest, words: DocumentWords) in
            let body = sorted[index].body
            return (body.key, earlier.words(body.key) ?? DocumentWords(body.texts(), &vocabulary))
        }
        words = found.map(\.words)
        memory = SearchMemory(found, earlier: earlier)
        titlesDigest = Digest { writer in
            for document in sorted { document.writeTitles(into: &writer) }
        }
        let sums = words.map(\.sums)
        shardDigests = await inOrder(Self.shardCount, jobs: jobs, worker: BinaryWriter.init) { shard, writer in
            writer.removeAll()
            for number in sums.indices where sums[number][shard] != 0 {
                number.write(into: &writer)
                sums[number][shard].write(into: &writer)
            }
            return Digest(writer.bytes)
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

extension SearchDocument {
    /// What the list of titles tells of the document.
    fileprivate func writeTitles(into writer: inout BinaryWriter) {
        kind.rawValue.write(into: &writer)
        path.write(into: &writer)
        title.write(into: &writer)
        aliases.write(into: &writer)
        field.write(into: &writer)
        code.write(into: &writer)
    }
}
