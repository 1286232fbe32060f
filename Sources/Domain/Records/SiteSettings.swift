import Diagnostics
import RecordSchema
import WorkingTime

/// The contents of `site.yml`: the publishing unit and the configuration of the site.
public struct SiteSettings: Record {
    public var location: Location
    public var unit = Unit(at: Location(file: ""))
    public var baseURL = BaseURL.none
    public var language: PageLanguage?
    public var capacity = Capacity(at: Location(file: ""))
    public var privacy = Privacy(at: Location(file: ""))
    public var contacts = Contacts(at: Location(file: ""))
    public var theme = Theme(at: Location(file: ""))
    public var responsible: String?
    public var portal: Portal?
    public var ratingURL: BaseURL?
    public var informationContact: String?
    public var notice: String?
    public var offline: Bool?
    public var reportingPeriods: [ReportingPeriod] = []
    public var rules = SeverityOverrides()

    public init(at location: Location) { self.location = location }

    /// The language of the site.
    public enum PageLanguage: String, Choice {
        case vi
        public var label: String { "Tiếng Việt" }
    }

    public static let schema = Schema<SiteSettings>(
        "site", "Trang công khai", source: "Nghị định 224/2026/NĐ-CP Điều 9, Điều 11",
        [
            Field("unit", "Đơn vị", \.unit, required: true),
            Field("baseURL", "Địa chỉ trang", \.baseURL, required: true),
            Field("language", "Ngôn ngữ", \.language),
            Field("capacity", "Quy mô", \.capacity),
            Field("privacy", "Dữ liệu cá nhân", \.privacy),
            Field("contacts", "Liên hệ", \.contacts),
            Field("theme", "Giao diện", \.theme),
            Field("responsible", "Đầu mối chịu trách nhiệm công khai", \.responsible),
            Field("portal", "Cổng dịch vụ công", \.portal),
            Field("ratingURL", "Nơi đánh giá chất lượng phục vụ", \.ratingURL, source: "NĐ 224/2026 Điều 10"),
            Field(
                "informationContact", "Đầu mối tiếp nhận yêu cầu cung cấp thông tin", \.informationContact,
                source: "Luật 104/2016 Điều 17.1.m"),
            Field("notice", "Thông báo trên mọi trang", \.notice),
            Field("offline", "Giữ trang đã xem để đọc khi mất mạng", \.offline),
            Field("reportingPeriods", "Kỳ báo cáo", \.reportingPeriods),
            Field("rules", "Mức của các quy tắc", \.rules),
        ])

    /// The expected scale (quy mô), which only determines the number of lookup shards per year.
    public struct Capacity: Record {
        public var dossiersPerYear = Located(10_000)
        public init(at location: Location) {}
        public static let schema = Schema<Capacity>(
            "capacity", "Quy mô", [Field("dossiersPerYear", "Số hồ sơ mỗi năm", \.dossiersPerYear)])
    }

    /// Privacy settings.
    public struct Privacy: Record {
        public var dossierCode = CodeDisplay.full
        public init(at location: Location) {}

        /// How dossier codes are displayed (cách hiện mã hồ sơ).
        public enum CodeDisplay: String, Choice {
            case full, masked
            public var label: String { self == .full ? "Hiện đủ mã" : "Chỉ hiện bốn số cuối" }
        }

        public static let schema = Schema<Privacy>(
            "privacy", "Dữ liệu cá nhân", source: "Luật 91/2025/QH15",
            [Field("dossierCode", "Cách hiện mã hồ sơ", \.dossierCode)])
    }

    /// The contact details of the one-stop office (bộ phận một cửa).
    public struct Contacts: Record {
        public var address: String?
        public var phone: String?
        public var fax: String?
        public var email: Located<String>?
        public var hours: String?
        public var website: String?
        public init(at location: Location) {}

        public static let schema = Schema<Contacts>(
            "contacts", "Liên hệ", source: "Nghị định 20/2008/NĐ-CP Điều 13",
            [
                Field("address", "Địa chỉ", \.address),
                Field("phone", "Điện thoại", \.phone),
                Field("fax", "Số fax", \.fax),
                Field("email", "Thư điện tử", \.email),
                Field("hours", "Giờ làm việc", \.hours),
                Field("website", "Trang thông tin điện tử", \.website),
            ])
    }

    /// The visual theme (giao diện).
    public struct Theme: Record {
        public var accent: Located<Colour>?
        public var logo: Located<String>?
        public init(at location: Location) {}

