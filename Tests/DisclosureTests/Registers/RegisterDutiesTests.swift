import Diagnostics
import Testing

@testable import Disclosure
@testable import Records
@testable import WorkingTime

@Suite struct RegisterDutiesTests {
    private func duties(_ records: Content) -> [SelfCheck.Duty] {
        let asOf = Day.on("2026-11-20")
        let registers = Registers(
            records, calendar: .announced, asOf: asOf)
        return registers.duties(.announced)
    }

    @Test func anEmptyOfficeLacksEveryCategory() {
        let duties = duties(Content())
        #expect(duties.map(\.required) == [14, 0, 0, 0, 7])
        #expect(duties.map(\.done) == [0, 0, 0, 0, 0])
        #expect(duties[0].gaps.count == 14)
    }

    @Test func whatIsPostedInTimeCounts() {
        var records = Content()
        records[DisclosureItem.self] = [
            .posted(.budget, decided: "2026-10-01", from: "2026-10-08", file: "kip"),
            .posted(.assets, decided: "2026-10-01", from: "2026-10-09", file: "cham"),
            .posted(.procedures, from: "2026-10-09", file: "khong-ro"),
        ]
        let duties = duties(records)
        #expect(duties[0].done == 3)
        #expect(duties[1].required == 2)
        #expect(duties[1].done == 1)
    }

    @Test func leadersWithoutANameAreGaps() {
        var file = LeadersFile(at: Location(file: "leaders.yml"))
        var leader = Leader(at: Location(file: "leaders.yml"))
        leader.title = "Chủ tịch"
        leader.duties = "Điều hành"
        file.leaders = [leader]
        var records = Content()
        records.append(file)
        #expect(duties(records)[3].gaps.map(\.what) == ["Chủ tịch: thiếu họ tên, tiểu sử"])
    }
}
