import Diagnostics
import RecordSchema
import WorkingTime

/// The contents of `locality.yml`: the required description of the commune (Nghị định 224/2026/NĐ-CP Điều 9.1.c).
public struct Locality: Record {
    public var location: Location
    public var organisation: Prose?
    public var boundaryMap: BoundaryMap?
    public var nature: Prose?
    public var history: Prose?
    public var traditions: Prose?
    public var monuments: Prose?
    public var landscapes: Prose?
    public var illustrative: Bool?
    public var updated: Day?

    public init(at location: Location) { self.location = location }

    public static let schema = Schema<Locality>(
        "locality", "Giới thiệu địa phương", source: "Nghị định 224/2026/NĐ-CP Điều 9.1.c",
        [
            Field("organisation", "Tổ chức bộ máy hành chính", \.organisation, source: "NĐ 224/2026 Điều 9.1.c"),
            Field("boundaryMap", "Bản đồ địa giới hành chính", \.boundaryMap, source: "NĐ 224/2026 Điều 9.1.c"),
            Field("nature", "Điều kiện tự nhiên", \.nature, source: "NĐ 224/2026 Điều 9.1.c"),
            Field("history", "Lịch sử", \.history, source: "NĐ 224/2026 Điều 9.1.c"),
            Field("traditions", "Truyền thống văn hóa", \.traditions, source: "NĐ 224/2026 Điều 9.1.c"),
            Field("monuments", "Di tích", \.monuments, source: "NĐ 224/2026 Điều 9.1.c"),
            Field("landscapes", "Danh thắng", \.landscapes, source: "NĐ 224/2026 Điều 9.1.c"),
            Field("illustrative", "Dữ liệu minh họa", \.illustrative),
            Field("updated", "Ngày cập nhật", \.updated),
        ])

    /// The map of administrative boundaries (bản đồ địa giới hành chính): the file and its legal basis.
    public struct BoundaryMap: Record {
        /// The path of the map in `assets/`.
        public var file = Located("")
        /// A text description of the map, for accessibility.
        public var description = ""
        public var scale: String?
        public var document: LegalDocument?

        public init(at location: Location) {}

        public static let schema = Schema<BoundaryMap>(
            "boundaryMap", "Bản đồ địa giới hành chính", source: "Nghị định 224/2026/NĐ-CP Điều 9.1.c",
            [
                Field("file", "Tệp bản đồ", \.file, required: true),
                Field("description", "Mô tả bằng lời", \.description, required: true),
                Field("scale", "Tỷ lệ", \.scale),
                Field("document", "Văn bản kèm bản đồ", \.document),
            ])
    }
}

extension Locality {
    /// A part of the description required by the decree.
    public enum Section: CaseIterable, Sendable {
        case organisation, boundaryMap, nature, history, traditions, monuments, landscapes

        /// The Vietnamese name of the part's field in the schema.
        public var label: String { Locality.schema.label(of: "\(self)") }
    }

    /// Returns the prose of a part; nil for the map and for missing parts.
    public func text(of part: Section) -> Prose? {
        switch part {
        case .organisation: organisation
        case .boundaryMap: nil
        case .nature: nature
        case .history: history
        case .traditions: traditions
        case .monuments: monuments
        case .landscapes: landscapes
        }
    }

    /// Returns whether a part is present and not empty.
    public func has(_ part: Section) -> Bool {
        part == .boundaryMap ? boundaryMap != nil : text(of: part).map { !$0.isEmpty } ?? false
    }
}

extension ContentKind {
    public static let locality = ContentKind(
        "locality", Locality.self, at: .fixed("locality.yml"),
        Summary(
            "the locality: organisation, boundaries, nature, history, monuments", pages: "`dia-phuong.html`"),
        handbook: HandbookEntry("Giới thiệu địa phương", shownIn: "Giới thiệu địa phương"))
}
