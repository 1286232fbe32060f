import Diagnostics
import TestSupport
import Testing

@testable import Disclosure
@testable import RecordSchema
@testable import Records
@testable import Register
@testable import WorkingTime

/// What follows from many records takes time in proportion to their number, even where they all belong together.
@Suite(.serialized) struct GrowthTests {
    @Test(arguments: Shape.allCases)
    func aPlanMayHaveManyTasks(shape: Shape) {
        let growth = growth(
            from: 250,
            { count in
                var plan = Plan(at: Location(file: "plans/a.yml"))
                plan.budgetTotal = Located(1)
                plan.tasks = (0..<count).map { shape.task($0) }
                plan.groups = (0..<count).map { number in
                    var group = PlanGroup(at: Location(file: ""))
                    group.number = "\(number)"
                    group.taskTotal = Located(1)
                    return group
                }
                return plan
            }, { _ = $0.findings })
        #expect(growth < steadyGrowth, "\(shape)")
    }

    enum Shape: CaseIterable {
        case flat, chain, oneParent, oneKey, cycle

        func task(_ number: Int) -> PlanTask {
            var task = PlanTask(at: Location(file: ""))
            task.key = Located(self == .oneKey ? "1" : "\(number)")
            task.group = Located("\(number)")
            switch self {
            case .flat: task.budget = Located(number)
            case .chain: task.parent = number == 0 ? nil : Located("\(number - 1)")
            case .oneParent: task.parent = number == 0 ? nil : Located("0")
            case .oneKey: task.parent = Located("1")
            case .cycle: task.parent = Located(number == 0 ? "199" : "\(number - 1)")
            }
            return task
        }
    }

    @Test func aProcedureMayHaveManyVersions() throws {
        let code = try ProcedureCode.read("1.000001".utf8.span)
        let start = try #require(Day("2000-01-01"))
        let growth = growth(
            from: 150,
            { count in
                (0..<count).map { number in
                    var procedure = Procedure(at: Location(file: "\(number)"))
                    procedure.code = Located(code)
                    procedure.effectiveFrom = start + 2 * number
                    procedure.effectiveTo = start + 2 * number
                    return procedure
                }
            },
            { procedures in
                let catalogue = Catalogue(of: procedures, asOf: start)
                for day in 0..<3 * procedures.count { _ = catalogue.terms.version(of: code, on: start + day) }
                _ = catalogue.overlaps
            })
        #expect(growth < steadyGrowth)
    }

    @Test func aPageMayHaveManyParts() {
        let growth = growth(
            from: 400,
            { count in
                (0..<count).map { number in
                    var page = FreePage(at: Location(file: number == 0 ? "pages/a.md" : "pages/a/\(number).md"))
                    page.title = "\(number)"
                    return page
                }
            },
            { pages in
                let tree = PageTree(pages)
                for page in pages { _ = (tree.previous(page.file), tree.next(page.file)) }
            })
        #expect(growth < steadyGrowth)
    }

    @Test func resultsMayBePublishedOften() throws {
        let start = try #require(Day("1950-01-01"))
        let growth = growth(
            from: 150,
            { count in
                (0..<count).map { number in
                    ResultsFileDossiers(
                        file: "results/\(number).csv", dossiers: [], dataUntil: nil, publishedOn: start + 30 * number)
                }
            }, { _ = PublicationMonth.months(of: $0) })
        #expect(growth < steadyGrowth)
    }
}
