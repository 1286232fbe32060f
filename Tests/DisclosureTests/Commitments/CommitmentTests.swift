import Diagnostics
import Testing

@testable import Disclosure
@testable import Records
@testable import Register

@Suite struct CommitmentTests {
    @Test func ratesAreJudgedUnrounded() {
        #expect(Share(part: 98, whole: 100).reaches(98, exclusive: false))
        #expect(!Share(part: 97_999, whole: 100_000).reaches(98, exclusive: false))
        #expect(!Share(part: 95, whole: 100).reaches(95, exclusive: true))
        #expect(Share(part: 96, whole: 100).reaches(95, exclusive: true))
    }

    /// An entry whose ten days still run says nothing; one past them without an answer is late.
    @Test func tenDaysAreCountedFromReception() {
        var file = FeedbackFile(at: Location(file: "feedback/2026-11.yml"))
        file.dataUntil = .on("2026-11-20")
        file.feedback = [
            .received("2026-11-01", due: "2026-11-21", answered: "2026-11-11"),
            .received("2026-11-01", due: "2026-11-21", answered: "2026-11-12"),
            .received("2026-11-09", due: "2026-11-29"),
            .received("2026-11-10", due: "2026-11-30"),
            .foreign("2026-11-01", forwarded: nil),
        ]
        let register = FeedbackRegister([file], calendar: .announced, asOf: .on("2026-11-21"))
        #expect(register.answered(within: 10) == Share(part: 1, whole: 3))
    }
}
