import Binary
import Synchronization
import Vietnamese

/// The words and word pairs of one document, by shard.
public struct DocumentWords: Sendable {
    /// The words of a page without text.
    public static let none = DocumentWords([])

    /// The checksum of the words in each shard; 0 if there are none.
    let sums: [UInt64]
    /// The words of all shards, concatenated.
    private let keys: BinaryReader
    /// The end of each shard's words in `keys`.
    private let ends: [UInt32]

    /// Extracts the words of the document's texts.
    public init(_ texts: [String]) {
        self = Vocabulary.withOne { DocumentWords(texts, &$0) }
    }

    private init(_ texts: [String], _ vocabulary: inout Vocabulary) {
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
        var shards = [[String]](repeating: [], count: WordIndex.shardCount)
        for word in words {
            let entry = vocabulary.entry(word)
            shards[entry.shard].append(entry.spelling)
        }
        for pair in pairs {
            let (first, second) = (vocabulary.entry(pair.first), vocabulary.entry(pair.second))
            shards[first.shard].append("\(first.spelling) \(second.spelling)")
        }
        var (sums, keys, ends): ([UInt64], [UInt8], [UInt32]) = ([], [], [])
        for shard in shards {
            let sorted = shard.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            let own = Array(sorted.joined(separator: "\n").utf8)
            sums.append(own.isEmpty ? 0 : own.withUnsafeBytes(ChecksummedFile.sum))
            keys += own
            ends.append(UInt32(clamping: keys.count))
        }
        (self.sums, self.keys, self.ends) = (sums, BinaryReader(keys), ends)
    }

    /// Returns the words of a shard in byte order, separated by newlines.
    func keys(ofShard shard: Int) -> [UInt8] {
        let start = shard == 0 ? 0 : Int(ends[shard - 1])
        return keys.withRemainingBytes { Array($0[start..<Int(ends[shard])]) }
    }

    /// Two consecutive words.
    private struct Pair: Hashable {
        let first: SearchWord
        let second: SearchWord
    }
}

/// A cache of the spellings and shards of words.
struct Vocabulary {
    /// Idle caches for reuse, at most one per thread that has ever needed one at the same time. Their content depends
    /// on the words alone.
    private static let idle = Mutex<[Vocabulary]>([])

    static func withOne<Result>(_ body: (inout Vocabulary) -> Result) -> Result {
        var vocabulary = idle.withLock { $0.popLast() } ?? Vocabulary()
        let result = body(&vocabulary)
        idle.withLock { $0.append(vocabulary) }
        return result
    }

    private var entries: [SearchWord: (spelling: String, shard: Int)] = [:]

    mutating func entry(_ word: SearchWord) -> (spelling: String, shard: Int) {
        if let entry = entries[word] { return entry }
        let entry = (word.spelling, WordIndex.shard(ofFolded: word.folded))
        entries[word] = entry
        return entry
    }
}

extension DocumentWords: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        sums.write(into: &writer)
        ends.write(into: &writer)
        keys.writeRemaining(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        sums = try [UInt64](from: &reader)
        ends = try [UInt32](from: &reader)
        keys = try reader.skipBytes()
        guard sums.count == WordIndex.shardCount, ends.count == sums.count,
            zip([0] + ends, ends + [UInt32(clamping: keys.remainingCount)]).allSatisfy({ $0 <= $1 })
        else { throw BinaryError() }
    }
}
