import Binary
import Digests
import Vietnamese

/// The words of the texts of a build, kept for the next one.
public struct SearchMemory: Sendable {
    /// By what stands for the text; each is understood when it is asked for.
    private var documents: [Digest: BinaryReader] = [:]

    public init() {}

    /// - Parameter earlier: where most of the words are written out already.
    init(_ documents: [(key: Digest, words: DocumentWords)], earlier: SearchMemory) {
        for (key, words) in documents where self.documents[key] == nil {
            if let known = earlier.documents[key] {
                self.documents[key] = known
                continue
            }
            var writer = BinaryWriter()
            words.write(into: &writer)
            self.documents[key] = BinaryReader(writer.bytes)
        }
    }

    /// Whether the same texts are known.
    public func tellsTheSame(as other: SearchMemory) -> Bool {
        documents.count == other.documents.count && documents.keys.allSatisfy { other.documents[$0] != nil }
    }

    func words(_ key: Digest) -> DocumentWords? {
        guard var reader = documents[key] else { return nil }
        return try? DocumentWords(from: &reader)
    }
}

extension SearchMemory: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        writer.write(UInt32(clamping: documents.count))
        for (key, words) in documents.sorted(by: { $0.key.text < $1.key.text }) {
            key.write(into: &writer)
            words.writeRest(into: &writer)
        }
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        for _ in 0..<(try reader.read(UInt32.self)) {
            let key = try Digest(from: &reader)
            documents[key] = try reader.skipBytes()
        }
    }
}

/// The words of one document, and each two words in a row, by shard.
struct DocumentWords: Sendable {
    /// One for each shard.
    let shards: [Shard]

    struct Shard: Sendable {
        /// The words in the order of bytes, each behind the other on a line of its own.
        let keys: [UInt8]
        /// Stands for the words; 0 where there are none.
        let sum: UInt64

        init(_ keys: [UInt8]) {
            self.keys = keys
            sum = keys.isEmpty ? 0 : Sealed.sum(of: keys)
        }
    }

    init(_ texts: [String], _ vocabulary: inout Vocabulary) {
        var words: Set<SearchWord> = []
        var pairs: Set<Pair> = []
        for text in texts {
            var previous: SearchWord?
            for word in SearchWord.words(in: text) {
                words.insert(word)
                if let previous { pairs.insert(Pair(first: previous, second: word)) }
                previous = word
            }
        }
        var keys = [[String]](repeating: [], count: SearchIndex.shardCount)
        for word in words {
            let entry = vocabulary.entry(word)
            keys[entry.shard].append(entry.spelling)
        }
        for pair in pairs {
            let (first, second) = (vocabulary.entry(pair.first), vocabulary.entry(pair.second))
            keys[first.shard].append("\(first.spelling) \(second.spelling)")
        }
        shards = keys.map { keys in
            let sorted = keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            return Shard(Array(sorted.joined(separator: "\n").utf8))
        }
    }

    /// Two words in a row.
    private struct Pair: Hashable {
        let first: SearchWord
        let second: SearchWord
    }
}

/// The words met so far, spelled out once.
struct Vocabulary {
    private var entries: [SearchWord: (spelling: String, shard: Int)] = [:]

    mutating func entry(_ word: SearchWord) -> (spelling: String, shard: Int) {
        if let entry = entries[word] { return entry }
        let entry = (word.spelling, SearchIndex.shard(ofFolded: word.folded))
        entries[word] = entry
        return entry
    }
}

extension DocumentWords: BinaryValue {
    func write(into writer: inout BinaryWriter) {
        for shard in shards { writer.write(bytes: shard.keys) }
    }

    init(from reader: inout BinaryReader) throws(BinaryError) {
        var shards: [Shard] = []
        shards.reserveCapacity(SearchIndex.shardCount)
        for _ in 0..<SearchIndex.shardCount { shards.append(Shard(try reader.readBytes())) }
        self.shards = shards
    }
}
