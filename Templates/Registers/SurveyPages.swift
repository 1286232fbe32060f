import Diagnostics
import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan
import Vietnamese

/// Mức độ hài lòng: the surveys, newest first (Nghị định 118/2025/NĐ-CP Điều 34.1).
struct SurveysPage: PageTemplate {
    let context: PageContext

    var heading: String { "Mức độ hài lòng của người dân" }
    var isIllustrative: Bool { site.registers.surveys.contains { $0.illustrative == true } }
    var summary: String { "Kết quả khảo sát mức độ hài lòng về phục vụ hành chính của \(context.unit.displayName)." }

    var content: some HTML {
        if site.registers.surveys.isEmpty {
            EmptyRegister("Chưa có cuộc khảo sát nào được công bố.")
        } else {
            ul(.class("entries")) {
                ForEach(site.registers.surveys) { survey in
                    li {
                        a(.href(context.link(to: .register(.survey(survey.file))))) { survey.title }
                        p(.class("meta")) {
                            "\(survey.period) · \(VietnameseNumber.grouped(survey.valid.value)) phiếu hợp lệ"
                            survey.illustrative == true ? " · minh họa" : ""
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
            a(.href(rating)) { "Đánh giá chất lượng phục vụ" }
        }
    }
}

/// Một cuộc khảo sát: every percentage with the numbers it is computed from.
struct SurveyPage: PageTemplate {
    let context: PageContext
    let survey: Survey

    var heading: String { survey.title }
    var trail: [Page] { [.home, .register(.surveys)] }
    var isIllustrative: Bool { survey.illustrative == true }
    var summary: String { "\(survey.title), \(survey.period): kết quả từng nội dung, theo năm mức." }

    var content: some HTML {
        Figures(items: [("Phiếu phát ra", survey.sent), ("Phiếu hợp lệ", survey.valid.value)])
        dl(.class("facts")) {
            dt("Kỳ khảo sát")
            dd(survey.period)
            dt("Hình thức")
            dd(survey.form.label)
            dt("Tỷ lệ phiếu hợp lệ")
            dd { Known(survey.valid.value.share(of: survey.sent)) }
            dt("Ngày công bố")
            dd { if let day = survey.publishedOn { DateText(day) } else { NotKnown() } }
        }
        if let note = survey.note { p(note) }
        if survey.results.isEmpty {
            EmptyRegister("Chưa có kết quả của câu hỏi nào.")
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
            caption("Số câu trả lời ở mỗi mức; tỷ lệ tính trên số câu trả lời của chính nội dung đó")
            thead {
                tr {
                    th(.scope(.col)) { "Nội dung" }
                    ForEach(SurveyResult(at: Location(file: "")).levels) { level in
                        th(.scope(.col), .class("number")) { level.label }
                    }
                    th(.scope(.col), .class("number")) { "Hài lòng trở lên" }
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
                        td(.class("number"), .data("label", "Hài lòng trở lên")) {
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
                h2("Chưa hỏi", .id("chua-hoi"))
                p("Nghị định 118/2025/NĐ-CP Điều 33 còn nêu: \(missing.map(\.label).joined(separator: "; ")).")
            }
        }
    }
}
