import Diagnostics
import RecordSchema
import WorkingTime

/// An item of disclosed information (nội dung công khai), with its decision, places, and posting period.
public struct DisclosureItem: Record {
    public var location: Location
    public var category = DisclosureCategory.other
    public var title = ""
    public var basis: String?
    public var decision: LegalDocument?
    public var forms = Located<[PostingForm]>([])
    public var places: [String] = []
    public var from = Located(Day(daysSinceEpoch: 0))
    public var to: Located<Day>?
    public var responsible = ""
    /// Files in `assets/` that document the posting, such as a photograph or minutes.
    public var evidence: [Located<String>] = []
    /// Files in `assets/` that are part of the item.
    public var attachments: [Located<String>] = []
    public var version: Int?
    /// The file name, without extension, of the item replaced by this one.
    public var supersedes: Located<String>?
    public var changes: [DisclosureChange] = []
    public var updated: Day?
    public var illustrative: Bool?
    public var body = Prose.none

    public init(at location: Location) { self.location = location }

    /// The form of disclosure (hình thức công khai; Luật 10/2022/QH15 Điều 12.1).
    public enum PostingForm: String, Choice {
        case board, website, loudspeaker
        case hamletHead = "hamlet-head"
        case letter, meeting, other

        public var label: String {
            switch self {
            case .board: "niêm yết"
            case .website: "trang thông tin điện tử"
            case .loudspeaker: "truyền thanh"
            case .hamletHead: "qua trưởng thôn, tổ trưởng"
            case .letter: "gửi văn bản"
            case .meeting: "hội nghị, đối thoại"
            case .other: "hình thức khác"
            }
        }
    }

    public static let schema = Schema<DisclosureItem>(
        "disclosure", "Nội dung công khai", source: "Luật 10/2022/QH15 Điều 11–14",
        [
            Field("category", "Nhóm nội dung", \.category, required: true, source: "Luật 10/2022 Điều 11"),
            Field("title", "Nội dung", \.title, required: true, source: "Luật 10/2022 Điều 11"),
            Field("basis", "Căn cứ", \.basis),
            Field("decision", "Quyết định, văn bản", \.decision, source: "Luật 10/2022 Điều 12.3"),
            Field("forms", "Hình thức công khai", \.forms, required: true, source: "Luật 10/2022 Điều 12, 13"),
            Field("places", "Địa điểm niêm yết", \.places, source: "Luật 10/2022 Điều 13.1"),
            Field("from", "Công khai từ ngày", \.from, required: true, source: "Luật 10/2022 Điều 12.3"),
            Field("to", "Công khai đến ngày", \.to, source: "Luật 10/2022 Điều 13.1"),
            Field(
                "responsible", "Chức danh người thực hiện", \.responsible, required: true,
                source: "Luật 10/2022 Điều 14"),
            Field("evidence", "Minh chứng", \.evidence),
            Field("attachments", "Tệp kèm theo", \.attachments),
            Field("version", "Phiên bản", \.version),
            Field("supersedes", "Thay thế cho", \.supersedes, source: "Luật 10/2022 Điều 14"),
            Field("changes", "Thay đổi", \.changes, source: "Luật 10/2022 Điều 14"),
            Field("updated", "Ngày cập nhật", \.updated),
            Field("illustrative", "Dữ liệu minh họa", \.illustrative),
        ])
}

/// A change to a disclosed item.
public struct DisclosureChange: Record {
    public var on = Day(daysSinceEpoch: 0)
    public var what = ""

    public init(at location: Location) {}

    public static let schema = Schema<DisclosureChange>(
        "disclosureChange", "Thay đổi", source: "Luật 10/2022/QH15 Điều 14",
        [
            Field("on", "Ngày", \.on, required: true),
            Field("what", "Nội dung thay đổi", \.what, required: true),
        ])
}

extension ContentKind {
    public static let disclosure = ContentKind(
        "disclosure", DisclosureItem.self, at: .yearly(folder: "disclosures", key: "title"), body: \.body,
        guide: "nội dung công khai",
        Summary(
            """
            what else a commune lays open, in the fourteen categories of Luật 10/2022; an item leaves the site after \
            its last day
            """,
            pages:
                "`cong-khai/<file>.html`; a page a category, a list a quarter, `danh-muc-thong-tin.html`, `ke-hoach.html`"
        ),
        handbook: HandbookEntry(
            "Nội dung phải công khai khác: ngân sách, đất đai, phí…", example: "Mức phí", shownIn: "Nội dung công khai")
    )
}
