import Diagnostics
import RecordSchema
import WorkingTime

/// A plan (kế hoạch cải cách hành chính): a list of tasks with their bodies, products, deadlines, and budgets.
public struct Plan: Record {
    public var location: Location
    public var title = ""
    public var document: LegalDocument?
    public var unit: String?
    public var archived: Bool?
    public var from: YearOrDay?
    public var to: YearOrDay?
    public var signer: Signer?
    public var summary: Prose?
    public var source: String?
    public var groups: [PlanGroup] = []
    public var tasks: [PlanTask] = []
    /// The printed total budget, in đồng.
    public var budgetTotal: Located<Int>?
    /// The number of tasks as stated in the plan's text.
    public var taskTotal: Located<Int>?
    public var targets: [Target] = []
    public var remarks: [Remark] = []
    public var updated: Day?
    public var illustrative: Bool?

    public init(at location: Location) { self.location = location }

    public static let schema = Schema<Plan>(
        "plan", "Kế hoạch",
        [
            Field("title", "Tên kế hoạch", \.title, required: true),
            Field("document", "Văn bản", \.document),
            Field("unit", "Đơn vị ban hành", \.unit),
            Field("archived", "Lưu trữ", \.archived),
            Field("from", "Từ", \.from),
            Field("to", "Đến", \.to),
            Field("signer", "Người ký", \.signer),
            Field("summary", "Tóm tắt", \.summary),
            Field("source", "Nguồn", \.source),
            Field("groups", "Nhóm nhiệm vụ", \.groups),
            Field("tasks", "Nhiệm vụ", \.tasks, required: true),
            Field("budgetTotal", "Tổng kinh phí", \.budgetTotal),
            Field("taskTotal", "Tổng số nhiệm vụ", \.taskTotal),
            Field("targets", "Chỉ tiêu", \.targets),
            Field("remarks", "Ghi nhận về văn bản gốc", \.remarks),
            Field("updated", "Ngày cập nhật", \.updated),
            Field("illustrative", "Dữ liệu minh họa", \.illustrative),
        ])
}

/// A group of tasks (nhóm nhiệm vụ).
public struct PlanGroup: Record {
    public var number = ""
    public var name = ""
    public var correction: String?
    /// The number of tasks in the group as stated in the plan's text.
    public var taskTotal: Located<Int>?

    public init(at location: Location) {}

    public static let schema = Schema<PlanGroup>(
        "group", "Nhóm nhiệm vụ",
        [
            Field("number", "Số thứ tự", \.number, required: true),
            Field("name", "Tên nhóm", \.name, required: true),
            Field("correction", "Đính chính", \.correction),
            Field("taskTotal", "Số nhiệm vụ", \.taskTotal),
        ])
}

/// A task (nhiệm vụ): one row of a plan. Numbers are kept as printed, even if they repeat or have gaps; `key` is
/// unique.
public struct PlanTask: Record {
    public var location: Location
    public var key = Located("")
    public var number: String?
    public var group: Located<String>?
    public var parent: Located<String>?
    public var task = ""
    public var lead: String?
    public var coordinate: String?
    public var products: [String] = []
    public var deadline: String?
    public var deadlineKind: DeadlineKind?
    /// The budget in đồng, as printed; nil for a blank cell.
    public var budget: Located<Int>?
    /// The key of the task whose budget is repeated here, so that it is not counted twice.
    public var sameBudgetAs: Located<String>?
    public var status: Status?
    public var doneOn: Day?
    public var evidence: String?
    public var correction: String?
    public var note: String?

    public init(at location: Location) { self.location = location }

    /// How to interpret the printed deadline.
    public enum DeadlineKind: String, Choice {
        case continuous, before, by, month, quarter, periodic
        case onEvent = "on-event"
        case from
        case yearlyMonth = "yearly-month"
        case externalPlan = "external-plan"

