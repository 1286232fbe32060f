import Testing

@testable import Disclosure
@testable import Records

/// Luật 10/2022/QH15 Điều 11, 13.
@Suite struct DisclosureCategoryTests {
    @Test func fourteenInTheOrderOfTheLaw() {
        #expect(DisclosureCategory.allCases.map(\.number) == Array(1...14))
        #expect(DisclosureCategory.allCases.allSatisfy { DisclosureCategory(number: $0.number) == $0 })
        #expect(Set(DisclosureCategory.allCases.map(\.label)).count == 14)
        #expect(DisclosureCategory(number: 15) == nil)
    }

    @Test func conductAndProceduresHangForGood() {
        let permanent = DisclosureCategory.allCases.filter { $0.term == .permanent }
        #expect(permanent.map(\.number) == [4, 13])
    }

    @Test func theOthersHangThirtyDays() {
        let thirty = DisclosureCategory.allCases.filter { $0.term == .days(30) }
        #expect(thirty.map(\.number) == [1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12])
    }

    @Test func sevenToTwelveAreReadAloud() {
        #expect(DisclosureCategory.allCases.filter(\.needsLoudspeaker).map(\.number) == [7, 8, 9, 10, 11, 12])
    }

    @Test func categoriesThatMayNamePeopleAreMarked() {
        #expect(DisclosureCategory.allCases.filter(\.mayNamePeople).map(\.number) == [7, 8, 9, 10])
    }
}
