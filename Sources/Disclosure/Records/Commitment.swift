import Diagnostics

/// Cam kết: one target or time rule of a plan or report, as it is written there. Where documents disagree, each
/// wording is a row of its own.
public struct Commitment: Record {
    public var subject = ""
    /// The plan or report, with its number and year as far as they are known.
    public var document = ""
    public var unit = ""
    public var text = ""
    public var kind = Kind.target
    public var measure: CommitmentMeasure?
    /// In percent.
    public var wanted: Int?
    /// The document says more than, not from.
    public var exclusive: Bool?
    /// What would be needed to measure it.
    public var missing: String?
    public var note: String?

    public init(at location: Location) {}

    /// Chỉ tiêu hay quy định về thời gian.
    public enum Kind: String, Choice {
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

/// `commitments.yml`.
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
