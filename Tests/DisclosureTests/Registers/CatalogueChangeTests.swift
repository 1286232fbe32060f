import Testing

@testable import Disclosure
@testable import Records
@testable import WorkingTime

@Suite struct CatalogueChangeTests {
    private func changes(_ versions: Procedure...) -> [String] {
        versions.flatMap { version in
            version.changes(
                of: version.key, hasPredecessor: versions.contains { $0.key < version.key },
                hasSuccessor: versions.contains { version.key < $0.key })
        }.sorted(by: CatalogueChange.isNewer).map { change in
            "\(versions.isEmpty ? "" : change.kind.rawValue) \(change.on?.iso ?? "?")"
        }
    }

    @Test func aVersionBeginsAsItsStatusSays() throws {
        #expect(changes(try .version("1.000001", status: .new, from: "2026-03-01")) == ["new 2026-03-01"])
        #expect(changes(try .version("1.000001", status: .amended, from: "2026-03-01")) == ["amended 2026-03-01"])
    }

    @Test func theDecisionGivesTheDayOtherwise() throws {
        #expect(changes(try .version("1.000001", status: .new, decided: "2026-02-20")) == ["new 2026-02-20"])
    }

    @Test func aSecondVersionAmendsTheFirst() throws {
        let first = try Procedure.version("1.000001", from: "2025-07-01", to: "2026-02-28")
        let second = try Procedure.version("1.000001", from: "2026-03-01")
        #expect(changes(first, second) == ["amended 2026-03-01", "new 2025-07-01"])
    }

    @Test func anEndWithoutAnHeirIsAbolition() throws {
        #expect(
            changes(try .version("1.000001", from: "2025-07-01", to: "2026-02-28"))
                == ["abolished 2026-03-01", "new 2025-07-01"])
        var replaced = try Procedure.version("1.000001", to: "2026-02-28")
        replaced.replacedBy = [try ProcedureCode.read("1.000002".utf8.span)]
        #expect(changes(replaced) == ["replaced 2026-03-01"])
    }

    @Test func whatTellsNothingIsNotInTheLog() throws {
        #expect(changes(try .version("1.000001")) == [])
    }
}
