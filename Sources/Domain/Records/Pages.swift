import Diagnostics
import RecordSchema
import WorkingTime

/// A news item (tin tức).
public struct NewsItem: Record {
    public var location: Location
    public var title = ""
    public var date = Day(daysSinceEpoch: 0)
    public var summary: String?
    /// The first day on which the site or a service is unavailable, and the day on which it is expected to return.
    public var suspendsFrom: Located<Day>?
    public var suspendsUntil: Located<Day>?
    /// The day on which the suspension was announced, if different from `date`.
    public var announcedOn: Day?
    public var updated: Day?
    public var illustrative: Bool?
    public var body = Prose.none

    public init(at location: Location) { self.location = location }

    public static let schema = Schema<NewsItem>(
        "news", "Tin tức",
        [
            Field("title", "Tiêu đề", \.title, required: true),
            Field("date", "Ngày đăng", \.date, required: true),
            Field("summary", "Tóm tắt", \.summary),
            Field("suspendsFrom", "Tạm dừng từ ngày", \.suspendsFrom, source: "NĐ 224/2026 Điều 13"),
            Field("suspendsUntil", "Dự kiến hoạt động lại", \.suspendsUntil, source: "NĐ 224/2026 Điều 13"),
            Field("announcedOn", "Ngày thông báo tạm dừng", \.announcedOn, source: "NĐ 224/2026 Điều 13"),
            Field("updated", "Ngày cập nhật", \.updated),
            Field("illustrative", "Dữ liệu minh họa", \.illustrative),
        ])
}

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

/// A downloadable form (mẫu đơn, tờ khai) with its period of validity.
public struct Form: Record {
    public var location: Location
    public var file = Located("")
    public var code: String?
    public var name = ""
    public var basis: LegalDocument?
    public var effectiveFrom: Day?
    public var effectiveTo: Day?
    public var replacedBy: String?

    public init(at location: Location) { self.location = location }

    public static let schema = Schema<Form>(
        "form", "Mẫu đơn, tờ khai", source: "Nghị định 63/2010/NĐ-CP Điều 8.2",
        [
            Field("file", "Tệp", \.file, required: true),
            Field("code", "Mã mẫu", \.code),
            Field("name", "Tên mẫu", \.name, required: true),
            Field("basis", "Căn cứ ban hành", \.basis),
            Field("effectiveFrom", "Ngày có hiệu lực", \.effectiveFrom),
            Field("effectiveTo", "Ngày hết hiệu lực", \.effectiveTo),
            Field("replacedBy", "Được thay bởi", \.replacedBy),
        ])
}

/// The contents of `assets/forms/forms.yml`: the list of forms.
public struct FormsFile: Record {
    public var forms: [Form] = []

    public init(at location: Location) {}

    public static let schema = Schema<FormsFile>(
        "forms", "Danh mục mẫu đơn, tờ khai", [Field("forms", "Mẫu đơn", \.forms, required: true)])
}

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
