import Diagnostics
import RecordSchema
import WorkingTime

/// A dialogue (đối thoại): a meeting of leaders with citizens or businesses. The body contains the questions and
/// answers.
public struct Dialogue: Record {
    public var location: Location
    public var title = ""
    public var date = Day(daysSinceEpoch: 0)
    public var audience = Audience.citizens
    public var place: String?
    public var chair: String?
    public var updated: Day?
    public var illustrative: Bool?
    public var body = Prose.none

    public init(at location: Location) { self.location = location }

    /// The audience of a dialogue.
    public enum Audience: String, Choice {
        case citizens, enterprises, both

        public var label: String {
            switch self {
            case .citizens: "Người dân"
            case .enterprises: "Doanh nghiệp, hợp tác xã, hộ kinh doanh"
            case .both: "Người dân và doanh nghiệp"
            }
        }
    }

    public static let schema = Schema<Dialogue>(
        "dialogue", "Đối thoại", source: "Luật 10/2022/QH15 Điều 12.1",
        [
            Field("title", "Tên buổi đối thoại", \.title, required: true),
            Field("date", "Ngày đối thoại", \.date, required: true),
            Field("audience", "Đối tượng", \.audience, required: true),
            Field("place", "Địa điểm", \.place),
            Field("chair", "Chức danh người chủ trì", \.chair),
            Field("updated", "Ngày cập nhật", \.updated),
            Field("illustrative", "Dữ liệu minh họa", \.illustrative),
        ])
}

extension ContentKind {
    public static let dialogue = ContentKind(
        "dialogue", Dialogue.self, at: .named(folder: "dialogues", key: "title"), body: \.body,
        guide: "mỗi câu hỏi một mục “## Hỏi: …”, dưới đó là câu trả lời", isGuarded: true,
        Summary("dialogues with citizens and businesses", pages: "`doi-thoai/<file>.html`"),
        handbook: HandbookEntry("Đối thoại", example: "Đối thoại hộ kinh doanh", shownIn: "Đối thoại"))
}
