import Binary
import Diagnostics
import Digests
import Engine
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Disclosure
@testable import RecordSchema
@testable import Records
@testable import Register
@testable import WorkingTime

/// However dossiers are spread over files, and whatever is known of an earlier build, the register is the same.
@Suite struct SegmentLinkingTests {
    @Test(arguments: 1...12)
    func filesDoNotMatter(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let sample = SampleSegments(&chance)
        let whole = try Told(sample.linked(in: ["all": sample.dossiers]))
        #expect(whole.codes == sample.dossiers.map(\.code.text))
        for spread in Spread.allCases {
            let linking = try sample.linked(in: spread.files(sample.dossiers, &chance))
            #expect(try Told(linking) == whole, "\(spread)")
        }
    }

    /// One file changes; the dossiers of other segments are not fetched for it, and then one by one.
    @Test(arguments: 1...12)
    func whatIsKnownDoesNotMatter(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        var sample = SampleSegments(&chance)
        let place = FileManager.default.temporaryDirectory.appending(path: "volumes-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: place) }
        let before = try sample.linked(
            in: Spread.byMonth.files(sample.dossiers, &chance), SampleSegments.engine(storing: place))
        try before.revision.save(.everything)
        let changed = Int.random(in: sample.dossiers.indices, using: &chance)
        sample.dossiers[changed].outcome = sample.dossiers[changed].outcome == .withdrawn ? nil : .withdrawn
        if seed.isMultiple(of: 3) { sample.apologies.removeLast() }
        let files = Spread.byMonth.files(sample.dossiers, &chance)
        let fetched = Fetched()
        let after = try sample.linked(in: files, SampleSegments.engine(storing: place), fetched)
        let month = SampleSegments.month(of: sample.dossiers[changed])
        if !seed.isMultiple(of: 3) { #expect(fetched.all == [month]) }
        #expect(try Told(after) == Told(sample.linked(in: files)))
        #expect(!fetched.single.isEmpty)
    }

    @Test func aDayInTwoFilesJoinsThem() throws {
        var chance = SeededGenerator(seed: 1)
        let sample = SampleSegments(&chance)
        let days = Array(Set(sample.dossiers.map(\.code.day))).sorted()
        let early = sample.dossiers.filter { $0.code.day <= days[1] }
        let late = sample.dossiers.filter { $0.code.day > days[1] }
        #expect(try sample.linked(in: ["a": early, "b": late]).segments.count == 2)
        let joined = try sample.linked(in: ["a": early.dropLast(), "b": late + early.suffix(1)])
        #expect(joined.segments.count == 1)
    }

    @Test func aCodeInTwoFilesIsReportedInTheSecond() throws {
        var chance = SeededGenerator(seed: 1)
        let sample = SampleSegments(&chance)
        // The first of the other file stands last in its own: neither begins before the other by code alone.
        let twice = sample.dossiers[5]
        let linking = try sample.linked(in: ["a": sample.dossiers, "b": [twice]])
        let finding = try #require(linking.findings.first { $0.rule == .duplicateDossier })
        #expect(finding.location.file == "b")
        #expect(finding.message.english == "dossier \(twice.code.text) is already listed at a:7; keep one")
    }

    @Test func refusedDossiersLeaveAnEmptySegment() throws {
        var chance = SeededGenerator(seed: 2)
        var sample = SampleSegments(&chance)
        let months = Set(sample.dossiers.map(SampleSegments.month)).sorted()
        for index in sample.dossiers.indices where SampleSegments.month(of: sample.dossiers[index]) == months[1] {
            sample.dossiers[index].procedure = try ProcedureCode.read("9.999999".utf8.span)
        }
        let files = Spread.byMonth.files(sample.dossiers, &chance)
        let engine = SampleSegments.engine()
        let linking = try sample.linked(in: files, engine)
        #expect(linking.segments.contains { $0.summary.count == 0 })
        #expect(linking.findings.contains { $0.rule == .unknownProcedure })
        // An apology for one of them says nothing more.
        #expect(!linking.findings.contains { $0.rule == .unknownDossier })
        #expect(try Told(sample.linked(in: files, engine)) == Told(linking))
    }

    /// A new procedure moves the places of all others, and no dossier knows.
    @Test func aNewProcedureLinksNothingAgain() throws {
        var chance = SeededGenerator(seed: 3)
        var sample = SampleSegments(&chance)
        let files = Spread.byMonth.files(sample.dossiers, &chance)
        let engine = SampleSegments.engine()
        let before = try Told(sample.linked(in: files, engine))
        var first = Procedure(at: Location(file: "procedures/first.md"))
        first.code = Located(try ProcedureCode.read("0.000001".utf8.span))
        sample.procedures.insert(first, at: 0)
        let fetched = Fetched()
        let after = try Told(sample.linked(in: files, engine, fetched))
        #expect(fetched.all.isEmpty)
        #expect(after == before)
        #expect(try after == Told(sample.linked(in: files)))
    }
}

extension IndexedDossier {
    /// Its code, and its index on the list of its day.
    fileprivate var name: String { "\(code.text) \(indexInDay)" }
}

/// What a register tells, and what is said to be wrong with it.
private struct Told: Equatable {
    var codes: [String] = []
    private var rows: [String] = []
    private var days: [String] = []
    private var closed: [String] = []
    private var shards: [[String]] = []
    private var late: [[String]] = []
    private var unapologised: [String] = []
    private var figures: [String] = []
    private var sums: [[UInt64]] = []
    private var apologies: [String] = []
    private var findings: [String] = []

    init(_ linking: Linking) throws {
        let (register, book) = (linking.linked.register, linking.linked.statistics)
        for index in 0..<register.count {
            let dossier = register[index]
            codes.append(dossier.record.code.text)
            let version = register.version(of: dossier)
            let apology = linking.linked.apology(of: dossier)?.file ?? ""
            rows.append("\(version) \(dossier.due?.iso ?? "") \(dossier.status) \(apology)")
            let indexed = try #require(register[dossier.record.code])
            let day = try #require(register.day(indexed.day))
            #expect(day.range.lowerBound + indexed.indexInDay == index)
            #expect(indexed.code == dossier.record.code)
        }
        #expect(register[0..<register.count].map(\.record.code.text) == codes)
        for day in register.days {
            days.append("\(day.day.iso) \(day.range) \(day.statusCounts) \(day.firstReceived.iso) \(day.digest.text)")
        }
        for day in register.closed.days {
            let dossiers = register.dossiers(closedOn: day.day, 0..<day.range.count)
            #expect(dossiers.count == day.range.count)
            closed.append("\(day.day.iso) \(day.range) \(day.counts) \(dossiers.map(\.name))")
        }
        for lookup in register.summary.lookups {
            sums.append(lookup.sums)
            shards += lookup.sums.indices.map { register.dossiers(inShard: $0, of: lookup.year).map(\.name) }
        }
        unapologised = register.unapologised.map(\.name)
        #expect(unapologised.count == register.unapologisedCount)
        for period in book.periods {
            late.append(register.lateDossiers(in: period, limit: 100).map(\.name))
            let figure = try #require(book.statistics(of: period))
            figures.append("\(period.name) \(figure)")
        }
        apologies = linking.linked.apologies.map {
            "\($0.record.number.value) \($0.dossier.text) \($0.procedure) \($0.isLateNotice)"
        }
        // Where a dossier stands is told by its file.
        findings = linking.findings.map { "\($0.rule) \($0.message.english)" }.sorted()
    }
}
