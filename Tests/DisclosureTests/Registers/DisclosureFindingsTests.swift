import Diagnostics
import Testing

@testable import Disclosure
@testable import RecordSchema
@testable import Records

@Suite struct DisclosureFindingsTests {
    private func rules(_ items: DisclosureItem..., assets: Set<String> = []) -> [Rule] {
        DisclosureRegister(items, asOf: .on("2026-11-20")).findings(calendar: .announced, assets: assets).map(\.rule)
    }

    /// Decided on a Friday before three days off: the fifth working day is Wednesday 9 September.
    @Test(arguments: [("2026-08-28", []), ("2026-09-09", []), ("2026-09-10", [Rule.latePosting])])
    func fiveWorkingDaysToPost(from: String, expected: [Rule]) {
        #expect(rules(.posted(.budget, decided: "2026-08-28", from: from)) == expected)
    }

    @Test func withoutADecisionNothingIsLate() {
        #expect(rules(.posted(.budget, from: "2026-09-10")) == [])
    }

    @Test(arguments: [("2026-10-30", []), ("2026-10-29", [Rule.shortPosting]), ("2026-09-30", [.dateOrder])])
    func thirtyDaysCountBothEnds(to: String, expected: [Rule]) {
        #expect(rules(.posted(.budget, from: "2026-10-01", to: to)) == expected)
        #expect(rules(.posted(.other, from: "2026-10-01", to: to)) == expected.filter { $0 == .dateOrder })
    }

    @Test func aPermanentCategoryHasNoEnd() {
        #expect(rules(.posted(.conduct, from: "2026-10-01", to: "2027-10-01")) == [.notPermanent])
        #expect(rules(.posted(.procedures, from: "2026-10-01")) == [])
    }

    @Test func aBoardHangsSomewhere() {
        var item = DisclosureItem.posted(.budget, from: "2026-10-01")
        item.forms = Located([.website, .board])
        #expect(rules(item) == [.missingPlace])
        item.places = ["Trụ sở"]
        #expect(rules(item) == [])
    }

    @Test func attachmentsAreFilesOfAssets() {
        var item = DisclosureItem.posted(.budget, from: "2026-10-01")
        item.attachments = [Located("assets/a.pdf"), Located("b.pdf")]
        item.evidence = [Located("assets/anh.jpg")]
        #expect(rules(item, assets: ["a.pdf", "b.pdf", "anh.jpg"]) == [.missingAttachment])
        #expect(rules(item).count == 3)
    }

    @Test func supersedesNamesAnotherItem() {
        let old = DisclosureItem.posted(.conduct, from: "2026-01-05", file: "cu")
        let new = DisclosureItem.posted(.conduct, from: "2026-10-05", file: "moi")
        #expect(rules(old, new.superseding("cu")) == [])
        #expect(rules(old, new.superseding("la")) == [.unknownDisclosure])
        #expect(rules(old, new.superseding("moi")) == [.unknownDisclosure])
    }
}
