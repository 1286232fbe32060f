import Diagnostics
import RecordSchema
import WorkingTime

/// A member of the staff of the one-stop office (cán bộ, công chức ở bộ phận một cửa).
public struct StaffMember: Record {
    public var location: Location
    public var name: String?
    public var title = ""
    public var role: Role?
    public var field: String?
    public var phone: String?
    public var email: Located<String>?
    public var onDutyFrom: Day?
    public var onDutyTo: Day?
    public var note: String?

    public init(at location: Location) { self.location = location }

    /// The role of a staff member.
    public enum Role: String, Choice {
        case head, deputy, officer

        public var label: String {
            switch self {
            case .head: "Người đứng đầu"
            case .deputy: "Cấp phó"
            case .officer: "Công chức"
            }
        }
    }

    public static let schema = Schema<StaffMember>(
        "staffMember", "Cán bộ, công chức", source: "Nghị định 118/2025/NĐ-CP Điều 9.8",
        [
            Field("name", "Họ và tên", \.name, source: "NĐ 118/2025 Điều 9.8"),
            Field("title", "Chức danh", \.title, required: true, source: "NĐ 118/2025 Điều 9.8"),
            Field("role", "Vai trò", \.role),
            Field("field", "Lĩnh vực phụ trách", \.field, source: "NĐ 118/2025 Điều 9.8"),
            Field("phone", "Điện thoại", \.phone, source: "NĐ 118/2025 Điều 9.8"),
            Field("email", "Thư điện tử công vụ", \.email),
            Field("onDutyFrom", "Từ ngày", \.onDutyFrom),
            Field("onDutyTo", "Đến ngày", \.onDutyTo),
            Field("note", "Ghi chú", \.note),
        ])
}

extension StaffMember {
    /// Returns whether the member is on duty on a day. A missing date means an open end.
    public func isOnDuty(on day: Day) -> Bool { (onDutyFrom ?? day) <= day && day <= (onDutyTo ?? day) }
}

/// The contents of `staff.yml`.
public struct StaffFile: Record {
    public var location: Location
    public var staff: [StaffMember] = []
    public var illustrative: Bool?
    public var updated: Day?

    public init(at location: Location) { self.location = location }

    public static let schema = Schema<StaffFile>(
        "staff", "Cán bộ, công chức bộ phận một cửa", source: "Nghị định 118/2025/NĐ-CP Điều 9.8",
        [
            Field("staff", "Danh sách", \.staff, required: true),
            Field("illustrative", "Dữ liệu minh họa", \.illustrative),
            Field("updated", "Ngày cập nhật", \.updated),
        ])
}

extension ContentKind {
    public static let staff = ContentKind(
        "staff", StaffFile.self, at: .fixed("staff.yml"),
        Summary("who serves at the one-stop unit", pages: "`can-bo.html`"),
        handbook: HandbookEntry("Cán bộ một cửa", shownIn: "Bộ phận một cửa"))
}
