import Diagnostics
import RecordSchema
import WorkingTime

/// A periodic report (báo cáo định kỳ): prose, and the declared values of the report form's indicators.
public struct Report: Record {
    public var location: Location
    public var title = ""
    public var document: LegalDocument?
    public var unit: String?
    public var archived: Bool?
    public var period = ReportPeriod(at: Location(file: ""))
    public var form: String?
    public var source: String?
    public var indicators: [Indicator] = []
    public var remarks: [Remark] = []
    public var updated: Day?
    public var illustrative: Bool?
    public var body = Prose.none

    public init(at location: Location) { self.location = location }

    public static let schema = Schema<Report>(
        "report", "Báo cáo",
        [
            Field("title", "Tên báo cáo", \.title, required: true),
            Field("document", "Văn bản", \.document),
            Field("unit", "Đơn vị báo cáo", \.unit),
            Field("archived", "Lưu trữ", \.archived),
            Field("period", "Kỳ báo cáo", \.period, required: true),
            Field("form", "Biểu mẫu", \.form),
            Field("source", "Nguồn", \.source),
            Field("indicators", "Chỉ tiêu thống kê", \.indicators),
            Field("remarks", "Ghi nhận về văn bản gốc", \.remarks),
            Field("updated", "Ngày cập nhật", \.updated),
            Field("illustrative", "Dữ liệu minh họa", \.illustrative),
        ])
}

/// A reporting period (kỳ báo cáo) with its actual dates: "9 tháng" begins and ends differently in every unit.
public struct ReportPeriod: Record {
    public var name = ""
    public var from = Day(daysSinceEpoch: 0)
    public var to = Located(Day(daysSinceEpoch: 0))

    public init(at location: Location) {}

    public static let schema = Schema<ReportPeriod>(
        "period", "Kỳ báo cáo",
        [
            Field("name", "Tên kỳ", \.name, required: true),
            Field("from", "Từ ngày", \.from, required: true),
            Field("to", "Đến ngày", \.to, required: true),
        ])
}

/// A statistical indicator (chỉ tiêu thống kê): one row of a report. A blank value is not zero.
public struct Indicator: Record {
    public var location: Location
    public var code = Located("")
    public var printedCode: String?
    public var parent: Located<String>?
    public var name = ""
    public var printedName: String?
    public var unit: String?
    public var printedUnit: String?
    public var type = ValueKind.count
    public var choices: [IndicatorChoice] = []
    public var value: String?
    public var note: String?
    public var correction: String?

    public init(at location: Location) { self.location = location }

    /// The type of an indicator's value.
    public enum ValueKind: String, Choice {
        case heading, count, percent, money, choice, text

        public var label: String {
            switch self {
            case .heading: "Đề mục"
            case .count: "Số lượng"
            case .percent: "Tỷ lệ phần trăm"
            case .money: "Số tiền"
            case .choice: "Lựa chọn"
            case .text: "Chữ"
            }
        }
    }

    public static let schema = Schema<Indicator>(
        "indicator", "Chỉ tiêu thống kê",
        [
            Field("code", "Mã", \.code, required: true),
            Field("printedCode", "Số thứ tự như bản in", \.printedCode),
            Field("parent", "Thuộc chỉ tiêu", \.parent),
            Field("name", "Tên chỉ tiêu", \.name, required: true),
            Field("printedName", "Tên như bản in", \.printedName),
            Field("unit", "Đơn vị tính", \.unit),
            Field("printedUnit", "Đơn vị tính như bản in", \.printedUnit),
            Field("type", "Loại", \.type, required: true),
            Field("choices", "Các lựa chọn", \.choices),
            Field("value", "Số liệu", \.value),
            Field("note", "Ghi chú", \.note),
            Field("correction", "Đính chính", \.correction),
        ])
}

/// One of the possible values of a choice indicator.
public struct IndicatorChoice: Record, Hashable {
    public var value = 0
    public var label = ""

    public init(at location: Location) {}

    public static let schema = Schema<IndicatorChoice>(
        "choice", "Lựa chọn",
        [
            Field("value", "Mã", \.value, required: true),
            Field("label", "Nghĩa", \.label, required: true),
        ])
}

extension ContentKind {
    public static let report = ContentKind(
        "report", Report.self, at: .named(folder: "reports", key: "title"), body: \.body,
        guide: "phần lời của báo cáo",
        Summary("reports: prose and the indicator table as declared", pages: "`bao-cao/<file>.html`"),
        handbook: HandbookEntry("Báo cáo định kỳ", example: "Báo cáo quý IV", shownIn: "Báo cáo"))
}
