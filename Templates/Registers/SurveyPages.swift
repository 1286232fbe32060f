import Diagnostics
import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan
import Vietnamese
import WorkingTime

extension Survey: ListTemplates {
    static func page(of record: Tracked<Survey>, in context: PageContext) -> some PageTemplate {
        SurveyPage(context: context, survey: record.whole)
    }

    static func list(in context: PageContext) -> some PageTemplate { SurveysPage(context: context) }

    static var listName: String { SurveysPage.name }
    static func title(of record: Tracked<Survey>) -> String { record.title }
    static func published(_ record: Tracked<Survey>) -> Day? { record.publishedOn }
    static func updated(_ record: Tracked<Survey>) -> Day? { record.publishedOn }
}

/// Mức độ hài lòng: the surveys, newest first (Nghị định 118/2025/NĐ-CP Điều 34.1).
struct SurveysPage: PageTemplate {
    let context: PageContext

    /// The name in breadcrumbs and links.
    static var name: String { Wording.name }

    var heading: String { Wording.heading }
    var isIllustrative: Bool { site.all(Survey.self).contains { $0.illustrative == true } }
    var summary: String { Wording.summary(unit: context.unit.displayName) }

    var content: some HTML {
        if site.all(Survey.self).isEmpty {
            EmptyRegister(Wording.empty)
        } else {
            ul(.class("entries")) {
                ForEach(site.all(Survey.self)) { survey in
                    li {
                        a(.href(context.link(to: Page(survey)))) { survey.title }
                        p(.class("meta")) {
                            "\(survey.period) · \(Wording.validForms(survey.valid.value))"
                            survey.illustrative == true ? " · \(IllustrationNote.Wording.mark)" : ""
                        }
                    }
                }
            }
        }
        p(.class("go")) { RatingLink(context: context) }
    }
}

/// Nơi đánh giá chất lượng phục vụ trực tuyến, kín danh tính (Nghị định 224/2026/NĐ-CP Điều 10).
struct RatingLink: Component {
    let context: PageContext

    var body: some HTML {
        if let rating = context.settings.ratingURL.flatMap({ URLReference(untrusted: $0.text) }) {
            a(.href(rating)) { Wording.link }
        }
    }
}

/// Một cuộc khảo sát: every percentage with the numbers it is computed from.
struct SurveyPage: PageTemplate {
    let context: PageContext
    let survey: Survey

    var heading: String { survey.title }
    var trail: [Page] { [.home, .list(of: Survey.self)] }
    var isIllustrative: Bool { survey.illustrative == true }
    var summary: String { Wording.summary(title: survey.title, period: survey.period) }

    var content: some HTML {
        Figures(items: [(Wording.sent, survey.sent), (Wording.valid, survey.valid.value)])
        dl(.class("facts")) {
            dt(Wording.period)
            dd(survey.period)
            dt(Wording.form)
            dd(survey.form.label)
            dt(Wording.validShare)
            dd { Known(survey.valid.value.share(of: survey.sent)) }
            dt(Wording.publishedOn)
            dd { if let day = survey.publishedOn { DateText(day) } else { NotKnown() } }
        }
        if let note = survey.note { p(note) }
        if survey.results.isEmpty {
            EmptyRegister(Wording.empty)
        } else {
            SurveyTable(results: survey.results)
            SurveyGaps(results: survey.results)
        }
    }
}

extension Int {
    /// Formats the share as `45/50 = 90,0%`; returns nil if `whole` is zero.
    fileprivate func share(of whole: Int) -> String? {
        VietnameseNumber.percent(self, of: whole, places: 1).map {
            "\(VietnameseNumber.grouped(self))/\(VietnameseNumber.grouped(whole)) = \($0)"
        }
    }
}

private struct SurveyTable: Component {
    let results: [SurveyResult]

    var body: some HTML {
        table(.class("cards")) {
            caption(Wording.caption)
            thead {
                tr {
                    th(.scope(.col)) { Wording.columnQuestion }
                    ForEach(SurveyResult(at: Location(file: "")).levels) { level in
                        th(.scope(.col), .class("number")) { level.label }
                    }
                    th(.scope(.col), .class("number")) { Wording.columnSatisfied }
                }
            }
            tbody {
                ForEach(results) { result in
                    tr {
                        th(.scope(.row)) { result.question.value.label }
                        ForEach(result.levels) { level in
                            td(.class("number"), .data("label", level.label)) {
                                VietnameseNumber.grouped(level.count)
                                VietnameseNumber.percent(level.count, of: result.answers, places: 1).map { " (\($0))" }
                            }
                        }
                        td(.class("number"), .data("label", Wording.columnSatisfied)) {
                            Known(result.content.share(of: result.answers))
                        }
                    }
                }
            }
        }
    }
}

/// The questions required by the decree that the survey did not ask.
private struct SurveyGaps: Component {
    let results: [SurveyResult]

    var body: some HTML {
        let asked = Set(results.map(\.question.value))
        let missing = SurveyResult.Question.allCases.filter { $0 != .other && !asked.contains($0) }
        if !missing.isEmpty {
            section(.class("gaps"), .aria("labelledby", "chua-hoi")) {
                h2(Wording.heading, .id("chua-hoi"))
                p(Wording.alsoRequired(missing))
            }
        }
    }
}

// MARK: - Wording

extension SurveysPage {
    private enum Wording {
        static let name = "Mức độ hài lòng"
        static let heading = "Mức độ hài lòng của người dân"
        static func summary(unit: String) -> String {
            "Kết quả khảo sát mức độ hài lòng về phục vụ hành chính của \(unit)."
        }
        static let empty = "Chưa có cuộc khảo sát nào được công bố."
        static func validForms(_ count: Int) -> String { "\(VietnameseNumber.grouped(count)) phiếu hợp lệ" }
    }
}

extension RatingLink {
    private enum Wording {
        static let link = "Đánh giá chất lượng phục vụ"
    }
}

extension SurveyPage {
    private enum Wording {
        static func summary(title: String, period: String) -> String {
            "\(title), \(period): kết quả từng nội dung, theo năm mức."
        }
        static let sent = "Phiếu phát ra"
        static let valid = "Phiếu hợp lệ"
        static let period = "Kỳ khảo sát"
        static let form = "Hình thức"
        static let validShare = "Tỷ lệ phiếu hợp lệ"
        static let publishedOn = "Ngày công bố"
        static let empty = "Chưa có kết quả của câu hỏi nào."
    }
}

extension SurveyTable {
    private enum Wording {
        static let caption = "Số câu trả lời ở mỗi mức; tỷ lệ tính trên số câu trả lời của chính nội dung đó"
        static let columnQuestion = "Nội dung"
        static let columnSatisfied = "Hài lòng trở lên"
    }
}

extension SurveyGaps {
    private enum Wording {
        static let heading = "Chưa hỏi"
        static func alsoRequired(_ questions: [SurveyResult.Question]) -> String {
            "Nghị định 118/2025/NĐ-CP Điều 33 còn nêu: \(questions.map(\.label).joined(separator: "; "))."
        }
    }
}