        public var label: String {
            switch self {
            case .continuous: "Thường xuyên"
            case .before: "Trước ngày"
            case .by: "Chậm nhất ngày"
            case .month: "Trong tháng"
            case .quarter: "Trong quý"
            case .periodic: "Định kỳ"
            case .onEvent: "Khi phát sinh"
            case .from: "Từ ngày"
            case .yearlyMonth: "Hằng năm, theo tháng"
            case .externalPlan: "Theo kế hoạch cấp trên"
            }
        }
    }

    /// The progress of a task (tiến độ).
    public enum Status: String, Choice {
        case notStarted = "not-started"
        case inProgress = "in-progress"
        case done
        case doneLate = "done-late"
        case cancelled

        public var label: String {
            switch self {
            case .notStarted: "Chưa thực hiện"
            case .inProgress: "Đang thực hiện"
            case .done: "Hoàn thành"
            case .doneLate: "Hoàn thành, quá hạn"
            case .cancelled: "Không thực hiện nữa"
            }
        }
    }

    public static let schema = Schema<PlanTask>(
        "task", "Nhiệm vụ",
        [
            Field("key", "Khóa", \.key, required: true),
            Field("number", "Số thứ tự", \.number),
            Field("group", "Nhóm", \.group),
            Field("parent", "Thuộc nhiệm vụ", \.parent),
            Field("task", "Nội dung", \.task, required: true),
            Field("lead", "Chủ trì", \.lead),
            Field("coordinate", "Phối hợp", \.coordinate),
            Field("products", "Sản phẩm", \.products),
            Field("deadline", "Thời gian thực hiện", \.deadline),
            Field("deadlineKind", "Loại thời gian", \.deadlineKind),
            Field("budget", "Kinh phí", \.budget),
            Field("sameBudgetAs", "Cùng khoản với nhiệm vụ", \.sameBudgetAs),
            Field("status", "Tiến độ", \.status),
            Field("doneOn", "Ngày hoàn thành", \.doneOn),
            Field("evidence", "Minh chứng", \.evidence),
            Field("correction", "Đính chính", \.correction),
            Field("note", "Ghi chú", \.note),
        ])
}

/// A target (chỉ tiêu).
public struct Target: Record {
    public var name = ""
    public var value = ""
    public var note: String?

    public init(at location: Location) {}

    public static let schema = Schema<Target>(
        "target", "Chỉ tiêu",
        [
            Field("name", "Tên chỉ tiêu", \.name, required: true),
            Field("value", "Mức phấn đấu", \.value, required: true),
            Field("note", "Ghi chú", \.note),
        ])
}

/// A remark (ghi nhận) about an error in a source document, shown next to the original, which is never corrected.
public struct Remark: Record {
    public var about: String?
    public var text = ""

    public init(at location: Location) {}

    public static let schema = Schema<Remark>(
        "remark", "Ghi nhận",
        [
            Field("about", "Về", \.about),
            Field("text", "Nội dung", \.text, required: true),
        ])
}

/// A year or a day, as used for the period of a plan.
public enum YearOrDay: ScalarValue, Hashable {
    case year(Int)
    case day(Day)

    public static var fieldType: FieldType { .pattern(#"^\d{4}(-\d{2}-\d{2})?$"#, example: "2021") }

    public var dataValue: DataValue {
        switch self {
        case .year(let year): .text("\(year)")
        case .day(let day): day.dataValue
        }
    }

    public static func read(_ text: Span<UInt8>) throws(ValueProblem) -> YearOrDay {
        text.count == 4 ? .year(try Int.read(text)) : .day(try Day.read(text))
    }

    /// The Vietnamese form: `2021` for a year, `01/09/2024` for a day.
    public var vietnamese: String {
        switch self {
        case .year(let year): "\(year)"
        case .day(let day): day.vietnamese
        }
    }
}

extension ContentKind {
    public static let plan = ContentKind(
        "plan", Plan.self, at: .named(folder: "plans", key: "title"),
        Summary("plans: tasks, lead, product, deadline, budget, progress", pages: "`ke-hoach/<file>.html`"),
        handbook: HandbookEntry("Kế hoạch, tiến độ", example: "Kế hoạch 2026", shownIn: "Kế hoạch"))
}
