import RecordSchema

extension Procedure {
    /// The level of government that carries out a procedure (cấp thực hiện).
    public enum Level: String, Choice {
        case commune, district, province, ministry, other

        public var label: String {
            switch self {
            case .commune: "Cấp xã"
            case .district: "Cấp huyện (đến 30/6/2025)"
            case .province: "Cấp tỉnh"
            case .ministry: "Cấp bộ"
            case .other: "Cơ quan khác"
            }
        }
    }

    /// The kind of procedure (loại thủ tục).
    public enum ProcedureKind: String, Choice {
        case delegated = "law-delegated-detail"
        case local = "local-not-delegated"
        case other

        public var label: String {
            switch self {
            case .delegated: "Được giao luật quy định chi tiết"
            case .local: "Không được luật giao cho địa phương quy định"
            case .other: "Loại khác"
            }
        }
    }

    /// The processing mechanism (cơ chế giải quyết).
    public enum Mechanism: String, Choice {
        case oneStop = "one-stop"
        case sameLevel = "interlinked-same-level"
        case betweenLevels = "interlinked-between-levels"

        public var label: String {
            switch self {
            case .oneStop: "Một cửa"
            case .sameLevel: "Liên thông cùng cấp"
            case .betweenLevels: "Liên thông giữa các cấp"
            }
        }
    }

    /// The extent to which a procedure is available online (mức độ cung cấp dịch vụ công trực tuyến).
    public enum OnlineLevel: String, Choice {
        case none, partial, full

        public var label: String {
            switch self {
            case .none: "Chưa nộp được trực tuyến"
            case .partial: "Trực tuyến một phần"
            case .full: "Trực tuyến toàn trình"
            }
        }
    }

    /// The area within which dossiers may be submitted regardless of administrative boundaries (phạm vi nộp hồ sơ không
    /// phụ thuộc địa giới hành chính).
    public enum Boundary: String, Choice {
        case no, province, nation

        public var label: String {
            switch self {
            case .no: "Nộp tại nơi có thẩm quyền"
            case .province: "Nộp tại bất kỳ điểm tiếp nhận nào trong tỉnh"
            case .nation: "Nộp tại bất kỳ điểm tiếp nhận nào trong cả nước"
            }
        }
    }

    /// An eligible kind of applicant (đối tượng thực hiện), by its name on the national portal, which has nine.
    public enum Applicant: String, Choice {
        case citizen = "Công dân Việt Nam"
        case overseas = "Người Việt Nam định cư ở nước ngoài"
        case foreigner = "Người nước ngoài"
        case official = "Cán bộ, công chức, viên chức"
        case enterprise = "Doanh nghiệp"
        case foreignInvested = "Doanh nghiệp có vốn đầu tư nước ngoài"
        case organization = "Tổ chức (không bao gồm doanh nghiệp, HTX)"
        case foreignOrganization = "Tổ chức nước ngoài"
        case cooperative = "Hợp tác xã"

        public var label: String { rawValue }
    }

    /// The publication status (tình trạng công bố).
    public enum Status: String, Choice {
        case new, amended, replaced, abolished

        public var label: String {
            switch self {
            case .new: "Ban hành mới"
            case .amended: "Sửa đổi, bổ sung"
            case .replaced: "Bị thay thế"
            case .abolished: "Bị bãi bỏ"
            }
        }
    }
}
