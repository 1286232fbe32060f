import Binary
import Digests
import Engine
import FileSystem
import Foundation
import Parallel
import TestSupport
import Testing

/// Whatever happens to the files of a store, what is computed is right.
@Suite struct StoreTests {
    private let rules: [Int: Rule] = [
        0: Rule(.sum, 3, 4, 5), 3: Rule(.sum, -1), 4: Rule(.choice, -2, 3, 6), 5: Rule(.parity, 6), 6: Rule(.sum, -3),
    ]

    private func makeWorld(_ cell: Int = 1) -> World { World(cells: [1: cell, 2: 2, 3: cell + 2], rules: rules) }

    /// What a build with a store makes, compared with what it should.
    ///
    /// - Returns: how many queries were run.
    @discardableResult
    private func build(_ path: String, _ world: World, program: [UInt8] = [1], saves: Bool = true) throws -> Int {
        let revision = makeEngine(store: path, lasts: true, program: program).begin(world.inputs)
        if let made = try revision.page(0) { #expect(try made == world.value(0)) }
        let digest = try world.value(0)
        #expect(try revision.digest(of: Page(0)) == Digest { digest.write(into: &$0) })
        for id in [0, 3, 4, 5, 6] { #expect(try Formula.value(id, in: revision) == world.value(id)) }
        if saves { try revision.save(.reached) }
        return revision.runs(Stored.name)
    }

    private func files(_ path: String) throws -> [String: [UInt8]] {
        try namesIn(path).reduce(into: [:]) { $0[$1.0] = try readFile(path + "/" + $1.0) }
    }

    private func put(_ files: [String: [UInt8]], _ path: String) throws {
        for (name, _) in try namesIn(path) { try removeFile(path + "/" + name) }
        for (name, bytes) in files { try writeFile(path + "/" + name, bytes) }
    }

    private func store() throws -> (TemporaryFolder, [String: [UInt8]]) {
        let place = try TemporaryFolder()
        try build(place.path, makeWorld())
        return (place, try files(place.path))
    }

    @Test func roundTrips() throws {
        let (place, _) = try store()
        #expect(try build(place.path, makeWorld()) == 0)
        #expect(try build(place.path, makeWorld(5)) == 3)
        #expect(try build(place.path, makeWorld(5)) == 0)
    }

    @Test func savingAgainWritesNothing() throws {
        let (place, before) = try store()
        try build(place.path, makeWorld())
        #expect(try files(place.path) == before)
    }

    @Test func anotherProgramsIsNotUsed() throws {
        let (place, _) = try store()
        #expect(try build(place.path, makeWorld(), program: [2]) == 3)
        #expect(try build(place.path, makeWorld(), program: [2]) == 0)
        #expect(try build(place.path, makeWorld()) == 3)
    }

    @Test func aStoreThatIsOnlyRead() throws {
        let (place, before) = try store()
        let world = makeWorld(7)
        let revision = Engine(
            queries: [Stored.self, Encoded.self, Passing.self], inputs: [Cell.self, RuleOf.self], outputs: [Page.self],
            program: [1], store: StoreFolder(place.path, isReadOnly: true)
        ).begin(world.inputs)
        #expect(try revision.page(0) == world.value(0))
        try revision.save(.reached)
        #expect(try files(place.path) == before)
    }

    /// What is there is not used, and stays until something else is saved.
    @Test func aStoreThatIsIgnored() throws {
        let (place, before) = try store()
        for saves in [false, true] {
            let world = makeWorld(saves ? 7 : 5)
            let revision = Engine(
                queries: [Stored.self, Encoded.self, Passing.self], inputs: [Cell.self, RuleOf.self],
                outputs: [Page.self], program: [1], store: StoreFolder(place.path, isIgnored: true)
            ).begin(world.inputs)
            #expect(try revision.page(0) == world.value(0))
            #expect(revision.runs() == 5)
            if saves { try revision.save(.reached) }
            #expect(try before.allSatisfy { try files(place.path)[$0.key] == $0.value } == !saves)
            #expect(try build(place.path, makeWorld(saves ? 7 : 1), saves: false) == 0)
        }
    }

    /// Every byte of every file, for a build with the same inputs and one with others.
    @Test func flippedBytes() throws {
        let (place, whole) = try store()
        for (name, bytes) in whole {
            for index in bytes.indices {
                var harmed = whole
                harmed[name]?[index] ^= UInt8(1 << (index % 8))
                try put(harmed, place.path)
                try build(place.path, makeWorld(index % 3 == 0 ? 5 : 1), saves: index % 7 == 0)
            }
        }
    }

    @Test func cutFiles() throws {
        let (place, whole) = try store()
        for (name, bytes) in whole {
            for count in 0..<bytes.count {
                var harmed = whole
                harmed[name] = Array(bytes.prefix(count))
                try put(harmed, place.path)
                try build(place.path, makeWorld(count % 2 == 0 ? 5 : 1), saves: count % 7 == 0)
            }
            var harmed = whole
            harmed[name]?.append(0)
            try put(harmed, place.path)
            try build(place.path, makeWorld())
            harmed[name] = nil
            try put(harmed, place.path)
            try build(place.path, makeWorld())
        }
    }

    /// Bytes that stand where a graph should, and are sealed as one.
    @Test func sealedNonsense() throws {
        let (place, whole) = try store()
        let graph = try #require(whole["graph"])
        var generator = SeededGenerator(seed: 5)
        var payload = try #require(ChecksummedFile.open(ByteRegion(graph), as: "graph", program: [1]))
        let bytes = try (0..<payload.remainingCount).map { _ in try payload.read(UInt8.self) }
        for _ in 0..<2_000 {
            var other = bytes
            for _ in 0...Int.random(in: 0..<3, using: &generator) {
                other[Int.random(in: 0..<other.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            var files = whole
            files["graph"] = ChecksummedFile.seal(other, as: "graph", program: [1])
            try put(files, place.path)
            // What is computed from a graph that was made up may be anything; it must come to an end.
            let world = makeWorld(Int.random(in: 0...9, using: &generator))
            let revision = makeEngine(store: place.path, lasts: true).begin(world.inputs)
            for id in [0, 3, 4, 5, 6] { _ = try? revision.page(id) }
            try revision.save(.everything)
        }
    }

    /// Files of two stores with other values, exchanged one by one and all but one.
    @Test func exchangedFiles() throws {
        let (place, first) = try store()
        let other = try TemporaryFolder()
        try build(other.path, makeWorld(8))
        let second = try files(other.path)
        let (firstNames, secondNames) = (first.keys.sorted(), second.keys.sorted())
        #expect(firstNames.count == secondNames.count)
        for (name, foreign) in zip(firstNames, secondNames) {
            // Under its own name, and under the other's.
            for files in [
                first.merging([foreign: second[foreign] ?? []]) { $1 },
                first.merging([name: second[foreign] ?? []]) { $1 },
            ] {
                for cell in [1, 8, 3] {
                    try put(files, place.path)
                    try build(place.path, makeWorld(cell))
                }
            }
        }
    }

    /// Two processes open one store and save one after the other, in every order.
    @Test func twoBuildsThatRace() throws {
        for isFirstLast in [false, true] {
            let (place, _) = try store()
            let worlds = [makeWorld(4), makeWorld(6)]
            let revisions = worlds.map { makeEngine(store: place.path).begin($0.inputs) }
            for (world, revision) in zip(worlds, revisions) { #expect(try revision.page(0) == world.value(0)) }
            for revision in isFirstLast ? revisions.reversed() : revisions { try revision.save(.reached) }
            // The graph of the last is there, and no other's.
            for (world, isLast) in zip(worlds, [isFirstLast, !isFirstLast]) {
                #expect(try (makeEngine(store: place.path).begin(world.inputs).page(0) == nil) == isLast)
                try build(place.path, world, saves: false)
            }
        }
    }

    /// Truly at once: whichever wins, nothing is mixed up and nothing crashes.
    @Test func twoBuildsAtOnce() throws {
        let place = try TemporaryFolder()
        for round in 0..<20 {
            let revision = makeEngine().begin(Inputs(), workers: Workers(4))
            _ = revision.map(4) { number in
                #expect(throws: Never.self) { try build(place.path, makeWorld(round + number)) }
            }
        }
        try build(place.path, makeWorld(99))
        #expect(try build(place.path, makeWorld(99)) == 0)
    }

    /// However many small edits are saved, there are few segments, and little in them is dead.
    @Test func segmentsAreMerged() throws {
        let place = try TemporaryFolder()
        var terms: [Int] = []
        let world = World(cells: [1: 0])
        for id in 1...300 {
            world[rule: 3 * id] = Rule(.sum, -(1 + id))
            terms.append(3 * id)
        }
        world[rule: 0] = Rule(.all, of: terms)
        for round in 0..<120 {
            world[cell: 2 + round] = round
            let revision = makeEngine(store: place.path).begin(world.inputs)
            #expect(try revision.page(0) == world.value(0))
            #expect(revision.runs() == (round == 0 ? 301 : 2))
            try revision.save(.reached)
            let sizes = try files(place.path).filter { $0.key != "graph" }.map(\.value.count)
            #expect(sizes.count <= 10)
            #expect(sizes.reduce(0, +) <= 2 * 301 * 8)
        }
    }

    @Test func leftoversGo() throws {
        let (place, _) = try store()
        try writeFile(place.path + "/values-0123456789abcdef", [1, 2, 3])
        try writeFile(place.path + "/graph-12.new", [1, 2, 3])
        try writeFile(place.path + "/other", [1, 2, 3])
        try build(place.path, makeWorld(5))
        let names = try namesIn(place.path).map(\.0)
        #expect(
            names.contains("other") && !names.contains("graph-12.new") && !names.contains("values-0123456789abcdef"))
    }

    @Test func aFolderThatCannotBeWritten() throws {
        let place = try TemporaryFolder()
        try writeFile(place.path + "/file", [])
        let world = makeWorld()
        let revision = makeEngine(store: place.path + "/file").begin(world.inputs)
        #expect(try revision.page(0) == world.value(0))
        #expect(throws: FileError.self) { try revision.save(.reached) }
    }
}
