import Diagnostics
import RecordSchema

/// A report form (biểu mẫu báo cáo): the rows to fill in, the figures that can be computed from records, and the
/// identities that must hold.
public struct ReportForm: Record {
    public var location: Location
    public var form = Located("")
    public var title = ""
    public var source: String?
    public var indicators: [FormIndicator] = []
    public var identities: [IndicatorIdentity] = []

    public init(at location: Location) { self.location = location }

    public static let schema = Schema<ReportForm>(
        "reportForm", "Biểu mẫu báo cáo",
        [
            Field("form", "Ký hiệu biểu mẫu", \.form, required: true),
            Field("title", "Tên biểu mẫu", \.title, required: true),
            Field("source", "Nguồn", \.source),
            Field("indicators", "Chỉ tiêu", \.indicators, required: true),
            Field("identities", "Đẳng thức", \.identities),
        ])
}

/// One row of a report form.
public struct FormIndicator: Record {
    public var code = Located("")
    public var parent: Located<String>?
    public var name = ""
    public var unit: String?
    public var type = Indicator.ValueKind.count
    public var choices: [IndicatorChoice] = []
    /// The figure from which the row can be computed; nil if it cannot.
    public var figure: FigureName?
    public var note: String?

    public init(at location: Location) {}

    public static let schema = Schema<FormIndicator>(
        "formIndicator", "Chỉ tiêu của biểu mẫu",
        [
            Field("code", "Mã", \.code, required: true),
            Field("parent", "Thuộc chỉ tiêu", \.parent),
            Field("name", "Tên chỉ tiêu", \.name, required: true),
            Field("unit", "Đơn vị tính", \.unit),
            Field("type", "Loại", \.type, required: true),
            Field("choices", "Các lựa chọn", \.choices),
            Field("figure", "Số tính được", \.figure),
            Field("note", "Ghi chú", \.note),
        ])
}

/// An identity: a total that must equal the sum of its parts. Blank parts do not count as zero and are left out.
public struct IndicatorIdentity: Record, Hashable {
    public var total = Located("")
    public var parts: [Located<String>] = []
    public var note: String?

    public init(at location: Location) {}

    public static let schema = Schema<IndicatorIdentity>(
        "identity", "Đẳng thức",
        [
            Field("total", "Tổng", \.total, required: true),
            Field("parts", "Các phần", \.parts, required: true),
            Field("note", "Ghi chú", \.note),
        ])
}

extension ContentKind {
    public static let reportForm = ContentKind(
        "report-form", ReportForm.self, at: .named(folder: "forms", key: "form"),
        Summary(
            "report forms as data: the rows, which of them records compute, which sums must hold",
            pages: "beside the figures of each report"),
        handbook: HandbookEntry(
            "Biểu của báo cáo: dòng nào, cộng ra sao", example: "01b", shownIn: "cạnh số liệu của từng báo cáo"))
}
