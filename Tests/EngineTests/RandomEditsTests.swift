import Binary
import Digests
import Engine
import Parallel
import TestSupport
import Testing

/// Random graphs over random inputs with random edits, in one process and from process to process.
@Suite struct RandomEditsTests {
    private static let count = 24
    private static let cells = 8

    /// Reads only formulas before it, so there are no cycles.
    private static func rule(_ id: Int, _ generator: inout SeededGenerator, failing: Bool) -> Rule {
        func term() -> Int {
            id == 0 || Int.random(in: 0..<3, using: &generator) == 0
                ? -Int.random(in: 1...cells, using: &generator) : Int.random(in: 0..<id, using: &generator)
        }
        let operations = Rule.Operation.allCases.filter { failing || $0 != .even && $0 != .rescue }
        switch operations.randomElement(using: &generator) ?? .sum {
        case .all:
            let stored = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
                Int.random(in: 0...id, using: &generator) / 3 * 3
            }
            return Rule(.all, of: stored.filter { $0 < id })
        case let operation: return Rule(operation, of: (0..<3).map { _ in term() })
        }
    }

    /// What the formulas that some roots need have read: each term that was asked, with what it is compared by.
    private struct Reads {
        let world: World
        var ofFormula: [Int: [Int]] = [:]

        init(_ world: World, roots: [Int]) throws {
            self.world = world
            for root in roots { _ = try compared(root) }
        }

        /// The value; without early cutoff everything that was read.
        private mutating func compared(_ term: Int) throws -> Int {
            // A cell that is missing is not one that is 0, though it counts as one.
            if term < 0 { return world[cell: -term] ?? -1 }
            if ofFormula[term] == nil {
                let rule = world[rule: term] ?? Rule(.sum)
                var reads = [rule.hashValue]
                for term in try asked(rule) { reads += [term, try compared(term)] }
                ofFormula[term] = reads
            }
            return try term % 3 == 2 ? ofFormula[term].hashValue : world.value(term)
        }

        private func asked(_ rule: Rule) throws -> [Int] {
            switch rule.operation {
            case .parity: return [rule.terms[0]]
            case .choice:
                let first = rule.terms[0]
                let value = try first < 0 ? world[cell: -first] ?? 0 : world.value(first)
                return [first, rule.terms[value % 2 == 0 ? 1 : 2]]
            default: return rule.terms
            }
        }
    }

    @Test(arguments: 0..<60)
    func resultsAreThoseOfAFreshComputation(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let place = try TemporaryFolder()
        // Without failures, how many queries are run is known exactly.
        let failing = seed % 2 == 0
        let isResident = seed % 4 == 1
        let world = World()
        for id in 0..<Self.count { world[rule: id] = Self.rule(id, &generator, failing: failing) }
        var shared = makeEngine(store: place.path, lasts: true)
        var before: [Int: [Int]] = [:]
        for _ in 0..<25 {
            for _ in 0..<Int.random(in: 0...3, using: &generator) {
                if Int.random(in: 0..<3, using: &generator) == 0 {
                    let id = Int.random(in: 0..<Self.count, using: &generator)
                    world[rule: id] = Self.rule(id, &generator, failing: failing)
                } else {
                    world[cell: Int.random(in: 1...Self.cells, using: &generator)] =
                        Bool.random(using: &generator) ? nil : Int.random(in: 0...9, using: &generator)
                }
            }
            if !isResident, Bool.random(using: &generator) { shared = makeEngine(store: place.path, lasts: true) }
            let jobs = Int.random(in: 1...3, using: &generator)
            let isChecking = failing && Int.random(in: 0..<5, using: &generator) == 0
            let revision = shared.begin(world.inputs, workers: Workers(jobs), isChecking: isChecking)
            let roots = failing ? (0..<Self.count).filter { _ in Bool.random(using: &generator) } : [21, 22, 23]
            let made = revision.map(roots.count) { index in Result { try revision.page(roots[index]) } }
            for (root, made) in zip(roots, made) {
                switch made {
                case .success(let value):
                    if let value { #expect(try value == world.value(root)) }
                    let expected = try world.value(root)
                    #expect(try revision.digest(of: Page(root)) == Digest { expected.write(into: &$0) })
                case .failure(let error):
                    let own = #expect(throws: Odd.self) { try world.value(root) }
                    #expect(error as? Odd == own)
                }
            }
            if !failing {
                let now = try Reads(world, roots: roots).ofFormula
                let changed = now.filter { before[$0] != $1 }
                // Values that are not stored have to be made again in another process.
                if isResident { #expect(revision.runs() == changed.count) }
                #expect(revision.runs(Stored.name) == changed.filter { $0.key % 3 == 0 }.count)
                before = now
            }
            switch failing ? Int.random(in: 0..<3, using: &generator) : 0 {
            case 0: try revision.save(failing ? .everything : .reached)
            case 1: try revision.save(.reached)
            default: break
            }
        }
    }
}
