import Binary
import Digests
import Engine
import Synchronization
import Testing

/// A revision that checks runs everything again and finds what is not pure.
@Suite struct CheckingTests {
    /// A query that reads what it has not asked for, as none may.
    private struct Impure: Query {
        typealias Value = Int
        static let name = "impure"
        private static let count = Atomic(0)
        func write(into writer: inout BinaryWriter) {}
        init() {}
        init(from reader: inout BinaryReader) {}
        func value(_ ask: Ask) -> Int { Self.count.add(1, ordering: .relaxed).newValue }
    }

    /// A query that keeps what it asked for once, and asks no more.
    private struct Forgetful: Query {
        typealias Value = Int
        static let name = "forgetful"
        private static let kept = Mutex<Int?>(nil)
        func write(into writer: inout BinaryWriter) {}
        init() {}
        init(from reader: inout BinaryReader) {}
        func value(_ ask: Ask) throws -> Int {
            if let kept = Self.kept.withLock({ $0 }) { return kept }
            let value = try ask(Cell(1)) ?? 0
            Self.kept.withLock { $0 = value }
            return value
        }
    }

    private func makeEngine() -> Engine {
        Engine(
            queries: [Impure.self, Forgetful.self, Stored.self, Encoded.self, EngineTests.Passing.self],
            inputs: [Cell.self, RuleOf.self], outputs: [Page.self], program: [1])
    }

    /// How a page is made that asks for something impure, and does or does not catch what fails.
    private static let pages: [String: @Sendable (Ask) throws -> Int] = [
        "asks": { try $0(Impure()) },
        "catches": { (try? $0(Impure())) ?? 0 },
        "asks for many and catches": { (try? $0.all([Impure()])) == nil ? 0 : 1 },
        "asks for what forgets to ask": { try $0(Forgetful()) },
    ]

    @Test(arguments: pages.keys.sorted())
    func whatIsNotPureIsFound(way: String) throws {
        let world = World(cells: [1: 1])
        let engine = makeEngine()
        let make = try #require(Self.pages[way])
        func build(isChecking: Bool = false) throws {
            _ = try engine.begin(world.inputs, isChecking: isChecking).update(Page(1)) { ask in try make(ask) }
        }
        try build()
        try build()
        let error = #expect(throws: EngineError.self) { try build(isChecking: true) }
        guard case .impure(let key) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(key is Impure || key is Forgetful)
    }

    /// What is pure is run again and stays; an output whose digest differs is found, forced or not.
    @Test(arguments: [false, true])
    func everythingIsRun(isForced: Bool) throws {
        let world = World(cells: [1: 1], rules: [0: Rule(.sum, 3), 3: Rule(.sum, -1)])
        let engine = makeEngine()
        _ = try engine.begin(world.inputs).page(0)
        let revision = engine.begin(world.inputs, isChecking: true)
        #expect(try revision.page(0) == nil)
        #expect(revision.runs() == 2)
        #expect(throws: EngineError.self) {
            try engine.begin(world.inputs, isChecking: true).update(
                Page(0), forced: isForced, digest: { _ in Digest([1]) }, { try $0(Stored(0)) })
        }
    }

    /// An existing result is compared where it was up to date, unless it was forced because somebody changed it.
    @Test func existingResultsAreCompared() throws {
        let world = World(cells: [1: 1], rules: [0: Rule(.sum, -1)])
        let engine = makeEngine()
        var standing: Int?
        var looks = 0
        func build(isChecking: Bool, isForced: Bool = false) throws -> Int? {
            let made = try engine.begin(world.inputs, isChecking: isChecking).update(
                Page(0), forced: isForced,
                matches: { made in
                    looks += 1
                    return made == standing
                }, { try $0(Stored(0)) })
            standing = made ?? standing
            return made
        }
        #expect(try build(isChecking: true) == 1)
        #expect(looks == 0, "it was new")
        #expect(try build(isChecking: true) == nil)
        #expect(looks == 1)
        standing = 7
        #expect(try build(isChecking: false) == nil)
        #expect(try build(isChecking: true, isForced: true) == 1)
        #expect(looks == 1, "whoever changed it need not be the program")
        standing = 7
        #expect(throws: EngineError.self) { try build(isChecking: true) }
        #expect(looks == 2)
        #expect(try build(isChecking: false) == 1, "it is made again")
    }

    /// A kind that the engine was not made with would leave no trace.
    @Test func whatIsUnknownIsNotCaught() throws {
        let world = World(cells: [1: 1])
        let engine = Engine(
            queries: [Stored.self], inputs: [Cell.self], outputs: [Page.self], program: [1])
        for make in [
            { (try? $0(Encoded(1))) ?? 0 }, { (try? $0.all([Encoded(1)])) == nil ? 0 : 1 },
            { ask in
                _ = try? ask.note(RuleOf(1))
                return 0
            },
        ] as [(Ask) throws -> Int] {
            let error = #expect(throws: EngineError.self) { try engine.begin(world.inputs).update(Page(1), make) }
            guard case .unknown = error else {
                Issue.record("\(String(describing: error))")
                continue
            }
        }
    }
}
