import Foundation
import Testing
import Vietnamese

/// The words of the golden file, which the browser's checks read too.
@Suite struct SpelledWordsTests {
    static let golden: [(text: String, words: String)] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Golden/words.tsv")
        let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
        return lines.filter { !$0.hasPrefix("#") }.compactMap { line in
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
            return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
        }
    }()

    @Test func goldenWords() {
        #expect(Self.golden.count >= 20)
        for (text, words) in Self.golden {
            #expect(SpelledWords.of(text).joined(separator: " ") == words, "\(text)")
        }
    }

    @Test func foldingDropsSignsAndMarks() {
        let folded = SpelledWords.of("Hoà giải Đất H56").map { String(decoding: SpelledWords.folded(Array($0.utf8)), as: UTF8.self) }
        #expect(folded == ["hoa", "giai", "dat", "h56"])
    }
}
