import Binary
import Diagnostics
import Digests
import Engine
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Disclosure

/// However dossiers are spread over files, and whatever is known of an earlier build, the register is the same.
@Suite struct VolumeLinkingTests {
    @Test(arguments: 1...12)
    func filesDoNotMatter(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let sample = Sample(&chance)
        let whole = try Told(sample.linked(in: ["all": sample.dossiers]))
        #expect(whole.codes == sample.dossiers.map(\.code.text))
        for spread in Spread.allCases {
            let linking = try sample.linked(in: spread.files(sample.dossiers, &chance))
            #expect(try Told(linking) == whole, "\(spread)")
        }
    }

    /// One file changes; the dossiers of other volumes are not fetched for it, and then one by one.
    @Test(arguments: 1...12)
    func whatIsKnownDoesNotMatter(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        var sample = Sample(&chance)
        let place = FileManager.default.temporaryDirectory.appending(path: "volumes-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: place) }
        let before = try sample.linked(
            in: Spread.byMonth.files(sample.dossiers, &chance), Sample.engine(storing: place))
        try before.revision.save(.everything)
        let changed = Int.random(in: sample.dossiers.indices, using: &chance)
        sample.dossiers[changed].outcome = sample.dossiers[changed].outcome == .withdrawn ? nil : .withdrawn
        if seed.isMultiple(of: 3) { sample.apologies.removeLast() }
        let files = Spread.byMonth.files(sample.dossiers, &chance)
        let fetched = Fetched()
        let after = try sample.linked(in: files, Sample.engine(storing: place), fetched)
        let month = Sample.month(of: sample.dossiers[changed])
        if !seed.isMultiple(of: 3) { #expect(fetched.all == [month]) }
        #expect(try Told(after) == Told(sample.linked(in: files)))
        #expect(!fetched.single.isEmpty)
    }

    @Test func aDayInTwoFilesJoinsThem() throws {
        var chance = SeededGenerator(seed: 1)
        let sample = Sample(&chance)
        let days = Array(Set(sample.dossiers.map(\.code.day))).sorted()
        let early = sample.dossiers.filter { $0.code.day <= days[1] }
        let late = sample.dossiers.filter { $0.code.day > days[1] }
        #expect(try sample.linked(in: ["a": early, "b": late]).volumes.count == 2)
        let joined = try sample.linked(in: ["a": early.dropLast(), "b": late + early.suffix(1)])
        #expect(joined.volumes.count == 1)
    }

    @Test func aCodeInTwoFilesIsReportedInTheSecond() throws {
        var chance = SeededGenerator(seed: 1)
        let sample = Sample(&chance)
        // The first of the other file stands last in its own: neither begins before the other by code alone.
        let twice = sample.dossiers[5]
        let linking = try sample.linked(in: ["a": sample.dossiers, "b": [twice]])
        let finding = try #require(linking.findings.first { $0.rule == .duplicateDossier })
        #expect(finding.location.file == "b")
        #expect(finding.message.english == "dossier \(twice.code.text) already stands at a:7; keep one")
    }

    @Test func refusedDossiersLeaveAnEmptyVolume() throws {
        var chance = SeededGenerator(seed: 2)
        var sample = Sample(&chance)
        let months = Set(sample.dossiers.map(Sample.month)).sorted()
        for index in sample.dossiers.indices where Sample.month(of: sample.dossiers[index]) == months[1] {
            sample.dossiers[index].procedure = try ProcedureCode.read("9.999999".utf8.span)
        }
        let files = Spread.byMonth.files(sample.dossiers, &chance)
        let engine = Sample.engine()
        let linking = try sample.linked(in: files, engine)
        #expect(linking.volumes.contains { $0.summary.count == 0 })
        #expect(linking.findings.contains { $0.rule == .unknownProcedure })
        // An apology for one of them says nothing more.
        #expect(!linking.findings.contains { $0.rule == .unknownDossier })
        #expect(try Told(sample.linked(in: files, engine)) == Told(linking))
    }

    /// A new procedure moves the places of all others, and no dossier knows.
    @Test func aNewProcedureLinksNothingAgain() throws {
        var chance = SeededGenerator(seed: 3)
        var sample = Sample(&chance)
        let files = Spread.byMonth.files(sample.dossiers, &chance)
        let engine = Sample.engine()
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

extension PlacedDossier {
    /// Its code, and its place on the list of its day.
    fileprivate var name: String { "\(code.text) \(place)" }
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
            rows.append("\(version) \(dossier.due?.iso ?? "") \(dossier.standing) \(apology)")
            let placed = try #require(register[dossier.record.code])
            let day = try #require(register.day(placed.day))
            #expect(day.range.lowerBound + placed.place == index)
            #expect(placed.code == dossier.record.code)
        }
        #expect(register[0..<register.count].map(\.record.code.text) == codes)
        for day in register.days {
            days.append("\(day.day.iso) \(day.range) \(day.tally) \(day.firstReceived.iso) \(day.digest.text)")
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

/// What was fetched of files that are not at hand.
private final class Fetched: Sendable {
    private let files = Mutex<(all: Set<String>, single: Set<String>)>(([], []))

    var all: Set<String> { files.withLock { $0.all } }
    var single: Set<String> { files.withLock { $0.single } }

    func noteAll(_ file: String) { files.withLock { _ = $0.all.insert(file) } }
    func noteOne(_ file: String) { files.withLock { _ = $0.single.insert(file) } }
}

/// How dossiers are spread over files.
private enum Spread: CaseIterable {
    case byMonth, byDay, inTurn, byChance

    func files(_ dossiers: [Dossier], _ chance: inout SeededGenerator) -> [String: [Dossier]] {
        var files: [String: [Dossier]] = [:]
        for (index, dossier) in dossiers.enumerated() {
            let name =
                switch self {
                case .byMonth: Sample.month(of: dossier)
                case .byDay: dossier.code.day.iso
                case .inTurn: "\(index % 3)"
                case .byChance: "\(Int.random(in: 0..<4, using: &chance))"
                }
            files[name, default: []].append(dossier)
        }
        return files
    }
}

/// A register by chance: four months of dossiers, some of them late, some apologised for.
private struct Sample {
    var dossiers: [Dossier] = []
    var apologies: [Apology] = []
    var procedures = SampleRegister.records

    static func month(of dossier: Dossier) -> String { String(dossier.code.day.iso.prefix(7)) }

    init(_ chance: inout SeededGenerator) {
        for serial in 1...90 {
            let day = Day(test: "2026-03-02") + Int.random(in: 0..<110, using: &chance)
            var dossier = Dossier(at: Location(file: ""))
            dossier.code = DossierCode(
                body: "H56.\(Int.random(in: 1...2, using: &chance))", day: day, serial: UInt32(serial), serialDigits: 4)
            dossier.procedure = procedures.randomElement(using: &chance)?.code.value ?? .none
            dossier.channel = Dossier.Channel.allCases.randomElement(using: &chance) ?? .postal
            dossier.received = Moment(day, minuteOfDay: 480)
            dossier.due = Moment(day + Int.random(in: 1...20, using: &chance), minuteOfDay: 1020)
            if Int.random(in: 0..<5, using: &chance) > 0 {
                dossier.resolved = Moment(day + Int.random(in: 0...40, using: &chance), minuteOfDay: 960)
            }
            dossiers.append(dossier)
        }
        dossiers.sort { $0.code < $1.code }
        for (number, dossier) in dossiers.enumerated() where number % 9 == 0 {
            var apology = Apology(at: Location(file: "apologies/\(number).md"))
            apology.number = Located("\(number)/PXL")
            apology.issuedOn = dossier.code.day + 30
            apology.dossier = Located(dossier.code)
            apology.originalDue = dossier.due ?? dossier.received
            apologies.append(apology)
        }
    }

    static func engine(storing place: String? = nil) -> Engine {
        Engine(
            queries: Site.queries, inputs: [Today.self, SampleFile.self, SampleFiles.self, SampleRecords.self],
            program: [], store: place.map { StoreFolder($0) })
    }

    func linked(
        in files: [String: [Dossier]], _ engine: Engine = Sample.engine(), _ fetched: Fetched = Fetched()
    ) throws -> Linking {
        let files = files.mapValues { dossiers in
            dossiers.enumerated().map { index, dossier in
                var dossier = dossier
                dossier.position = Position(line: index + 2, column: 1)
                return dossier
            }
        }
        let revision = engine.begin(inputs(files, fetched))
        let linked = try revision.value(of: DossiersPart())
        return Linking(
            revision: revision, linked: linked, volumes: linked.register.rows.value.volumes,
            findings: try revision.value(of: FindingsOfDossiers()))
    }

    private func inputs(_ files: [String: [Dossier]], _ fetched: Fetched) -> Inputs {
        var inputs = Inputs()
        inputs.provide(Today.self) { _ in .sample }
        inputs.provide(SampleFiles.self) { _ in files.keys.sorted() }
        inputs.provide(
            SampleFile.self,
            digest: { file in Digest { writer in files[file.name]?.forEach { $0.write(into: &writer) } } },
            value: { files[$0.name] ?? [] })
        let content = content
        inputs.provide(
            SampleRecords.self,
            digest: { _ in
                Digest { writer in
                    for letter in content.apologies { letter.dataValue.write(into: &writer) }
                    for entry in content.procedures { entry.notice.write(into: &writer) }
                }
            }, value: { _ in content })
        inputs.implement(ContentOf.self) { key, ask in
            switch key.section {
            // The others are the same in all samples.
            case .settings, .calendar, .others: Box(content)
            case .procedures, .apologies: Box(try ask(SampleRecords()))
            }
        }
        inputs.implement(ResultsFiles.self) { _, ask in try ask(SampleFiles()) }
        inputs.implement(DossiersOfFile.self) { key, ask in
            let rows = try ask(SampleFile(name: key.path))
            let all = Deferred { () -> [Dossier] in
                fetched.noteAll(key.path)
                return rows
            }
            // The day of the data is no matter of files here.
            let facts = BatchFacts(rows, dataUntil: .sample, publishedOn: nil)
            return DossierBatch(file: key.path, facts: facts, all: all) { index in
                fetched.noteOne(key.path)
                return rows[index]
            }
        }
        return inputs
    }

    private var content: Content {
        var settings = SiteSettings(at: Location(file: "site.yml"))
        settings.capacity.dossiersPerYear = Located(600)
        var period = ReportingPeriod(at: Location(file: "site.yml"))
        period.key = "giua"
        period.from = Day(test: "2026-03-10")
        period.to = Located(Day(test: "2026-04-20"))
        settings.reportingPeriods = [period]
        var content = Content()
        content.settings = settings
        content.apologies = apologies
        content.procedures = procedures.map { ProcedureEntry($0) }
        return content
    }
}

/// A register as it was linked.
private struct Linking {
    /// Dossiers may be fetched from it later.
    let revision: Revision
    let linked: LinkedRegister
    let volumes: [RegisterVolume]
    let findings: [Diagnostic]
}

private struct SampleFiles: Input, UnitValue {
    typealias Value = [String]
    static let name = "sample files"
}

private struct SampleFile: Input, FormedValue {
    typealias Value = [Dossier]
    static let name = "sample file"
    let name: String

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(name: try part { $0.name })
    }
}

private struct SampleRecords: Input, UnitValue {
    typealias Value = Content
    static let name = "sample records"
}
