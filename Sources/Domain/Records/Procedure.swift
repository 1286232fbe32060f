import Diagnostics
import RecordSchema
import WorkingTime

/// A version of an administrative procedure (thủ tục hành chính), with every field of the national portal.
///
/// A code may have several versions with disjoint periods of validity; a dossier is governed by the version under
/// which it was received.
public struct Procedure: Record {
    public var location: Location
    public var code = Located(ProcedureCode.none)
    public var localCode: String?
    public var onlineServiceCode: String?
    public var name = ""
    public var shortName: String?
    public var aliases: [String] = []
    public var field = ""
    public var levels: [Level] = []
    public var kind: ProcedureKind?
    public var mechanism: Mechanism?
    public var onlineLevel: OnlineLevel?
    public var partialReason: String?
    public var onlinePayment: Bool?
    public var boundary: Boundary?
    public var description: String?
    public var keywords: [String] = []
    public var applicants: [Applicant] = []
    public var implementingBodies: [String] = []
    public var competentBody: String?
    public var receptionPlaces: [String] = []
    public var delegatedBody: String?
    public var coordinatingBodies: [String] = []
    public var immediate: Bool?
    public var cutoffTime: ClockTime?
    public var dossierSets: Int?
    public var channels: [SubmissionChannel] = []
    public var documents: [RequiredDocument] = []
    public var results: [ProcedureResult] = []
    public var conditions: Prose?
    public var legalBases: [LegalDocument] = []
    public var announcement: LegalDocument?
    public var provincialAnnouncement: LegalDocument?
    public var internalProcess: LegalDocument?
    public var related: [Located<ProcedureCode>] = []
    public var status: Status?
    public var replaces: [ProcedureCode] = []
    public var replacedBy: [ProcedureCode] = []
    public var effectiveFrom: Day?
    public var effectiveTo: Day?
    public var postedAt: Day?
    public var postedUntil: Day?
    public var source: String?
    public var sourceCheckedAt: Day?
    public var updated: Day?
    /// Whether the procedure is declared sensitive; if nil, the name decides (see ``isSensitive``).
    public var sensitive: Bool?
    public var illustrative: Bool?
    /// The steps and any other explanations.
    public var body = Prose.none

    public init(at location: Location) { self.location = location }

    /// The name for lists and headings: the short name if there is one.
    public var title: String { shortName ?? name }

    public static let schema = Schema<Procedure>(
        "procedure", "Thủ tục hành chính",
        source: "Nghị định 63/2010/NĐ-CP Điều 8, Điều 17; Nghị định 118/2025/NĐ-CP Điều 8",
        [
            Field("code", "Mã thủ tục", \.code, required: true),
            Field("localCode", "Mã đầy đủ của địa phương", \.localCode),
            Field(
                "onlineServiceCode", "Mã dịch vụ công trực tuyến", \.onlineServiceCode,
                source: "NĐ 224/2026 Điều 15.1.b"),
            Field("name", "Tên thủ tục", \.name, required: true, source: "NĐ 63/2010 Điều 8.2"),
            Field("shortName", "Tên ngắn", \.shortName),
            Field("aliases", "Tên thường gọi", \.aliases),
            Field("field", "Lĩnh vực", \.field, required: true),
            Field("levels", "Cấp thực hiện", \.levels, required: true),
            Field("kind", "Loại thủ tục", \.kind),
            Field("mechanism", "Cơ chế giải quyết", \.mechanism, source: "NĐ 118/2025"),
            Field("onlineLevel", "Mức độ dịch vụ công", \.onlineLevel, source: "NĐ 224/2026 Điều 14"),
            Field("partialReason", "Lý do chỉ một phần", \.partialReason, source: "NĐ 224/2026 Điều 14"),
            Field("onlinePayment", "Thanh toán trực tuyến", \.onlinePayment),
            Field("anyBoundary", "Không phụ thuộc địa giới", \.boundary, source: "NĐ 118/2025; NĐ 309/2026 Điều 8"),
            Field("description", "Mô tả", \.description),
            Field("keywords", "Từ khóa", \.keywords),
            Field("applicants", "Đối tượng thực hiện", \.applicants, source: "NĐ 63/2010 Điều 8.2"),
            Field("implementingBodies", "Cơ quan thực hiện", \.implementingBodies, source: "NĐ 63/2010 Điều 8.2"),
            Field("competentBody", "Cơ quan có thẩm quyền", \.competentBody, source: "NĐ 63/2010 Điều 8.2"),
            Field("receptionPlaces", "Địa chỉ tiếp nhận hồ sơ", \.receptionPlaces),
            Field("delegatedBody", "Cơ quan được ủy quyền", \.delegatedBody),
            Field("coordinatingBodies", "Cơ quan phối hợp", \.coordinatingBodies),
            Field("immediate", "Trả kết quả ngay trong ngày", \.immediate, source: "NĐ 118/2025 Điều 17.4"),
            Field("cutoffTime", "Giờ chốt nhận hồ sơ trả ngay", \.cutoffTime),
            Field("dossierSets", "Số lượng hồ sơ", \.dossierSets, source: "NĐ 63/2010 Điều 8.2"),
            Field("channels", "Cách thức thực hiện", \.channels, source: "NĐ 63/2010 Điều 8.2"),
            Field("documents", "Thành phần hồ sơ", \.documents, source: "NĐ 63/2010 Điều 8.2"),
            Field("results", "Kết quả thực hiện", \.results, source: "NĐ 63/2010 Điều 8.2"),
            Field("conditions", "Yêu cầu, điều kiện", \.conditions, source: "NĐ 63/2010 Điều 8.2"),
            Field("legalBases", "Căn cứ pháp lý", \.legalBases),
            Field("announcement", "Quyết định công bố", \.announcement, source: "NĐ 63/2010 Điều 13, 15"),
            Field(
                "provincialAnnouncement", "Quyết định công bố của tỉnh", \.provincialAnnouncement,
                source: "NĐ 63/2010 Điều 13.2"),
            Field("internalProcess", "Quy trình nội bộ", \.internalProcess),
            Field("related", "Thủ tục liên quan", \.related),
            Field("status", "Tình trạng công bố", \.status),
            Field("replaces", "Thay thế cho", \.replaces),
            Field("replacedBy", "Được thay bởi", \.replacedBy),
            Field("effectiveFrom", "Ngày có hiệu lực", \.effectiveFrom),
            Field("effectiveTo", "Ngày hết hiệu lực", \.effectiveTo),
            Field("postedAt", "Ngày niêm yết", \.postedAt),
            Field("postedUntil", "Niêm yết đến ngày", \.postedUntil),
            Field("source", "Nguồn dữ liệu", \.source),
            Field("sourceCheckedAt", "Ngày đối chiếu nguồn", \.sourceCheckedAt),
            Field("updated", "Ngày cập nhật", \.updated),
            Field("sensitive", "Đời sống riêng tư", \.sensitive, source: "Luật 91/2025/QH15; NĐ 356/2025 Điều 4"),
            Field("illustrative", "Dữ liệu minh họa", \.illustrative),
        ])
}

extension ContentKind {
    public static let procedure = ContentKind(
        "procedure", Procedure.self, at: .named(folder: "procedures", key: "name"), body: \.body,
        guide: "các bước thực hiện; mỗi bước một dòng, đầu dòng ghi số thứ tự và dấu chấm", section: .procedures,
        Summary(
            "one procedure each; several versions of a code with disjoint validity",
            pages: "`thu-tuc/<code>.html`, one list a field; other versions `thu-tuc/<code>/<date>.html`"))
}
