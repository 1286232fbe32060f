import Binary
import Digests
import Engine
import Parallel
import Synchronization
import Testing

@Suite struct FailureTests {
    /// What fails is run again; when it comes to the value from before, nobody else is.
    @Test func recovery() throws {
        let world = World(cells: [1: 2], rules: [0: Rule(.sum, 3), 3: Rule(.even, -1)])
        let engine = makeEngine()
        #expect(try engine.begin(world.inputs).page(0) == 2)
        world[cell: 1] = 3
        for _ in 0..<2 {
            let revision = engine.begin(world.inputs)
            for _ in 0..<2 { #expect(throws: Odd(value: 3)) { try revision.page(0) } }
            #expect(revision.runs(Stored.name) == 0)
        }
        world[cell: 1] = 2
        let revision = engine.begin(world.inputs)
        #expect(try revision.page(0) == 2)
    }

    /// Whoever caught a failure is run again, and differs when there is none any more.
    @Test(arguments: [0, 1, 2], ["resident", "reopened"])
    func whoeverCatches(kind: Int, way: String) throws {
        let place = try TemporaryFolder()
        let world = World(cells: [1: 2], rules: [kind: Rule(.rescue, 3), 3: Rule(.even, -1)])
        var engine = makeEngine(store: place.path, lasts: true)
        for number in [2, 3, 3, 2, 5, 4, 4, 2] {
            world[cell: 1] = number
            if way == "reopened" { engine = makeEngine(store: place.path, lasts: true) }
            let revision = engine.begin(world.inputs)
            _ = try revision.page(kind)
            #expect(try Formula.value(kind, in: revision) == world.value(kind))
            let digest = try world.value(kind)
            #expect(try revision.digest(of: Page(kind)) == Digest { digest.write(into: &$0) })
            try revision.save(number % 2 == 0 ? .reached : .everything)
        }
    }

    @Test func aQueryThatAsksItself() throws {
        let world = World(rules: [0: Rule(.sum, 3), 3: Rule(.sum, 6), 6: Rule(.sum, 9), 9: Rule(.sum, 3)])
        for first in [3, 6, 9] {
            let revision = makeEngine().begin(world.inputs)
            let error = #expect(throws: EngineError.self) { try revision.value(of: Stored(first)) }
            guard case .cycle(let keys) = error else {
                Issue.record("\(String(describing: error))")
                continue
            }
            #expect(keys.compactMap { ($0 as? Stored)?.id } == [3, 6, 9, 3])
            #expect("\(EngineError.cycle(keys))".contains("Stored(id: 3) → Stored(id: 6)"))
            #expect(throws: EngineError.self) { try revision.page(0) }
        }
    }

    /// Whichever is asked first, all queries of a cycle fail, though one of them would catch it.
    @Test(arguments: [0, 3, 6])
    func aCycleIsNotCaughtInIt(first: Int) throws {
        let world = World(rules: [0: Rule(.sum, 3), 3: Rule(.rescue, 6), 6: Rule(.sum, 0), 9: Rule(.rescue, 0)])
        let revision = makeEngine().begin(world.inputs)
        for id in [first, 0, 3, 6] { #expect(throws: EngineError.self) { try revision.value(of: Stored(id)) } }
        #expect(try revision.value(of: Stored(9)) == -1)
    }

    /// A cycle that comes and goes between builds.
    @Test func aCycleThatIsBroken() throws {
        let place = try TemporaryFolder()
        let world = World(rules: [0: Rule(.sum, 3), 3: Rule(.sum, -1)])
        let engine = makeEngine(store: place.path, lasts: true)
        for rule in [Rule(.sum, -1), Rule(.sum, 0), Rule(.sum, -1), Rule(.sum, 0)] {
            world[rule: 3] = rule
            let revision = engine.begin(world.inputs)
            if rule.terms == [0] {
                #expect(throws: EngineError.self) { try revision.page(0) }
            } else {
                #expect((try? Formula.value(0, in: revision)) == (try? world.value(0)))
            }
            try revision.save(.everything)
        }
    }

    /// Each of many workers begins at another place of one ring.
    @Test(arguments: 0..<20)
    func aCycleAcrossWorkers(round: Int) throws {
        let count = 8
        let world = World()
        for id in 0..<count { world[rule: 3 * id] = Rule(.all, 3 * ((id + 1) % count), 300 + 3 * id) }
        let revision = makeEngine().begin(world.inputs, workers: Workers(8))
        let results = revision.map(count) { index in Result { try revision.value(of: Stored(3 * index)) } }
        for result in results {
            guard case .failure(EngineError.cycle(let keys)) = result else {
                Issue.record("\(result)")
                continue
            }
            #expect(keys.compactMap { ($0 as? Stored)?.id } == Array(0..<count).map { 3 * $0 } + [0])
        }
    }

    @Test func tooDeep() throws {
        let world = World()
        for link in 1...100_000 { world[rule: 3 * link] = Rule(.sum, 3 * (link - 1)) }
        let revision = makeEngine().begin(world.inputs, workers: Workers(2))
        for error in revision.map(
            2,
            { index in
                #expect(throws: EngineError.self) { try revision.value(of: Stored(300_000 - 3 * index)) }
            })
        {
            guard case .tooDeep(let keys) = error else {
                Issue.record("\(String(describing: error))")
                continue
            }
            #expect(keys.count == 5)
        }
    }

    @Test func askingAfterTheEnd() throws {
        let kept = Mutex<Ask?>(nil)
        let world = World(cells: [1: 1])
        let revision = makeEngine().begin(world.inputs)
        _ = try revision.update(Page(0)) { ask in kept.withLock { $0 = ask } }
        let ask = try #require(kept.withLock { $0 })
        #expect(throws: EngineError.self) { try ask(Cell(1)) }
        #expect(throws: EngineError.self) { try ask(Stored(0)) }
        #expect(throws: EngineError.self) { try ask.all([Stored(0)]) }
    }

    @Test func whatNobodyProvides() throws {
        let revision = makeEngine().begin(Inputs())
        let error = #expect(throws: EngineError.self) { try revision.value(of: Stored(0)) }
        #expect(error.map { "\($0)" } == "unknown kind: rule")
    }
}
