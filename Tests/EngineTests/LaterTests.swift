import Binary
import Digests
import Engine
import FileSystem
import Testing

/// A query that is answered by whoever begins a revision.
private struct Doubled: OpenQuery, FormedValue {
    typealias Value = Int
    static let name = "doubled"
    let id: Int

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(id: try part { $0.id })
    }
}

/// A value that is stored and yet counts as changed whenever a cell is.
private struct Bulk: Query, FormedValue {
    static let name = "bulk"
    static let policy = ValuePolicy<[Int]>.storedPassing
    let id: Int

    func value(_ ask: Ask) throws -> [Int] {
        let number = try ask(Cell(id)) ?? 0
        if number < 0 { throw Odd(value: number) }
        return Array(repeating: number / 10, count: 100)
    }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(id: try part { $0.id })
    }
}

/// A value that is fetched later than it is read.
private struct Shelf: PassingQuery, FormedValue {
    static let name = "shelf"
    let id: Int

    func value(_ ask: Ask) throws -> Later<[Int]> { try ask.later(Bulk(id: id)) }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(id: try part { $0.id })
    }
}

@Suite struct LaterTests {
    private func makeEngine(_ store: String? = nil) -> Engine {
        Engine(
            queries: [Doubled.self, Bulk.self, Shelf.self], inputs: [Cell.self], outputs: [Page.self], program: [1],
            store: store.map { StoreFolder($0) })
    }

    private func begin(_ engine: Engine, cells: [Int: Int], factor: Int = 2) -> Revision {
        var inputs = World(cells: cells).inputs
        inputs.implement(Doubled.self) { key, ask in factor * (try ask(Cell(key.id)) ?? 0) }
        return engine.begin(inputs)
    }

    private func counts(_ revision: Revision, _ kind: String) -> [Int] {
        revision.timings.filter { $0.name == kind }.flatMap { [$0.run, $0.loaded] }
    }

    @Test func openQueriesAreAnsweredByTheRevision() throws {
        let engine = makeEngine()
        #expect(try begin(engine, cells: [1: 3]).value(of: Doubled(id: 1)) == 6)
        let again = begin(engine, cells: [1: 3])
        #expect(try again.value(of: Doubled(id: 1)) == 6)
        #expect(counts(again, Doubled.name) == [0, 0])
        #expect(try begin(engine, cells: [1: 4]).value(of: Doubled(id: 1)) == 8)
        #expect(throws: EngineError.self) {
            try makeEngine().begin(World(cells: [:]).inputs).value(of: Doubled(id: 1))
        }
    }

    @Test func laterValuesAreLoadedOnDemand() throws {
        let place = try TemporaryFolder()
        let first = begin(makeEngine(place.path), cells: [1: 30])
        #expect(try first.value(of: Shelf(id: 1)).value() == Array(repeating: 3, count: 100))
        try first.save(.reached)

        let revision = begin(makeEngine(place.path), cells: [1: 30])
        let later = try revision.value(of: Shelf(id: 1))
        #expect(counts(revision, Bulk.name) == [0, 0])
        #expect(try later.value().first == 3)
        #expect(try later.value().count == 100)
        #expect(counts(revision, Bulk.name) == [0, 1])
    }

    /// The value is the same as before; what passes it on has changed all the same.
    @Test func laterValuesAreReadAtOnce() throws {
        let engine = makeEngine()
        _ = try begin(engine, cells: [1: 30]).value(of: Shelf(id: 1))
        let revision = begin(engine, cells: [1: 31])
        #expect(try revision.value(of: Shelf(id: 1)).value().first == 3)
        #expect(counts(revision, Bulk.name) == [1, 0])
        #expect(counts(revision, Shelf.name) == [1, 0])
    }

    /// A value of an earlier revision is that of the newest one, where what holds it is up to date.
    @Test func laterValuesOutliveTheirRevision() throws {
        let engine = makeEngine()
        let later = try begin(engine, cells: [1: 30]).value(of: Shelf(id: 1))
        let next = begin(engine, cells: [1: 30])
        #expect(try next.value(of: Shelf(id: 1)).value().first == 3)
        #expect(try later.value().first == 3)
        #expect(counts(next, Bulk.name) == [0, 0])
    }

    @Test func aLaterFailureFailsWhateverIsMade() throws {
        let place = try TemporaryFolder()
        let first = begin(makeEngine(place.path), cells: [1: 30])
        _ = try first.value(of: Shelf(id: 1))
        try first.save(.reached)
        // The value is harmed, and its cell cannot be read any more.
        var inputs = Inputs()
        let digest = Digest { writer in 30.write(into: &writer) }
        inputs.provide(Cell.self, digest: { _ in digest }, value: { _ in throw Odd(value: -1) })
        for (name, _) in try namesIn(place.path) where name.hasPrefix("values-") {
            try writeFile(place.path + "/" + name, [])
        }
        let revision = makeEngine(place.path).begin(inputs)
        #expect(throws: Odd(value: -1)) {
            try revision.update(Page(1)) { ask in (try? ask(Shelf(id: 1)).value()) ?? [] }
        }
    }
}
