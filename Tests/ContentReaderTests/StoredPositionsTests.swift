import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import ContentReader

@Suite struct StoredPositionsTests {
    /// The position of a scalar of the composed line is the one after the longest stored beginning that composes to what
    /// precedes it.
    @Test(arguments: 0..<40)
    func aPlaceIsWhereItsBeginningEnds(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        let letters = ["a", "e", "o\u{31B}", "\u{302}", "\u{301}", "\u{323}", " ", "[", "đ", "ệ", "7", "\u{30A}"]
        let lines = (0..<3).map { _ in
            (0..<Int.random(in: 0...25, using: &chance)).map { _ in letters.randomElement(using: &chance) ?? "" }
                .joined()
        }
        let positions = StoredPositions(Array(lines.joined(separator: "\n").utf8))
        for _ in 0..<60 {
            let line = Int.random(in: 1...3, using: &chance)
            let scalars = Array(lines[line - 1].unicodeScalars)
            let column = Int.random(in: 1...30, using: &chance)
            var expected = 1
            for count in scalars.indices {
                let beginning = String(String.UnicodeScalarView(scalars[..<count]))
                    .precomposedStringWithCanonicalMapping
                if beginning.unicodeScalars.count >= column { break }
                expected = count + 1
            }
            let stored = positions.stored(Position(line: line, column: column))
            #expect(stored == Position(line: line, column: expected), "\(lines[line - 1]) \(column)")
        }
    }

    @Test func aLineThatIsNotThereKeepsItsPlace() {
        #expect(StoredPositions(Array("a".utf8)).stored(Position(line: 7, column: 3)) == Position(line: 7, column: 3))
    }
}
