import Foundation
import Testing

@testable import Vietnamese

@Suite struct SearchWordTests {
    /// The file that the web checks hold the script against, too.
    static let golden: [[String]] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../Golden/folding.tsv")
        return ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n")
            .filter { !$0.hasPrefix("#") }.map { $0.components(separatedBy: "\t") }
    }()

    @Test func thereIsAGoldenFile() { #expect(Self.golden.count >= 10 && Self.golden.allSatisfy { $0.count == 3 }) }

    @Test(arguments: golden)
    func spellsAndFolds(row: [String]) {
        let words = SearchWord.words(in: row[0])
        #expect(words.map(\.spelling).joined(separator: " ") == row[1])
        #expect(words.map(\.folded).joined(separator: " ") == row[2])
    }

    @Test func everyLetterRoundTrips() {
        let letters = SearchWord.alphabet.flatMap(\.letters).joined()
        #expect(letters.count == 12 * 6 + 21)
        for letter in letters {
            #expect(SearchWord.words(in: letter.uppercased()).map(\.spelling) == [String(letter)])
            #expect(SearchWord.words(in: String(letter)).map(\.folded) == [Folding.fold(String(letter))])
        }
    }

    @Test func wordsAreDistinguishedByTheirFirstSixteenLetters() {
        #expect(SearchWord.words(in: "abcdefghijklmnopqrstu").map(\.spelling) == ["abcdefghijklmnop"])
    }
}
