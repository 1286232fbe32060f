import Binary
import Diagnostics
import Digests
import Engine
import Parallel
import Synchronization
import TestSupport

@testable import Disclosure
@testable import RecordSchema
@testable import Records
@testable import Register
@testable import WorkingTime

/// What was fetched of files that are not at hand.
final class Fetched: Sendable {
    private let files = Mutex<(all: Set<String>, single: Set<String>)>(([], []))

    var all: Set<String> { files.withLock { $0.all } }
    var single: Set<String> { files.withLock { $0.single } }

    func noteAll(_ file: String) { files.withLock { _ = $0.all.insert(file) } }
    func noteOne(_ file: String) { files.withLock { _ = $0.single.insert(file) } }
}

/// How dossiers are spread over files.
enum Spread: CaseIterable {
    case byMonth, byDay, inTurn, byChance

    func files(_ dossiers: [Dossier], _ chance: inout SeededGenerator) -> [String: [Dossier]] {
        var files: [String: [Dossier]] = [:]
        for (index, dossier) in dossiers.enumerated() {
            let name =
                switch self {
                case .byMonth: SampleSegments.month(of: dossier)
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
struct SampleSegments {
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
        in files: [String: [Dossier]], _ engine: Engine = SampleSegments.engine(), _ fetched: Fetched = Fetched()
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
            revision: revision, linked: linked, segments: linked.register.rows.value.segments,
            findings: try revision.value(of: FindingsOfDossiers()))
    }

    private func inputs(_ files: [String: [Dossier]], _ fetched: Fetched) -> Inputs {
        var inputs = Inputs()
        inputs.provide(Today.self) { _ in .sample }
        inputs.provide(SampleFiles.self) { _ in files.keys.sorted() }
        inputs.provide(
            SampleFile.self,
            digest: { file in
                Digest { writer in for dossier in files[file.name] ?? [] { dossier.write(into: &writer) } }
            },
            value: { files[$0.name] ?? [] })
        let content = content
        inputs.provide(
            SampleRecords.self,
            digest: { _ in
                Digest { writer in
                    for letter in content.apologies { letter.dataValue.write(into: &writer) }
                    for entry in content.procedures { entry.summary.write(into: &writer) }
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
            let all = Lazy { () -> [Dossier] in
                fetched.noteAll(key.path)
                return rows
            }
            // The day of the data is no matter of files here.
            let facts = ResultsFileFacts(rows, dataUntil: .sample, publishedOn: nil)
            return ResultsFileDossiers(file: key.path, facts: facts, all: all) { index in
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
        content.append(settings)
        content[Apology.self] = apologies
        content.procedures = procedures.map { ProcedureEntry($0) }
        return content
    }
}

/// A register as it was linked.
struct Linking {
    /// Dossiers may be fetched from it later.
    let revision: Revision
    let linked: LinkedRegister
    let segments: [RegisterSegment]
    let findings: [Diagnostic]
}

struct SampleFiles: Input, UnitValue {
    typealias Value = [String]
    static let name = "sample files"
}

struct SampleFile: Input, FormedValue {
    typealias Value = [Dossier]
    static let name = "sample file"
    let name: String

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(name: try part { $0.name })
    }
}

struct SampleRecords: Input, UnitValue {
    typealias Value = Content
    static let name = "sample records"
}
