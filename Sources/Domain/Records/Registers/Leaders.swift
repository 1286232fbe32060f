import Diagnostics
import RecordSchema
import WorkingTime

/// A leader of the commune (lãnh đạo xã), with duties and a short biography (Nghị định 224/2026/NĐ-CP Điều 9.1.c).
public struct Leader: Record {
    public var name: String?
    public var title = ""
    public var duties: String?
    public var biography: String?

    public init(at location: Location) {}

    public static let schema = Schema<Leader>(
        "leader", "Lãnh đạo", source: "Nghị định 224/2026/NĐ-CP Điều 9.1.c",
        [
            Field("name", "Họ và tên", \.name, source: "NĐ 224/2026 Điều 9.1.c"),
            Field("title", "Chức vụ", \.title, required: true, source: "NĐ 224/2026 Điều 9.1.c"),
            Field("duties", "Nhiệm vụ đảm nhiệm", \.duties, source: "NĐ 224/2026 Điều 9.1.c"),
            Field("biography", "Tiểu sử tóm tắt", \.biography, source: "NĐ 224/2026 Điều 9.1.c"),
        ])
}

/// The contents of `leaders.yml`.
public struct LeadersFile: Record {
    public var leaders: [Leader] = []
    public var illustrative: Bool?
    public var updated: Day?

    public init(at location: Location) {}

    public static let schema = Schema<LeadersFile>(
        "leaders", "Lãnh đạo xã", source: "Nghị định 224/2026/NĐ-CP Điều 9.1.c",
        [
            Field("leaders", "Danh sách", \.leaders, required: true),
            Field("illustrative", "Dữ liệu minh họa", \.illustrative),
            Field("updated", "Ngày cập nhật", \.updated),
        ])
}

/// A session in the schedule of citizen receptions (lịch tiếp công dân).
public struct Reception: Record {
    public var when = ""
    public var hours: String?
    public var officer = ""
    public var place: String?
    public var note: String?

    public init(at location: Location) {}

    public static let schema = Schema<Reception>(
        "reception", "Buổi tiếp công dân", source: "Luật Tiếp công dân 42/2013/QH13",
        [
            Field("when", "Ngày tiếp", \.when, required: true),
            Field("hours", "Giờ", \.hours),
            Field("officer", "Chức danh người tiếp", \.officer, required: true),
            Field("place", "Địa điểm", \.place),
            Field("note", "Ghi chú", \.note),
        ])
}

/// The contents of `receptions.yml`.
public struct ReceptionsFile: Record {
    public var receptions: [Reception] = []
    public var illustrative: Bool?
    public var updated: Day?

    public init(at location: Location) {}

    public static let schema = Schema<ReceptionsFile>(
        "receptions", "Lịch tiếp công dân", source: "Luật Tiếp công dân 42/2013/QH13",
        [
            Field("receptions", "Lịch", \.receptions, required: true),
            Field("illustrative", "Dữ liệu minh họa", \.illustrative),
            Field("updated", "Ngày cập nhật", \.updated),
        ])
}

extension ContentKind {
    public static let leaders = ContentKind(
        "leaders", LeadersFile.self, at: .fixed("leaders.yml"),
        Summary("leaders and their duties", pages: "`lanh-dao.html`"),
        handbook: HandbookEntry("Lãnh đạo", shownIn: "Lãnh đạo"))

    public static let receptions = ContentKind(
        "receptions", ReceptionsFile.self, at: .fixed("receptions.yml"),
        Summary("when citizens are received", pages: "`tiep-cong-dan.html`"),
        handbook: HandbookEntry("Lịch tiếp công dân", shownIn: "Tiếp công dân"))
}
