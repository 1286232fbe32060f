import Diagnostics
import TestSupport
import Testing

@testable import Disclosure
@testable import RecordSchema
@testable import Records

/// What is found at once against what going up and down row by row would find, for rows that stand anyhow.
@Suite struct PlanTreeTests {
    private static func tasks(seed: UInt64) -> [PlanTask] {
        var chance = SeededGenerator(seed: seed)
        let keys = seed.isMultiple(of: 2) ? 12 : 5
        var chosen = Array(0..<keys).shuffled(using: &chance)
        if seed.isMultiple(of: 3) { chosen += (0..<4).map { _ in Int.random(in: 0..<keys, using: &chance) } }
        return chosen.map { number in
            var task = PlanTask(at: Location(file: ""))
            task.key = Located("\(number)")
            if Int.random(in: 0..<4, using: &chance) > 0 {
                task.parent = Located("\(Int.random(in: 0...keys, using: &chance))")
            }
            return task
        }
    }

    @Test(arguments: 0..<200)
    func rowsBelowThemselvesAreFound(seed: UInt64) {
        let tasks = Self.tasks(seed: seed)
        let ancestry = TaskAncestry(tasks)
        for task in tasks { #expect(ancestry.isOwnAncestor(task) == isBelowItself(task, tasks)) }
    }

    private func isBelowItself(_ task: PlanTask, _ tasks: [PlanTask]) -> Bool {
        let parents = Dictionary(
            tasks.map { ($0.key.value, $0.parent?.value) }, uniquingKeysWith: { first, _ in first })
        var above = task.parent?.value
        if above == task.key.value { return false }
        for _ in tasks {
            guard let key = above else { return false }
            if key == task.key.value { return true }
            above = parents[key] ?? nil
        }
        return false
    }

    /// Keys that stand once, and no row below itself.
    @Test(arguments: 0..<100)
    func amountsAreThoseOfTheParts(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        let tasks = (0..<15).map { number in
            var task = PlanTask(at: Location(file: ""))
            task.key = Located("\(number)")
            if number > 0, Bool.random(using: &chance) {
                task.parent = Located("\(Int.random(in: 0..<number, using: &chance))")
            }
            if Bool.random(using: &chance) { task.budget = Located(Int.random(in: 0...9, using: &chance)) }
            if Int.random(in: 0..<6, using: &chance) == 0 { task.sameBudgetAs = Located("0") }
            return task
        }.shuffled(using: &chance)
        func amount(_ task: PlanTask) -> Int? {
            if task.sameBudgetAs != nil { return nil }
            return task.budget?.value ?? parts(of: task.key.value)
        }
        func parts(of key: String?) -> Int? {
            let amounts = tasks.filter { $0.parent?.value == key }.compactMap(amount)
            return amounts.isEmpty ? nil : amounts.reduce(0, +)
        }
        let sums = BudgetSums(tasks)
        #expect(sums.parts(of: nil) == parts(of: nil))
        for task in tasks { #expect(sums.parts(of: task.key.value) == parts(of: task.key.value)) }
    }

    /// Rows that refer to one another twice over would add up without end: an error, not a hang.
    @Test func aCycleOfRepeatedKeysEnds() {
        var tasks: [PlanTask] = []
        for number in 0..<200 {
            for _ in 0..<2 {
                var task = PlanTask(at: Location(file: ""))
                task.key = Located("\(number)")
                task.parent = Located("\((number + 1) % 200)")
                tasks.append(task)
            }
        }
        tasks[0].budget = Located(999_999_999_999_999)
        tasks[1].budget = Located(999_999_999_999_999)
        var plan = Plan(at: Location(file: ""))
        plan.tasks = tasks
        #expect(plan.findings.count >= 200)
    }
}
