import Diagnostics
import TestSupport
import Testing

@testable import Disclosure
@testable import RecordSchema
@testable import Records
@testable import Register
@testable import WorkingTime

@Suite struct CatalogueTests {
    private func procedure(
        _ code: String, _ from: String? = nil, _ to: String? = nil, name: String = "Thủ tục", field: String = "Hộ tịch"
    ) throws -> Procedure {
        var procedure = Procedure(at: Location(file: "\(code) \(from ?? "")"))
        procedure.code = Located(try ProcedureCode.read(code.utf8.span))
        procedure.name = name
        procedure.field = field
        procedure.effectiveFrom = from.flatMap { Day($0) }
        procedure.effectiveTo = to.flatMap { Day($0) }
        return procedure
    }

    private func versions() throws -> [Procedure] {
        [
            try procedure("1.000001", "2024-07-01"), try procedure("1.000001", nil, "2021-12-31"),
            try procedure("1.000001", "2022-01-01", "2023-12-31"), try procedure("1.000002"),
        ]
    }

    /// From 1 January to 30 June 2024 no version is in force.
    @Test(arguments: [
        ("2021-12-31", 0), ("2022-01-01", 1), ("2023-12-31", 1), ("2024-01-01", 1), ("2024-06-30", 1),
        ("2024-07-01", 2), ("2030-01-01", 2),
    ])
    func aDayChoosesTheVersion(day: String, expected: Int) throws {
        let code = try ProcedureCode.read("1.000001".utf8.span)
        let asOf = try #require(Day("2024-10-20"))
        let catalogue = Catalogue(of: try versions(), asOf: asOf)
        #expect(catalogue.terms.version(of: code, on: try #require(Day(day))) == expected)
        let then = Catalogue(of: try versions(), asOf: try #require(Day(day)))
        let keys = then.versions(of: code)
        #expect(keys.map { $0.from?.iso } == [nil, "2022-01-01", "2024-07-01"])
        #expect(then.shown(code) == keys[expected])
        #expect(keys.filter(then.isShown) == [keys[expected]])
    }

    /// Versions that overlap, leave gaps, end before they begin or name no day at all.
    @Test(arguments: 0..<60)
    func aDayChoosesTheVersionThatASearchWould(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let start = try #require(Day("2024-01-01"))
        func day() -> String? {
            Int.random(in: 0..<4, using: &chance) == 0 ? nil : (start + Int.random(in: 0...30, using: &chance)).iso
        }
        let procedures = try (0..<Int.random(in: 1...8, using: &chance)).map { _ in
            try procedure("1.000001", day(), day())
        }
        let catalogue = Catalogue(of: procedures, asOf: start)
        let code = try ProcedureCode.read("1.000001".utf8.span)
        for day in [.first, .last] + (-2...33).map({ start + $0 }) {
            let expected =
                catalogue.versions.lastIndex { $0.isInForce(on: day) }
                ?? catalogue.versions.lastIndex { ($0.effectiveFrom ?? day) <= day } ?? 0
            #expect(catalogue.terms.version(of: code, on: day) == expected)
        }
    }

    @Test func beforeTheFirstVersionItIsTheFirst() throws {
        let code = try ProcedureCode.read("1.000003".utf8.span)
        let procedures = [
            try procedure("1.000003", "2024-01-01", "2024-12-31"), try procedure("1.000003", "2025-01-01"),
        ]
        let catalogue = Catalogue(of: procedures, asOf: try #require(Day("2023-01-01")))
        let first = VersionKey(code: code, from: Day("2024-01-01"))
        #expect(catalogue.shown(code) == first)
        #expect(catalogue.terms.version(of: code, on: try #require(Day("2023-06-01"))) == 0)
        #expect(!catalogue.isInForce(first))
        #expect(catalogue.countInForce == 0)
    }

    @Test func unknownCodesHaveNoVersion() throws {
        let catalogue = Catalogue(of: try versions(), asOf: try #require(Day("2024-10-20")))
        let unknown = try ProcedureCode.read("9.999999".utf8.span)
        #expect(
            catalogue.terms.version(of: unknown, on: .first) == nil && catalogue.shown(unknown) == nil
                && catalogue.versions(of: unknown).isEmpty)
    }

    @Test func fieldsContainWhatIsInForceInVietnameseOrder() throws {
        let procedures = [
            try procedure("1.000001", name: "Đổi tên"), try procedure("1.000002", name: "Ăn uống"),
            try procedure("1.000003", name: "An ninh"),
            try procedure("1.000004", name: "Dạy nghề"), try procedure("1.000005", nil, "2020-01-01", name: "Đã hết"),
            try procedure("1.000006", name: "B", field: "Đất đai"),
            try procedure("1.000007", name: "C", field: "Chứng thực"),
            try procedure("1.000008", "2030-01-01", name: "Chưa có", field: "Thuế"),
        ]
        let catalogue = Catalogue(of: procedures, asOf: try #require(Day("2024-10-20")))
        #expect(catalogue.fields.map(\.name) == ["Chứng thực", "Đất đai", "Hộ tịch"])
        #expect(catalogue.fields.map(\.slug) == ["chung-thuc", "dat-dai", "ho-tich"])
        #expect(
            catalogue.fields[2].procedures.compactMap { catalogue[$0]?.title } == [
                "An ninh", "Ăn uống", "Dạy nghề", "Đổi tên",
            ])
        #expect(catalogue.countInForce == 6 && catalogue.inForce.count == 6)
        #expect(catalogue.field(named: "Đất đai")?.procedures == catalogue.fields[1].procedures)
        #expect(catalogue.field(named: "Thuế") == nil)
    }

    @Test func aKeyFindsItsVersionAndNoOther() throws {
        let catalogue = Catalogue(of: try versions(), asOf: try #require(Day("2024-10-20")))
        let records = ProcedureRecords(try versions().map { ProcedureEntry($0) })
        #expect(catalogue.versions.map(\.key) == catalogue.versions.map(\.key).sorted())
        for version in catalogue.versions {
            #expect(catalogue[version.key]?.location == version.location)
            #expect(records[version.key]?.record.location == version.location)
        }
        let code = try ProcedureCode.read("1.000001".utf8.span)
        for from in [Day("2021-12-31"), Day("2022-01-02"), Day("2030-01-01")] {
            #expect(catalogue[VersionKey(code: code, from: from)] == nil)
        }
    }

    @Test func overlapsAreFound() throws {
        func rules(_ procedures: [Procedure]) throws -> Int {
            Catalogue(of: procedures, asOf: try #require(Day("2024-10-20"))).overlaps.count {
                $0.rule == .overlappingVersions
            }
        }
        #expect(try rules(versions()) == 0)
        #expect(try rules([procedure("1.000001"), procedure("1.000001")]) == 1)
        #expect(try rules([procedure("1.000001", nil, "2024-01-01"), procedure("1.000001", "2024-01-01")]) == 1)
        #expect(try rules([procedure("1.000001", nil, "2024-01-01"), procedure("1.000001", "2024-01-02")]) == 0)
        // The first is in force throughout: each later one overlaps it.
        #expect(
            try rules([
                procedure("1.000001", "2020-01-01"), procedure("1.000001", "2021-01-01", "2021-12-31"),
                procedure("1.000001", "2023-01-01"),
            ]) == 2)
    }

    @Test func timeLimitsFallBackToTheCounter() throws {
        func channel(_ way: SubmissionChannel.Way, _ limit: String?) -> SubmissionChannel {
            var channel = SubmissionChannel(at: Location(file: ""))
            channel.channel = way
            channel.timeLimit = limit.flatMap { TimeLimit($0) }
            return channel
        }
        var procedure = try procedure("1.000001")
        #expect(procedure.timeLimit(for: .online) == nil)
        procedure.channels = [channel(.postal, "5 ngày"), channel(.inPerson, "3 ngày"), channel(.online, nil)]
        #expect(procedure.timeLimit(for: .postal)?.text == "5 ngày")
        #expect(procedure.timeLimit(for: .online)?.text == "3 ngày")
        procedure.channels.remove(at: 1)
        #expect(procedure.timeLimit(for: .online)?.text == "5 ngày")
    }
}
