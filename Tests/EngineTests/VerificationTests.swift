import Engine
import Parallel
import Testing

/// What is run, and what is not, when something has changed.
@Suite struct VerificationTests {
    /// Formulas 0 to 5 over cells 1 to 3; 3 is asked by all pages.
    private func makeWorld(_ rules: [Int: Rule], cells: [Int: Int] = [1: 1, 2: 2, 3: 3]) -> World {
        World(cells: cells, rules: rules)
    }

    struct Edit: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let rules: [Int: Rule]
        let edit: @Sendable (World) -> Void
        /// How many queries are run then, of those that the formula 0 needs.
        let runs: Int
        let isRemade: Bool
    }

    static let diamond: [Int: Rule] = [0: Rule(.sum, 3, 9), 3: Rule(.sum, 6), 9: Rule(.sum, 6), 6: Rule(.sum, -1)]
    static let cutoff: [Int: Rule] = [0: Rule(.sum, 3), 3: Rule(.parity, 6), 6: Rule(.sum, -1)]
    /// The cell 1 decides whether the cell 2, by way of 6, or 9 is asked.
    static let choice: [Int: Rule] = [0: Rule(.choice, -1, 6, 9), 6: Rule(.sum, -2), 9: Rule(.sum, -3)]

    static let edits = [
        Edit(testDescription: "nothing", rules: diamond, edit: { _ in }, runs: 0, isRemade: false),
        Edit(testDescription: "a diamond's foot", rules: diamond, edit: { $0[cell: 1] = 5 }, runs: 4, isRemade: true),
        Edit(
            testDescription: "what nobody reads", rules: diamond, edit: { $0[cell: 2] = 9 }, runs: 0, isRemade: false),
        Edit(
            testDescription: "one side of a diamond", rules: diamond, edit: { $0[rule: 3] = Rule(.sum, 6, 6) }, runs: 2,
            isRemade: true),
        Edit(
            testDescription: "a side that comes to the same", rules: diamond, edit: { $0[rule: 3] = Rule(.sum, 6, -9) },
            runs: 1, isRemade: false),
        Edit(testDescription: "an even step", rules: cutoff, edit: { $0[cell: 1] = 7 }, runs: 2, isRemade: false),
        Edit(testDescription: "an odd step", rules: cutoff, edit: { $0[cell: 1] = 8 }, runs: 3, isRemade: true),
        Edit(testDescription: "a removed cell", rules: cutoff, edit: { $0[cell: 1] = nil }, runs: 3, isRemade: true),
        Edit(
            testDescription: "the way not taken", rules: choice, edit: { $0[cell: 2] = 9 }, runs: 0, isRemade: false),
        Edit(testDescription: "the way taken", rules: choice, edit: { $0[cell: 3] = 9 }, runs: 2, isRemade: true),
        Edit(
            testDescription: "the other way", rules: choice, edit: { ($0[cell: 1], $0[cell: 3]) = (2, 9) }, runs: 2,
            isRemade: true),
    ]

    @Test(arguments: edits, ["resident", "reopened"])
    func runs(edit: Edit, way: String) throws {
        let place = try TemporaryFolder()
        let world = makeWorld(edit.rules)
        let first = makeEngine(store: place.path, lasts: true)
        var revision = first.begin(world.inputs)
        #expect(try revision.page(0) == world.value(0))
        #expect(try revision.page(0) == nil)
        try revision.save(.reached)
        edit.edit(world)
        revision = (way == "resident" ? first : makeEngine(store: place.path)).begin(world.inputs)
        let made = try revision.page(0)
        #expect(made == (edit.isRemade ? try world.value(0) : nil))
        #expect(revision.runs() == edit.runs)
        #expect(try Formula.value(0, in: revision) == world.value(0))
    }

    /// What an earlier answer has made pointless is not run, though it was read last time and has changed.
    @Test func aRemovedKeyIsNotForced() throws {
        let place = try TemporaryFolder()
        let world = makeWorld(
            [0: Rule(.choice, -1, 3, 6), 3: Rule(.even, -2), 6: Rule(.sum, -3)], cells: [1: 0, 2: 2])
        var revision = makeEngine(store: place.path).begin(world.inputs)
        #expect(try revision.page(0) == 2)
        try revision.save(.reached)
        // The formula 3 would fail now.
        (world[cell: 1], world[cell: 2]) = (1, 3)
        revision = makeEngine(store: place.path).begin(world.inputs)
        #expect(try revision.page(0) == world.value(0))
        #expect(world.digestsAsked(2) == 1, "only when it was read")
        try revision.save(.reached)
        // It has dropped out.
        revision = makeEngine(store: place.path).begin(world.inputs)
        #expect(try revision.page(0) == nil)
        #expect(throws: Odd(value: 3)) { try revision.value(of: Stored(3)) }
        guard case .new = try revision.explain(Stored(3)).reason else {
            Issue.record("kept")
            return
        }
    }

    @Test func digestsAreRequestedOnce() throws {
        let world = makeWorld(Self.diamond)
        let engine = makeEngine()
        for number in 1...3 {
            let revision = engine.begin(world.inputs, workers: Workers(4))
            _ = revision.map(20) { _ in try? revision.page(0) }
            #expect(world.digestsAsked(1) == number)
        }
    }

    /// Without early cutoff a change goes through; what it read decides.
    @Test func passingQueriesPassChangesOn() throws {
        let world = makeWorld([0: Rule(.parity, 2), 2: Rule(.parity, -1)])
        let engine = makeEngine()
        _ = try engine.begin(world.inputs).page(0)
        world[cell: 1] = 3
        let revision = engine.begin(world.inputs)
        #expect(try revision.page(0) == nil)
        #expect(revision.runs(Passing.name) == 1)
        #expect(revision.runs(Stored.name) == 1)
    }

    /// Without an input that nobody has asked about yet, it can be told of many pages at one go.
    @Test func knownGreenPages() throws {
        let place = try TemporaryFolder()
        let world = makeWorld(Self.diamond)
        var revision = makeEngine(store: place.path).begin(world.inputs)
        for page in [0, 3] { #expect(try revision.page(page) != nil) }
        try revision.save(.reached)
        let pages = [Page(0), Page(3), Page(9)]
        revision = makeEngine(store: place.path).begin(world.inputs)
        #expect(try revision.knownGreen(pages) == [false, false, false])
        for (page, known) in [(3, [false, true, false]), (0, [true, true, false])] {
            #expect(try revision.page(page) == nil)
            #expect(try revision.knownGreen(pages) == known)
        }
        world[cell: 1] = 5
        revision = makeEngine(store: place.path).begin(world.inputs)
        #expect(try revision.page(3) != nil)
        #expect(try revision.knownGreen(pages) == [false, true, false])
        #expect(try revision.page(0) == world.value(0))
        revision = makeEngine(store: place.path).begin(world.inputs, isChecking: true)
        #expect(try revision.knownGreen(pages) == [false, false, false])
    }

    @Test func somebodyInsists() throws {
        let world = makeWorld(Self.cutoff)
        let engine = makeEngine()
        _ = try engine.begin(world.inputs).page(0)
        let revision = engine.begin(world.inputs)
        let made = try revision.update(Page(0), forced: true) { try $0(Stored(0)) }
        #expect(try made == world.value(0))
        #expect(revision.runs() == 0)
        guard case .forced = try revision.explain(Page(0)).reason else {
            Issue.record("not explained")
            return
        }
    }

    /// Inputs that only were noted count as read.
    @Test func noting() throws {
        let world = makeWorld([:])
        let engine = makeEngine()
        for (number, isMade) in [(1, true), (1, false), (2, true)] {
            world[cell: 1] = number
            let made: Void? = try engine.begin(world.inputs).update(Page(1)) { try $0.note(Cell(1)) }
            #expect((made != nil) == isMade)
        }
    }

    /// A chain that is longer than any stack is gone through, and run from its foot, without going deeper.
    @Test func longChains() throws {
        let place = try TemporaryFolder()
        let count = 30_000
        let world = World(cells: [1: 1])
        for link in 0...count { world[rule: 3 * link] = Rule(.sum, link == 0 ? -1 : 3 * (link - 1)) }
        var revision = makeEngine(store: place.path).begin(world.inputs)
        for link in 0...count { _ = try revision.value(of: Stored(3 * link)) }
        _ = try revision.page(3 * count)
        try revision.save(.reached)
        revision = makeEngine(store: place.path).begin(world.inputs)
        #expect(try revision.page(3 * count) == nil)
        #expect(revision.runs() == 0)
        world[cell: 1] = 2
        revision = makeEngine(store: place.path).begin(world.inputs)
        #expect(try revision.page(3 * count) != nil)
        #expect(revision.runs() == count + 1)
    }

    /// A build that broke off leaves what it did not reach as usable as it was.
    @Test(arguments: ["resident", "reopened"])
    func staleNodes(way: String) throws {
        let place = try TemporaryFolder()
        let world = makeWorld(
            [0: Rule(.sum, 3, 6), 3: Rule(.even, -1), 6: Rule(.sum, 9), 9: Rule(.sum, -2)], cells: [:])
        var engine = makeEngine(store: place.path, lasts: true)
        func next() -> Revision {
            if way == "reopened" { engine = makeEngine(store: place.path, lasts: true) }
            return engine.begin(world.inputs)
        }
        var revision = next()
        _ = try revision.page(0)
        try revision.save(.reached)
        world[cell: 1] = 1
        revision = next()
        #expect(throws: Odd.self) { try revision.page(0) }
        try revision.save(.everything)
        // Nobody asks for 6 and 9 in this one either.
        revision = next()
        #expect(throws: Odd.self) { try revision.page(0) }
        try revision.save(.everything)
        world[cell: 1] = nil
        revision = next()
        #expect(try revision.page(0) == world.value(0))
        #expect(revision.runs() == 2, "3, which failed, and 0, which did because of it")
    }
}
