import Diagnostics
import Testing

@testable import Disclosure
@testable import RecordSchema
@testable import Records

/// Printed amounts against the sums of their parts.
@Suite struct BudgetGapTests {
    private func task(_ key: String, parent: String? = nil, _ budget: Int? = nil, sameAs: String? = nil) -> PlanTask {
        var task = PlanTask(at: Location(file: ""))
        task.key = Located(key)
        task.parent = parent.map { Located($0) }
        task.budget = budget.map { Located($0) }
        task.sameBudgetAs = sameAs.map { Located($0) }
        return task
    }

    private func gaps(total: Int? = nil, _ tasks: PlanTask...) -> [String] {
        var plan = Plan(at: Location(file: ""))
        plan.tasks = tasks
        plan.budgetTotal = total.map { Located($0) }
        return plan.budgetGaps.map { "\($0.task ?? "total") \($0.printed) \($0.sum) \($0.difference)" }
    }

    @Test func sumsThatAgreeAreSilent() {
        #expect(
            gaps(total: 30, task("a", 10), task("a1", parent: "a", 4), task("a2", parent: "a", 6), task("b", 20)) == [])
        #expect(gaps() == [])
        #expect(gaps(total: 0) == [])
    }

    @Test func gapsGoBothWays() {
        #expect(
            gaps(total: 31, task("a", 10), task("a1", parent: "a", 4), task("b", 20)) == ["a 10 4 6", "total 31 30 1"])
        #expect(gaps(total: 29, task("a", 10), task("b", 20)) == ["total 29 30 -1"])
    }

    @Test func aTaskWithoutPartsOrAmountsIsTakenAtItsWord() {
        #expect(gaps(total: 10, task("a", 10), task("a1", parent: "a"), task("a2", parent: "a")) == [])
        #expect(gaps(total: 10, task("a"), task("b")) == [])
    }

    @Test func blankRowsStandForTheirParts() {
        #expect(
            gaps(
                total: 10, task("a"), task("a1", parent: "a"), task("a11", parent: "a1", 7), task("a2", parent: "a", 3))
                == [])
        #expect(
            gaps(
                total: 11, task("a"), task("a1", parent: "a"), task("a11", parent: "a1", 7), task("a2", parent: "a", 3))
                == ["total 11 10 1"])
    }

    /// The same money printed twice is counted once.
    @Test func sameBudgetIsCountedOnce() {
        #expect(
            gaps(total: 18, task("5"), task("5.2", parent: "5", 18), task("5.3", parent: "5", 18, sameAs: "5.2")) == [])
        #expect(
            gaps(total: 18, task("5", 18), task("5.2", parent: "5", 18), task("5.3", parent: "5", 18, sameAs: "5.2"))
                == [])
        #expect(gaps(total: 36, task("5.2", 18), task("5.3", 18, sameAs: "5.2")) == ["total 36 18 18"])
    }

    /// Parents that lead in a circle must not make the program run in one.
    @Test(.timeLimit(.minutes(1))) func circlesEnd() {
        #expect(gaps(total: 5, task("a", parent: "b"), task("b", parent: "a"), task("c", 5)) == [])
        #expect(gaps(task("a", parent: "a", 3)) == [])
        var many = Plan(at: Location(file: ""))
        many.tasks =
            (0..<60).map { task("\($0)", parent: "\(($0 + 1) % 60)") }
            + (0..<60).map { task("x\($0)", parent: "\($0)", 1) }
        #expect(many.budgetGaps == [])
    }
}
