import Diagnostics
import RecordSchema
import WorkingTime

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

extension ContentKind {
    public static let forms = ContentKind(
        "forms", FormsFile.self, at: .fixed("assets/forms/forms.yml"),
        Summary("the forms to download, which lie beside it, and until when each is valid", pages: "`bieu-mau/`"),
        handbook: HandbookEntry("Mẫu đơn để tải", shownIn: "Biểu mẫu"))
}
