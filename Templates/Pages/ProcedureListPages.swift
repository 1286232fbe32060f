import Disclosure
import HTML
import RecordSchema
import Records
import Register
import SitePlan
import Vietnamese
import WorkingTime

/// Danh mục thủ tục: the list of fields.
struct ProcedureIndexPage: PageTemplate {
    let context: PageContext

    var heading: String { "Thủ tục hành chính" }
    var summary: String {
        "Danh mục \(site.catalogue.countInForce) thủ tục hành chính theo lĩnh vực của \(context.unit.displayName)."
    }

    var content: some HTML {
        let catalogue = site.catalogue
        p(.class("lead")) {
            "\(VietnameseNumber.grouped(catalogue.countInForce)) thủ tục đang áp dụng trong \(catalogue.fields.count) lĩnh vực. Hồ sơ trực tuyến nộp tại "
            a(.href(context.portalReference)) { context.portalName }
            "."
        }
        if catalogue.fields.isEmpty {
            EmptyRegister("Chưa có thủ tục nào.")
        } else {
            Completeness(catalogue: catalogue)
            ProcedureFilters(context: context)
            nav(.aria("label", "Lĩnh vực")) {
                ul(.class("choices")) {
                    ForEach(catalogue.fields) { field in
                        li {
                            a(.href(context.link(to: .field(field.name)))) {
                                field.name
                                " "
                                span("\(field.procedures.count)", .class("count"))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The number of procedures with all content required by law.
private struct Completeness: Component {
    let catalogue: CatalogueView

    var body: some HTML {
        let complete = catalogue.complete
        p(.class("completeness")) {
            "\(VietnameseNumber.grouped(complete.part)) thủ tục đã đủ nội dung theo Nghị định 63/2010/NĐ-CP Điều 8; "
            "\(VietnameseNumber.grouped(complete.whole - complete.part)) thủ tục còn mục ghi “chưa cập nhật”."
        }
    }
}

/// Một lĩnh vực.
struct FieldPage: PageTemplate {
    let context: PageContext
    let field: FieldView

    var heading: String { "Lĩnh vực \(field.name)" }
    var trail: [Page] { [.home, .procedures] }
    var summary: String { "\(field.procedures.count) thủ tục lĩnh vực \(field.name) của \(context.unit.displayName)." }

    var content: some HTML {
        if field.procedures.count > Self.worthFiltering { ProcedureFilters(context: context, field: field) }
        ProcedureTable(
            context: context, procedures: field.procedures, title: "\(field.procedures.count) thủ tục đang áp dụng")
        p(.class("go")) { a(.href(context.link(to: .board(.field(field.name))))) { "Bảng niêm yết để in, khổ A4" } }
    }

    /// The number of procedures above which filters are shown.
    private static let worthFiltering = 10
}

/// Biểu mẫu tải về.
struct FormsPage: PageTemplate {
    let context: PageContext

    var heading: String { "Biểu mẫu" }
    var trail: [Page] { [.home, .procedures] }
    var summary: String { "Mẫu đơn, tờ khai đang có hiệu lực để tải về." }

    var content: some HTML {
        let forms = site.forms.filter { $0.isInForce(in: site) }
        if forms.isEmpty {
            EmptyRegister("Chưa có biểu mẫu nào được đăng. Mẫu đơn của từng thủ tục có trên \(context.portalName).")
        } else {
            ul(.class("entries")) {
                ForEach(forms) { form in
                    li {
                        if let file = context.link(toAsset: "forms/" + form.file.value) {
                            a(.href(file), .download()) { form.name }
                        }
                        p(.class("meta")) { form.facts }
                    }
                }
            }
        }
    }
}

extension Form {
    func isInForce(in site: Site) -> Bool { site.isCurrent(from: effectiveFrom, through: effectiveTo) }

    /// The file type, legal basis, and period of validity of the form.
    fileprivate var facts: String {
        let ending = file.value.split(separator: ".").last.map { "Tệp .\($0)" }
        let basis = [basis?.annex, basis?.number].compactMap { $0 }.joined(separator: ", ")
        return [
            code, ending, basis.isEmpty ? nil : "ban hành kèm \(basis)",
            effectiveFrom.map { "có hiệu lực từ \($0.vietnamese)" }, effectiveTo.map { "đến hết \($0.vietnamese)" },
            replacedBy.map { "được thay bởi \($0)" },
        ]
        .compactMap { $0 }.joined(separator: " · ")
    }
}
