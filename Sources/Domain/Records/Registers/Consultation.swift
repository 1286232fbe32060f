import Diagnostics
import RecordSchema
import WorkingTime

/// A consultation on a draft (lấy ý kiến về dự thảo): the draft, the consultation period, the opinions, and the
/// response.
public struct Consultation: Record {
    public var location: Location
    public var title = ""
    /// The path of the draft in `assets/`.
    public var draft: Located<String>?
    public var opensOn = Day(daysSinceEpoch: 0)
    public var closesOn = Located(Day(daysSinceEpoch: 0))
    public var sendTo: String?
    public var opinions: Prose?
    public var answer: Prose?
    public var updated: Day?
    public var illustrative: Bool?
    public var body = Prose.none

    public init(at location: Location) { self.location = location }

    public static let schema = Schema<Consultation>(
        "consultation", "Lấy ý kiến về dự thảo", source: "Luật 104/2016/QH13 Điều 17.1.c; Luật 10/2022/QH15 Điều 11.11",
        [
            Field("title", "Tên dự thảo", \.title, required: true),
            Field("draft", "Tệp dự thảo", \.draft, source: "Luật 104/2016 Điều 17.1.c"),
            Field("opensOn", "Lấy ý kiến từ ngày", \.opensOn, required: true),
            Field("closesOn", "Lấy ý kiến đến ngày", \.closesOn, required: true),
            Field("sendTo", "Nơi nhận ý kiến", \.sendTo),
            Field("opinions", "Tổng hợp ý kiến", \.opinions, source: "Luật 10/2022 Điều 11.11"),
            Field("answer", "Giải trình, tiếp thu", \.answer, source: "Luật 10/2022 Điều 11.11"),
            Field("updated", "Ngày cập nhật", \.updated),
            Field("illustrative", "Dữ liệu minh họa", \.illustrative),
        ])
}

extension ContentKind {
    public static let consultation = ContentKind(
        "consultation", Consultation.self, at: .named(folder: "consultations", key: "title"), body: \.body,
        guide: "dự thảo nói gì, góp ý bằng cách nào", isGuarded: true,
        Summary("drafts put up for opinions", pages: "`lay-y-kien/<file>.html`"),
        handbook: HandbookEntry("Lấy ý kiến dự thảo", example: "Quy ước", shownIn: "Lấy ý kiến"))
}
