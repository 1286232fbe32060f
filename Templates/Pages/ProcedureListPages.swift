import Disclosure
import HTML
import RecordSchema
import Records
import Register
import Search
import SitePlan
import Vietnamese
import WorkingTime

/// Danh mục thủ tục: the list of fields.
struct ProcedureIndexPage: PageTemplate {
    let context: PageContext

    var heading: String { Wording.heading }
    var summary: String {
        Wording.summary(procedures: site.catalogue.countInForce, unit: context.unit.displayName)
    }

    var content: some HTML {
        let catalogue = site.catalogue
        p(.class("lead")) {
            Wording.leadBeforePortal(
                procedures: VietnameseNumber.grouped(catalogue.countInForce), fields: catalogue.fields.count)
            a(.href(context.portalReference)) { context.portalName }
            Wording.leadAfterPortal
        }
        if catalogue.fields.isEmpty {
            EmptyRegister(Wording.empty)
        } else {
            Completeness(catalogue: catalogue)
            ProcedureFilters(context: context)
            nav(.aria("label", Wording.fields)) {
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

extension ProcedureIndexPage {
    static let facts = PageFacts(
        Wording.heading, updated: { $0.catalogue.lastChange(of: $0.catalogue.fields.flatMap(\.procedures)) })
}

/// The number of procedures with all content required by law.
private struct Completeness: Component {
    let catalogue: CatalogueView

    var body: some HTML {
        let complete = catalogue.complete
        p(.class("completeness")) {
            Wording.completeness(
                complete: VietnameseNumber.grouped(complete.part),
                incomplete: VietnameseNumber.grouped(complete.whole - complete.part))
        }
    }
}

/// Một lĩnh vực.
struct FieldPage: PageTemplate {
    let context: PageContext
    let field: FieldView

    var heading: String { Wording.heading(field: field.name) }
    var trail: [Page] { [.home, .procedures] }
    var summary: String {
        Wording.summary(procedures: field.procedures.count, field: field.name, unit: context.unit.displayName)
    }

    var content: some HTML {
        if field.procedures.count > Self.worthFiltering { ProcedureFilters(context: context, field: field) }
        ProcedureTable(
            context: context, procedures: field.procedures,
            title: Wording.caption(procedures: field.procedures.count))
        p(.class("go")) { a(.href(context.link(to: .board(.field(field.name))))) { Wording.toBoard } }
    }

    /// The number of procedures above which filters are shown.
    private static let worthFiltering = 10
}

extension FieldPage {
    static func facts(_ name: String) -> PageFacts {
        PageFacts(
            name: { _ in name },
            updated: { $0.catalogue.lastChange(of: $0.catalogue.field(named: name)?.procedures ?? []) },
            search: .entry { _, path in SearchDocument(.field, path: path, title: name) })
    }
}

/// Biểu mẫu tải về.
struct FormsPage: PageTemplate {
    let context: PageContext

    var heading: String { Wording.heading }
    var trail: [Page] { [.home, .procedures] }
    var summary: String { Wording.summary }

    var content: some HTML {
        let forms = site.forms.filter { $0.isInForce(in: site) }
        if forms.isEmpty {
            EmptyRegister(Wording.empty(portal: context.portalName))
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

extension FormsPage {
    static let facts = PageFacts(
        Wording.heading,
        updated: { site in
            site.forms.compactMap(\.effectiveFrom).filter { site.validity(from: $0, through: nil) == .current }.max()
        })
}

extension Form {
    func isInForce(in site: Site) -> Bool { site.isCurrent(from: effectiveFrom, through: effectiveTo) }

    /// The file type, legal basis, and period of validity of the form.
    fileprivate var facts: String {
        let ending = file.value.split(separator: ".").last.map { Wording.file(ending: String($0)) }
        let basis = [basis?.annex, basis?.number].compactMap { $0 }.joined(separator: ", ")
        return [
            code, ending, basis.isEmpty ? nil : Wording.issued(with: basis),
            effectiveFrom.map { Wording.effective(from: $0.vietnamese) },
            effectiveTo.map { Wording.effective(through: $0.vietnamese) },
            replacedBy.map { Wording.replaced(by: $0) },
        ]
        .compactMap { $0 }.joined(separator: " · ")
    }
}

// MARK: - Wording

extension ProcedureIndexPage {
    private enum Wording {
        static let heading = "Thủ tục hành chính"
        static func summary(procedures: Int, unit: String) -> String {
            "Danh mục \(procedures) thủ tục hành chính theo lĩnh vực của \(unit)."
        }
        static func leadBeforePortal(procedures: String, fields: Int) -> String {
            "\(procedures) thủ tục đang áp dụng trong \(fields) lĩnh vực. Hồ sơ trực tuyến nộp tại "
        }
        static let leadAfterPortal = "."
        static let empty = "Chưa có thủ tục nào."
        static let fields = "Lĩnh vực"
    }
}

extension Completeness {
    private enum Wording {
        static func completeness(complete: String, incomplete: String) -> String {
            "\(complete) thủ tục đã đủ nội dung theo Nghị định 63/2010/NĐ-CP Điều 8; \(incomplete) thủ tục còn mục ghi “chưa cập nhật”."
        }
    }
}

extension FieldPage {
    private enum Wording {
        static func heading(field: String) -> String { "Lĩnh vực \(field)" }
        static func summary(procedures: Int, field: String, unit: String) -> String {
            "\(procedures) thủ tục lĩnh vực \(field) của \(unit)."
        }
        static func caption(procedures: Int) -> String { "\(procedures) thủ tục đang áp dụng" }
        static let toBoard = "Bảng niêm yết để in, khổ A4"
    }
}

extension FormsPage {
    private enum Wording {
        static let heading = "Biểu mẫu"
        static let summary = "Mẫu đơn, tờ khai đang có hiệu lực để tải về."
        static func empty(portal: String) -> String {
            "Chưa có biểu mẫu nào được đăng. Mẫu đơn của từng thủ tục có trên \(portal)."
        }
    }
}

extension Form {
    private enum Wording {
        static func file(ending: String) -> String { "Tệp .\(ending)" }
        static func issued(with document: String) -> String { "ban hành kèm \(document)" }
        static func effective(from day: String) -> String { "có hiệu lực từ \(day)" }
        static func effective(through day: String) -> String { "đến hết \(day)" }
        static func replaced(by form: String) -> String { "được thay bởi \(form)" }
    }
}
