import Diagnostics
import TestSupport
import Testing

@testable import Disclosure
@testable import Lookup
@testable import RecordSchema
@testable import Records
@testable import Register
@testable import WorkingTime

@Suite struct LookupTableTests {
    private let today = Day("2025-01-10")

    private func content(_ codes: [String], capacity: Int = 600) throws -> Content {
        var settings = SiteSettings(at: Location(file: "site.yml"))
        settings.capacity.dossiersPerYear = Located(capacity)
        var procedure = Procedure(at: Location(file: "procedures/a.md"))
        procedure.code = Located(try ProcedureCode.read("1.000001".utf8.span))
        procedure.name = "Đăng ký \"thử\""
        let dossiers = try codes.map { text in
            var dossier = Dossier(at: Location(file: "results/a.csv"))
            dossier.code = try DossierCode.read(text.utf8.span)
            dossier.procedure = procedure.code.value
            dossier.received = Moment(dossier.code.day, minuteOfDay: 495)
            return dossier
        }
        var content = Content()
        content.append(settings)
        content.procedures = [ProcedureEntry(procedure)]
        content.resultsFiles = [ResultsFileDossiers(file: "results/a.csv", dossiers: dossiers, dataUntil: today)]
        return content
    }

    private func site(_ codes: [String], capacity: Int) throws -> LinkedSite {
        let content = try content(codes, capacity: capacity)
        let day = try #require(today)
        return try #require(try LinkedSite.link(content, asOf: day).site)
    }

    private let codes = (0..<1000).map { "H56.40.31-24\($0 % 2 == 0 ? "0905" : "1231")-\(1000 + $0)" }

    private func files(_ codes: [String]) throws -> [[UInt8]] {
        try content(codes).withLookupTable(asOf: try #require(today)) { table, _ in
            (0..<4).map { table.bytes(year: 2024, shard: $0) }
        }
    }

    @Test func orderOfInputDoesNotShow() throws {
        var random = SeededGenerator(seed: 7)
        let first = try files(codes)
        #expect(try files(codes.shuffled(using: &random)) == first)
        #expect(first.allSatisfy { $0.count > 2000 })
    }

    @Test func aNewDossierTouchesOneShard() throws {
        let before = try files(codes)
        for serial in 5000..<5040 {
            let after = try files(codes + ["H56.40.31-241231-\(serial)"])
            #expect(zip(before, after).count { $0 != $1 } == 1)
        }
    }

    @Test func everyCodeIsOnlyInItsShard() throws {
        let files = try files(codes).map { String(decoding: $0, as: UTF8.self) }
        for code in codes {
            let hash = CodeHash(code.utf8.span)
            let digits = String(hash.tag, radix: 16)
            let key = "\"\(String(repeating: "0", count: 12 - digits.count))\(digits)\":[0,495,"
            #expect(files.indices.filter { files[$0].contains(key) } == [Int(hash.bucket & 3)])
        }
        #expect(
            files.allSatisfy { $0.contains(#"["Đăng ký \"thử\"","thu-tuc/1.000001.html"]"#) && !$0.contains("H56") })
    }

    @Test func twoCodesWithOneTagAnswerNeither() throws {
        let content = try content(["H56-240905-0001", "H56-240905-0002", "H56-240905-0003"])
        let bytes = try content.withLookupTable(asOf: try #require(today)) { table, register in
            let rows = [(7, 2), (7, 0), (9, 1)].map { tag, index in
                LookupRow(tag: tag, indexed: IndexedDossier(dossier: register[0..<3][index], indexInDay: index))
            }
            return table.bytes(of: rows)
        }
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("\"000000000007\":[],\n\"000000000009\":[0,495,null,null,\"open\"]"))
    }

    @Test(arguments: [(0, 1), (256, 1), (257, 2), (8000, 32), (10_000, 64), (100_000, 512), (1_000_000, 4096)])
    func capacityAloneDecidesTheShards(capacity: Int, shards: Int) throws {
        #expect(try site([], capacity: capacity).settings.capacity.lookupShards == shards)
        #expect(try site(codes, capacity: capacity).settings.capacity.lookupShards == shards)
    }
}