        public static let schema = Schema<Theme>(
            "theme", "Giao diện",
            [Field("accent", "Màu nhấn", \.accent), Field("logo", "Biểu trưng", \.logo)])
    }

    /// The portal for online submission (cổng nộp hồ sơ trực tuyến).
    public struct Portal: Record {
        public var name = ""
        public var url = BaseURL.none
        public init(at location: Location) {}

        public static let schema = Schema<Portal>(
            "portal", "Cổng dịch vụ công", source: "Nghị định 118/2025/NĐ-CP Điều 15",
            [Field("name", "Tên", \.name, required: true), Field("url", "Địa chỉ", \.url, required: true)])
    }
}

/// An administrative unit (đơn vị hành chính), with its predecessors and successors.
public struct Unit: Record {
    public var name = ""
    public var shortName: String?
    public var kind: UnitKind?
    public var parent: String?
    public var province: String?
    public var code: String?
    public var place: String?
    public var resolution: String?
    public var predecessors: [FormerUnit] = []
    public var successors: [LaterUnit] = []

    public init(at location: Location) {}

    /// The short name if there is one, otherwise the full name.
    public var displayName: String { shortName ?? name }

    /// The kind of administrative unit.
    public enum UnitKind: String, Choice {
        case commune, ward
        case specialZone = "special-zone"
        case township, town, district

        public var label: String {
            switch self {
            case .commune: "Xã"
            case .ward: "Phường"
            case .specialZone: "Đặc khu"
            case .township: "Thị trấn"
            case .town: "Thị xã"
            case .district: "Huyện"
            }
        }
    }

    public static let schema = Schema<Unit>(
        "unit", "Đơn vị", source: "Luật Tổ chức chính quyền địa phương 72/2025/QH15",
        [
            Field("name", "Tên đơn vị", \.name, required: true),
            Field("shortName", "Tên ngắn", \.shortName),
            Field("kind", "Loại đơn vị", \.kind),
            Field("parent", "Cơ quan cấp trên", \.parent),
            Field("province", "Tỉnh, thành phố", \.province),
            Field("code", "Mã định danh", \.code),
            Field("place", "Địa danh ghi trên văn bản", \.place),
            Field("resolution", "Nghị quyết thành lập", \.resolution),
            Field("predecessors", "Đơn vị tiền thân", \.predecessors),
            Field("successors", "Đơn vị kế thừa", \.successors),
        ])
}

/// A predecessor of a unit (đơn vị tiền thân).
public struct FormerUnit: Record {
    public var name = ""
    public var kind: Unit.UnitKind?
    public var until: Day?
    public var note: String?
    public init(at location: Location) {}

    public static let schema = Schema<FormerUnit>(
        "formerUnit", "Đơn vị tiền thân",
        [
            Field("name", "Tên đơn vị", \.name, required: true),
            Field("kind", "Loại đơn vị", \.kind),
            Field("until", "Đến ngày", \.until),
            Field("note", "Ghi chú", \.note),
        ])
}

/// A successor of a unit (đơn vị kế thừa).
public struct LaterUnit: Record {
    public var name = ""
    public var since: Day?
    public init(at location: Location) {}

    public static let schema = Schema<LaterUnit>(
        "laterUnit", "Đơn vị kế thừa",
        [Field("name", "Tên đơn vị", \.name, required: true), Field("since", "Từ ngày", \.since)])
}

/// A reporting period (kỳ báo cáo) as defined by the unit's own plan.
public struct ReportingPeriod: Record {
    public var key = ""
    public var name = ""
    public var from = Day(daysSinceEpoch: 0)
    public var to = Located(Day(daysSinceEpoch: 0))
    public var sendBefore: Day?
    public var note: String?
    public init(at location: Location) {}

    public static let schema = Schema<ReportingPeriod>(
        "reportingPeriod", "Kỳ báo cáo",
        [
            Field("key", "Khóa", \.key, required: true),
            Field("name", "Tên kỳ", \.name, required: true),
            Field("from", "Từ ngày", \.from, required: true),
            Field("to", "Ngày chốt số liệu", \.to, required: true),
            Field("sendBefore", "Gửi trước ngày", \.sendBefore),
            Field("note", "Ghi chú", \.note),
        ])
}

extension ContentKind {
    public static let settings = ContentKind(
        "site", SiteSettings.self, at: .fixed("site.yml"), section: .settings,
        Summary("the unit, its names before and after, contacts, colour, reporting periods", pages: "every page"))
}
