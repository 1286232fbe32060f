import Diagnostics
import RecordSchema
import WorkingTime

/// A news item (tin tức).
public struct NewsItem: Record {
    public var location: Location
    public var title = ""
    public var date = Day(daysSinceEpoch: 0)
    public var summary: String?
    /// The first day on which the site or a service is unavailable, and the day on which it is expected to return.
    public var suspendsFrom: Located<Day>?
    public var suspendsUntil: Located<Day>?
    /// The day on which the suspension was announced, if different from `date`.
    public var announcedOn: Day?
    public var updated: Day?
    public var illustrative: Bool?
    public var body = Prose.none

    public init(at location: Location) { self.location = location }

    public static let schema = Schema<NewsItem>(
        "news", "Tin tức",
        [
            Field("title", "Tiêu đề", \.title, required: true),
            Field("date", "Ngày đăng", \.date, required: true),
            Field("summary", "Tóm tắt", \.summary),
            Field("suspendsFrom", "Tạm dừng từ ngày", \.suspendsFrom, source: "NĐ 224/2026 Điều 13"),
            Field("suspendsUntil", "Dự kiến hoạt động lại", \.suspendsUntil, source: "NĐ 224/2026 Điều 13"),
            Field("announcedOn", "Ngày thông báo tạm dừng", \.announcedOn, source: "NĐ 224/2026 Điều 13"),
            Field("updated", "Ngày cập nhật", \.updated),
            Field("illustrative", "Dữ liệu minh họa", \.illustrative),
        ])
}

extension ContentKind {
    public static let news = ContentKind(
        "news", NewsItem.self, at: .yearly(folder: "news", key: "title"), body: \.body, guide: "nội dung tin",
        Summary("news", pages: "`tin-tuc/<path>.html`"),
        handbook: HandbookEntry("Tin tức", example: "Họp thôn", shownIn: "Tin tức"))
}
