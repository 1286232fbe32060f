import Disclosure
import Foundation
import Records
import TestSupport
import Testing

@Suite struct CodeHashTests {
    /// `codes.tsv` is read by the browser check too (Tests/Browser/checks/lookup.py): both sides hash alike.
    @Test func isTheOneBrowsersCompute() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("codes.tsv")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
        var hashed = 0
        for line in lines {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            try #require(cells.count == 5)
            if cells[2].isEmpty { continue }
            let hash = CodeHash(cells[2].utf8.span)
            #expect(hash.bucket == UInt32(cells[3], radix: 16), "\(cells[2])")
            #expect(hash.tag == UInt64(cells[4], radix: 16), "\(cells[2])")
            hashed += 1
        }
        #expect(hashed > 15)
    }

    /// Codes of a year as offices number them: they differ in a digit or two, and fill the shards like drawn lots.
    @Test(arguments: [64, 512, 4096])
    func spreadsCodesThatHardlyDiffer(shards: Int) {
        var counts = [Int](repeating: 0, count: shards)
        var seen: Set<UInt64> = []
        let perDay = shards
        for day in 1...28 {
            for month in 1...9 {
                for serial in 1...perDay {
                    let text = "H56.40.31-240\(month)\(day < 10 ? "0" : "")\(day)-\(100_000 + serial)"
                    let hash = CodeHash(text.utf8.span)
                    counts[Int(hash.bucket) & (shards - 1)] += 1
                    seen.insert(hash.tag)
                }
            }
        }
        let mean = Double(28 * 9 * perDay) / Double(shards)
        let squares = counts.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) / mean }
        // Chi-squared with so many degrees of freedom stays within five deviations of their number.
        let degrees = Double(shards - 1)
        #expect(abs(squares - degrees) < 5 * (2 * degrees).squareRoot())
        #expect(seen.count == 28 * 9 * perDay)
    }

    /// One changed digit changes half of the bits of bucket and tag.
    @Test func everyDigitWeighs() {
        var random = SeededGenerator(seed: 56)
        var flipped = 0
        let rounds = 2000
        for _ in 0..<rounds {
            var code = Array("H56.40.31-240905-0001".utf8)
            for place in 10..<16 { code[place] = .random(in: 0x30...0x39, using: &random) }
            let before = CodeHash(code.span)
            let place = [11, 13, 15, 17, 18, 19, 20].randomElement(using: &random) ?? 20
            code[place] = 0x30 + (code[place] - 0x30 + 1) % 10
            let after = CodeHash(code.span)
            flipped += (before.bucket ^ after.bucket).nonzeroBitCount
            flipped += ((before.tag ^ after.tag) & 0xFFFF_FFFF).nonzeroBitCount
        }
        let share = Double(flipped) / Double(rounds * 64)
        #expect(abs(share - 0.5) < 0.02)
    }
}
