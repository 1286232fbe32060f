import Diagnostics
import Testing

@testable import Disclosure
@testable import Records
@testable import WorkingTime

@Suite struct FeedbackRegisterTests {
    private func register(_ items: [FeedbackItem], dataUntil: String? = nil, asOf: String = "2026-11-20")
        -> FeedbackRegister
    {
        var file = FeedbackFile(at: Location(file: "feedback/2026-11.yml"))
        file.feedback = items
        file.dataUntil = dataUntil.map(Day.on)
        return FeedbackRegister([file], calendar: .announced, asOf: .on(asOf))
    }

    @Test(arguments: [("2026-11-14", false), ("2026-11-15", true)])
    func anAnswerKeepsToItsDay(answered: String, isLate: Bool) {
        let register = register([.received("2026-11-04", due: "2026-11-14", answered: answered)])
        #expect(register.entries.map(\.isLate) == [isLate])
        #expect(register.findings.map(\.rule) == (isLate ? [.feedbackLate] : []))
    }

    /// Time passing makes nothing late: the data say how far they go.
    @Test(arguments: [(nil, false), ("2026-11-14", false), ("2026-11-15", true)] as [(String?, Bool)])
    func openEntriesAreJudgedByTheirFile(dataUntil: String?, isLate: Bool) {
        let open = FeedbackItem.received("2026-11-04", due: "2026-11-14")
        #expect(register([open], dataUntil: dataUntil, asOf: "2027-06-01").entries.map(\.isLate) == [isLate])
    }

    @Test func theNewestDayOfTheFileCounts() {
        let open = FeedbackItem.received("2026-11-04", due: "2026-11-14")
        let later = FeedbackItem.received("2026-11-16", due: "2026-11-26")
        let register = register([open, later])
        #expect(register.parts.map(\.cutOff) == [.on("2026-11-16")])
        #expect(register.entries.map(\.isLate) == [false, true])
    }

    /// Received on Friday 20 November; Tuesday the 24th is a holiday, so the fifth working day is Monday the 30th.
    @Test(arguments: [("2026-11-30", false), ("2026-12-01", true)])
    func fiveWorkingDaysToPassOn(forwarded: String, isLate: Bool) {
        let register = register([.foreign("2026-11-20", forwarded: forwarded)], asOf: "2026-12-31")
        #expect(register.entries.map(\.isForwardedLate) == [isLate])
        #expect(register.entries.map(\.isOpen) == [false])
        #expect(register.findings.map(\.rule) == (isLate ? [.feedbackForwardLate] : []))
    }

    @Test func whatIsNotPassedOnIsLateToo() {
        let waiting = FeedbackItem.foreign("2026-11-02", forwarded: nil)
        #expect(register([waiting], dataUntil: "2026-11-09").findings.isEmpty)
        #expect(register([waiting], dataUntil: "2026-11-10").findings.map(\.rule) == [.feedbackForwardLate])
    }

    @Test func anEmptyMonthIsAPart() {
        let register = register([], dataUntil: "2026-10-31")
        #expect(register.parts.count == 1)
        #expect(register.entries.isEmpty && register.findings.isEmpty)
    }
}
