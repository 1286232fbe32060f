import Diagnostics
import Testing

@testable import Disclosure
@testable import RecordSchema
@testable import Records

/// Suspensions, consultations, surveys.
@Suite struct NoticesTests {
    private func suspension(announced: String, from: String, until: String? = nil) -> NewsItem {
        var item = NewsItem(at: Location(file: "news/a.md"))
        item.date = .on(announced)
        item.suspendsFrom = Located(.on(from))
        item.suspendsUntil = until.map { Located(.on($0)) }
        return item
    }

    /// Seven working days after Friday 20 November, the 24th being a holiday: Wednesday 2 December.
    @Test(arguments: [("2026-12-02", []), ("2026-12-01", [Rule.lateSuspensionNotice])])
    func sevenWorkingDaysAhead(from: String, expected: [Rule]) {
        #expect(suspension(announced: "2026-11-20", from: from).findings(.announced).map(\.rule) == expected)
    }

    @Test func theDayOfNoticePrecedesTheDayOfTheItem() {
        var item = suspension(announced: "2026-11-20", from: "2026-12-01")
        item.announcedOn = .on("2026-11-02")
        #expect(item.findings(.announced).isEmpty)
    }

    @Test func serviceReturnsAfterItStops() {
        let item = suspension(announced: "2026-11-02", from: "2026-12-01", until: "2026-11-30")
        #expect(item.findings(.announced).map(\.rule) == [.dateOrder])
    }

    @Test func newsWithoutASuspensionHasNothingToKeep() {
        #expect(NewsItem(at: Location(file: "news/a.md")).findings(.announced).isEmpty)
    }

    @Test func aConsultationIsOpenOnBothItsDays() {
        var record = Consultation(at: Location(file: "consultations/a.md"))
        record.opensOn = .on("2026-11-10")
        record.closesOn = Located(.on("2026-12-10"))
        let days = ["2026-11-09", "2026-11-10", "2026-12-10", "2026-12-11"]
        #expect(days.map { record.state(on: .on($0)) } == [.upcoming, .open, .open, .closed])
        record.draft = Located("assets/du-thao.pdf")
        #expect(record.findings(assets: ["du-thao.pdf"]).isEmpty)
        #expect(record.findings(assets: []).map(\.rule) == [.missingAttachment])
    }

    @Test func moreAnswersThanSheetsAreReported() {
        var survey = Survey(at: Location(file: "surveys/a.yml"))
        survey.sent = 10
        survey.valid = Located(9)
        var result = SurveyResult(at: survey.location)
        result.verySatisfied = 5
        result.neutral = 4
        survey.results = [result]
        #expect(survey.findings.isEmpty)
        survey.valid = Located(8)
        #expect(survey.findings.map(\.rule) == [.surveySum])
        survey.valid = Located(11)
        #expect(survey.findings.map(\.rule) == [.surveySum])
    }
}
