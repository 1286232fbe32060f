import Diagnostics
import RecordSchema
import WorkingTime

/// A free-form page (trang tự do) written by the office, at the address given by its file name.
public struct FreePage: Record {
    public var location: Location
    public var title = ""
    public var summary: String?
    public var order: Int?
    public var updated: Day?
    public var illustrative: Bool?
    public var body = Prose.none

    public init(at location: Location) { self.location = location }

    public static let schema = Schema<FreePage>(
        "page", "Trang",
        [
            Field("title", "Tiêu đề", \.title, required: true),
            Field("summary", "Tóm tắt", \.summary),
            Field("order", "Thứ tự trên thanh điều hướng", \.order),
            Field("updated", "Ngày cập nhật", \.updated),
            Field("illustrative", "Dữ liệu minh họa", \.illustrative),
        ])
}

extension ContentKind {
    public static let page = ContentKind(
        "page", FreePage.self, at: .named(folder: "pages", key: "title"), body: \.body, guide: "nội dung trang",
        Summary(
            "the office's own pages; files in `pages/x/` are parts of `pages/x.md`, in the order of `order`",
            pages: "`<path>.html`"),
        handbook: HandbookEntry("Trang riêng của xã", example: "Hướng dẫn", shownIn: "cuối mọi trang"))
}
