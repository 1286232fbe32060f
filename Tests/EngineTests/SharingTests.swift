import Binary
import Dispatch
import Engine
import Parallel
import Synchronization
import Testing

@Suite struct SharingTests {
    /// Takes long enough for others to ask for it meanwhile.
    struct Slow: Query {
        let id: Int
        static let name = "slow"
        init(_ id: Int) { self.id = id }
        func write(into writer: inout BinaryWriter) { id.write(into: &writer) }
        init(from reader: inout BinaryReader) throws(BinaryError) { id = try Int(from: &reader) }

        func value(_ ask: Ask) throws -> Int {
            if id > 0 { return try ask.all((0..<3).map { Slow(id - 1 - $0 % id) }).reduce(1, +) }
            _ = DispatchSemaphore(value: 0).wait(timeout: .now() + .milliseconds(20))
            return 1
        }
    }

    private func makeSlowEngine() -> Engine { Engine(queries: [Slow.self], inputs: [], program: [1]) }

    /// Eight ask at once; one runs, all get its value.
    @Test func oneRunIsShared() throws {
        let revision = makeSlowEngine().begin(Inputs(), workers: Workers(8))
        let values = revision.map(8) { _ in try? revision.value(of: Slow(0)) }
        #expect(values == [Int?](repeating: 1, count: 8))
        #expect(revision.runs() == 1)
    }

    @Test(arguments: [1, 2, 8])
    func workIsSharedOutWithinSharedWork(jobs: Int) throws {
        let expected = try makeSlowEngine().begin(Inputs()).value(of: Slow(5))
        let revision = makeSlowEngine().begin(Inputs(), workers: Workers(jobs))
        #expect(revision.map(8) { _ in try? revision.value(of: Slow(5)) } == [Int?](repeating: expected, count: 8))
        #expect(revision.runs() == 6)
    }

    /// Half of a pair: true where the other half is being made at the same time.
    struct Half: Query {
        let pair: Way
        let isFirst: Bool
        static let name = "half"
        static let begun = Mutex<[Way: Int]>([:])

        func value(_ ask: Ask) -> Bool {
            Self.begun.withLock { $0[pair, default: 0] += 1 }
            let isAlone = { Self.begun.withLock { $0[pair] == 1 } }
            for _ in 0..<5_000 where isAlone() {
                _ = DispatchSemaphore(value: 0).wait(timeout: .now() + .milliseconds(1))
            }
            return !isAlone()
        }
    }

    struct Both: Query {
        let way: Way
        static let name = "both"

        func value(_ ask: Ask) throws -> [Bool] {
            let (first, second) = (Half(pair: way, isFirst: true), Half(pair: way, isFirst: false))
            switch way {
            case .all: return try ask.all([first, second])
            case .prepared:
                try ask.prepare(first, second)
                return [try ask(first), try ask(second)]
            }
        }
    }

    /// How a pair is asked for.
    enum Way: UInt8, CaseIterable, Sendable { case all, prepared }

    /// Two workers ask for one query: who comes second helps with what its run asks for at once.
    @Test(arguments: Way.allCases) func whoWaitsHelps(way: Way) async {
        let workers = Workers(2)
        let revision = Engine(queries: [Half.self, Both.self], inputs: [], program: [1])
            .begin(Inputs(), workers: workers)
        let values = await workers.run { revision.map(2) { _ in try? revision.value(of: Both(way: way)) } }
        #expect(values == [[true, true], [true, true]])
    }

    /// With one worker nothing leaves the calling thread; with more, at most so many work at once.
    @Test(arguments: [1, 3])
    func jobs(jobs: Int) async {
        let workers = Workers(jobs)
        let revision = makeSlowEngine().begin(Inputs(), workers: workers)
        let state = Mutex((now: 0, most: 0))
        await workers.run {
            _ = revision.map(6) { _ in
                revision.map(6) { _ in
                    state.withLock { ($0.now, $0.most) = ($0.now + 1, max($0.most, $0.now + 1)) }
                    _ = DispatchSemaphore(value: 0).wait(timeout: .now() + .milliseconds(1))
                    state.withLock { $0.now -= 1 }
                }
            }
        }
        #expect(state.withLock { $0.most } <= jobs)
    }

    /// What is read is recorded in the order in which it was asked, once, however many threads ask.
    @Test func recordingFromManyThreads() throws {
        let world = World(cells: Dictionary(uniqueKeysWithValues: (1...200).map { ($0, $0) }))
        let engine = makeEngine()
        func build() throws -> [Int]? {
            let revision = engine.begin(world.inputs, workers: Workers(4))
            return try revision.update(Page(0)) { ask in revision.map(200) { (try? ask(Cell($0 + 1)) ?? 0) ?? 0 } }
        }
        #expect(try build() == Array(1...200))
        #expect(try build() == nil)
        for cell in [1, 100, 200] {
            world[cell: cell] = 0
            #expect(try build() != nil)
        }
    }
}

extension SharingTests.Half {
    func write(into writer: inout BinaryWriter) {
        pair.rawValue.write(into: &writer)
        isFirst.write(into: &writer)
    }

    init(from reader: inout BinaryReader) throws(BinaryError) {
        pair = try SharingTests.Way(from: &reader)
        isFirst = try Bool(from: &reader)
    }
}

extension SharingTests.Both {
    func write(into writer: inout BinaryWriter) { way.rawValue.write(into: &writer) }
    init(from reader: inout BinaryReader) throws(BinaryError) { way = try SharingTests.Way(from: &reader) }
}

extension SharingTests.Way {
    init(from reader: inout BinaryReader) throws(BinaryError) {
        guard let way = Self(rawValue: try UInt8(from: &reader)) else { throw BinaryError() }
        self = way
    }
}
