import Diagnostics
import RecordSchema
import WorkingTime

/// A commitment (cam kết): a target or time rule quoted from a plan or report. If documents disagree, each wording is
/// a separate row.
public struct Commitment: Record {
    public var subject = ""
    /// The plan or report, with its number and year if known.
    public var document = ""
    public var unit = ""
    public var text = ""
    public var kind = CommitmentKind.target
    public var measure: CommitmentMeasure?
    /// The required rate in percent.
    public var wanted: Int?
    /// Whether the rate must be exceeded rather than merely reached.
    public var exclusive: Bool?
    /// The data that would be needed to measure the commitment.
    public var missing: String?
    public var note: String?

    public init(at location: Location) {}

    /// The kind of commitment: a target or a time rule (chỉ tiêu hay quy định về thời gian).
    public enum CommitmentKind: String, Choice {
        case target
        case timeRule = "time-rule"

        public var label: String {
            switch self {
            case .target: "Chỉ tiêu"
            case .timeRule: "Thời hạn"
            }
        }
    }

    public static let schema = Schema<Commitment>(
        "commitment", "Cam kết",
        [
            Field("subject", "Nội dung", \.subject, required: true),
            Field("document", "Văn bản", \.document, required: true),
            Field("unit", "Đơn vị cam kết", \.unit, required: true),
            Field("text", "Mức cam kết", \.text, required: true),
            Field("kind", "Loại", \.kind, required: true),
            Field("measure", "Cách đo", \.measure),
            Field("wanted", "Tỷ lệ phải đạt (%)", \.wanted),
            Field("exclusive", "Phải cao hơn tỷ lệ này", \.exclusive),
            Field("missing", "Số liệu còn thiếu", \.missing),
            Field("note", "Ghi chú", \.note),
        ])
}

/// The contents of `commitments.yml`.
public struct CommitmentsFile: Record {
    public var commitments: [Commitment] = []
    public var updated: Day?

    public init(at location: Location) {}

    public static let schema = Schema<CommitmentsFile>(
        "commitments", "Cam kết và chỉ tiêu",
        [
            Field("commitments", "Danh sách", \.commitments, required: true),
            Field("updated", "Ngày cập nhật", \.updated),
        ])
}

extension ContentKind {
    public static let commitments = ContentKind(
        "commitments", CommitmentsFile.self, at: .fixed("commitments.yml"),
        Summary(
            "targets and time rules of plans and reports, measured where records allow", pages: "`cam-ket.html`"),
        handbook: HandbookEntry("Cam kết, chỉ tiêu", shownIn: "Cam kết và chỉ tiêu"))
}
