import Binary
import Digests
import Vietnamese

/// The words of the texts of a build, kept for the next one.
public struct SearchMemory: Sendable {
    /// By what stands for the text.
    public private(set) var values: KeptValues
    private var words: [Digest: DocumentWords] = [:]

    public init(_ values: KeptValues = KeptValues()) {
        self.values = values
        values.forEach { key, bytes in
            var reader = bytes
            words[key] = try? DocumentWords(from: &reader)
        }
    }

    /// - Parameter earlier: where most of the words are written out already.
    init(_ documents: [(key: Digest, words: DocumentWords)], earlier: SearchMemory) {
        values = KeptValues()
        for (key, words) in documents where values[key] == nil {
            if earlier.words[key] != nil, let known = earlier.values[key] {
                values.keep(known, as: key)
            } else {
                values.keep(words, as: key)
            }
            self.words[key] = words
        }
    }

    func words(_ key: Digest) -> DocumentWords? { words[key] }
}
