import Diagnostics
import Disclosure
import Records
import TestSupport
import Testing

@testable import ContentReader

/// A file takes time in proportion to its length, however long its lines are.
@Suite(.serialized) struct GrowthTests {
    @Test func aTableMayHaveManyColumns() {
        let growth = growth(
            from: 250, { count in "code," + (0..<count).map { "cột \($0)" }.joined(separator: ",") + "\n" },
            { text in
                var problems = DiagnosticCollector(file: "results/a.csv")
                guard let source = SourceText(file: "results/a.csv", bytes: Array(text.utf8), &problems) else { return }
                _ = CSVReader<Dossier>(source: source, privacy: .none).read(&problems)
            })
        #expect(growth < steadyGrowth)
    }

    @Test(arguments: ["gọi 0912345678, ", "viết a.b@example.vn, ", "a.b@example.vn 0912345678 "])
    func aTextMayHoldManyNumbers(piece: String) {
        let growth = growth(
            from: 800, { String(repeating: piece, count: $0) },
            { text in
                var problems = DiagnosticCollector(file: "news/a.md")
                PrivacyGuard.none.check(text, at: .start, &problems)
            })
        #expect(growth < steadyGrowth)
    }

    @Test func aDecomposedLineMayHoldManyPlaces() {
        let growth = growth(
            from: 400, { String(repeating: "a\u{302}\u{301} x ", count: $0) },
            { text in
                let positions = StoredPositions(Array(text.utf8))
                for column in stride(from: 1, to: text.unicodeScalars.count / 2, by: 4) {
                    _ = positions.stored(Position(line: 1, column: column))
                }
            })
        #expect(growth < steadyGrowth)
    }
}

extension PrivacyGuard {
    fileprivate static let none = PrivacyGuard(settings: nil, staff: nil)
}
