import Testing

@testable import Disclosure
@testable import RecordSchema
@testable import Records
@testable import WorkingTime

@Suite struct DisclosureRegisterTests {
    @Test(arguments: [
        ("2026-10-31", DisclosureRegister.ItemState.upcoming), ("2026-11-01", .posted), ("2026-11-30", .posted),
        ("2026-12-01", .ended),
    ])
    func anItemIsPostedBetweenItsDays(asOf: String, state: DisclosureRegister.ItemState) {
        let item = DisclosureItem.posted(.budget, from: "2026-11-01", to: "2026-11-30")
        let register = DisclosureRegister([item], asOf: .on(asOf))
        #expect(register.state(of: item) == state)
        #expect(register.hasPage(item) == (state == .posted))
    }

    @Test func permanentCategoriesNeverEnd() {
        let item = DisclosureItem.posted(.procedures, from: "2024-01-01", to: "2024-02-01")
        #expect(DisclosureRegister([item], asOf: .on("2026-11-20")).state(of: item) == .posted)
    }

    @Test func anOldVersionKeepsItsPageAndLeavesTheList() {
        let old = DisclosureItem.posted(.conduct, from: "2026-01-05", file: "quy-tac")
        let new = DisclosureItem.posted(.conduct, from: "2026-10-02", file: "quy-tac-2").superseding("quy-tac")
        let register = DisclosureRegister([old, new], asOf: .on("2026-11-20"))
        #expect(register.posted(in: .conduct).map(\.slug) == ["quy-tac-2"])
        #expect(register.items.allSatisfy(register.hasPage))
        #expect(register.successor(of: old)?.slug == "quy-tac-2" && register.successor(of: new) == nil)
        #expect(register.predecessor(of: new)?.slug == "quy-tac" && register.predecessor(of: old) == nil)
        let before = DisclosureRegister([old, new], asOf: .on("2026-10-01"))
        #expect(before.posted(in: .conduct).map(\.slug) == ["quy-tac"])
    }

    @Test func theQuarterlyListKeepsItemsTakenDown() {
        let items = [
            DisclosureItem.posted(.funds, from: "2026-10-07", to: "2026-11-10", file: "quy"),
            .posted(.budget, from: "2026-07-15", to: "2026-08-20", file: "ngan-sach"),
            .posted(.assets, from: "2026-12-01", file: "tai-san"),
        ]
        let register = DisclosureRegister(items, asOf: .on("2026-11-20"))
        #expect(register.quarters == [Quarter(year: 2026, number: 4), Quarter(year: 2026, number: 3)])
        #expect(register.posted(in: Quarter(year: 2026, number: 4)).map(\.slug) == ["quy"])
        #expect(register.posted.isEmpty)
        #expect(register.emptyCategories.count == 14)
    }

    @Test func thePresentQuarterHasAListThoughEmpty() {
        #expect(DisclosureRegister([], asOf: .on("2026-01-01")).quarters == [Quarter(year: 2026, number: 1)])
    }

    @Test func filesLeaveWithTheLastItemThatShowsThem() {
        var ended = DisclosureItem.posted(.funds, from: "2026-01-07", to: "2026-02-10", file: "cu")
        ended.attachments = [Located("assets/cu.pdf"), Located("assets/chung.pdf")]
        var posted = DisclosureItem.posted(.funds, from: "2026-11-01", file: "moi")
        posted.evidence = [Located("assets/chung.pdf")]
        let register = DisclosureRegister([ended, posted], asOf: .on("2026-11-20"))
        #expect(register.withdrawnFiles == ["assets/cu.pdf": .funds])
    }
}
