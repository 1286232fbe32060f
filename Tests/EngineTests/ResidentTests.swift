import Engine
import Testing

@Suite struct ResidentTests {
    /// What the bound drops is loaded or run again when somebody asks.
    @Test(arguments: [0, 200, 1_000, Int.max], [true, false])
    func theBound(bound: Int, isStored: Bool) throws {
        let place = try TemporaryFolder()
        let world = World(cells: [1: 1])
        for id in 0..<60 { world[rule: id] = id < 3 ? Rule(.sum, -1) : Rule(.sum, id - 3) }
        let engine = makeEngine(store: isStored ? place.path : nil, lasts: true, bound: bound)
        for round in 0..<4 {
            world[cell: 1] = round / 2
            let revision = engine.begin(world.inputs)
            for id in 0..<60 { #expect(try Formula.value(id, in: revision) == world.value(id)) }
            try revision.save(.reached)
            #expect(engine.residentBytes <= bound)
        }
        #expect(engine.residentBytes > 0 || bound < 100)
    }

    /// Nodes that dropped out leave nothing in a process that lasts.
    @Test func whatDropsOutIsForgotten() throws {
        let place = try TemporaryFolder()
        let world = World()
        let engine = makeEngine(store: place.path, lasts: true)
        for round in 0..<50 {
            world[rule: 0] = Rule(.sum, 3 * round + 3)
            let revision = engine.begin(world.inputs)
            #expect(try revision.page(0) == world.value(0))
            try revision.save(.reached)
        }
        _ = engine.begin(world.inputs)
        #expect(engine.nodeCount == 5, "a page, two formulas, two rules")
    }
}
