import Disclosure
import HTML
import RecordSchema
import Records
import Register
import SitePlan
import WorkingTime

/// Một phiếu xin lỗi: what happened, the new date, and the signer. Printed as the official letter.
struct ApologyPage: PageTemplate {
    let context: PageContext
    let apology: LinkedApology
    /// The dossier that the apology is for.
    private let placed: PlacedDossier
    private let procedure: Tracked<ProcedureSummary>

    /// Returns nil if the dossier does not exist; no such page is planned.
    init?(context: PageContext, file: String) {
        let site = context.site
        guard let apology = site.apologies[file]?.whole, let placed = site.register[apology.dossier],
            let procedure = site.catalogue[apology.procedure]
        else { return nil }
        self.context = context
        self.apology = apology
        self.placed = placed
        self.procedure = procedure
    }

    private var record: Apology { apology.record }
    private var dossier: LinkedDossier { placed.dossier }

    var heading: String { "Xin lỗi: \(procedure.publicTitle)" }
    var trail: [Page] { [.home, .apologies, .apologyYear(record.issuedOn.year)] }
    var isIllustrative: Bool { record.illustrative == true }
    var onPaper: PaperForm { .letter }
    var summary: String { "Phiếu số \(record.number.value), ngày \(record.issuedOn.vietnamese): \(record.reason)" }

    var content: some HTML {
        div {
            section(.class("glance"), .aria("label", "Tóm tắt")) {
                dl {
                    div {
                        dt("Vì sao")
                        dd(record.reason)
                    }
                    div {
                        dt("Hẹn ban đầu")
                        dd { MomentText(record.originalDue) }
                    }
                    if let newDue = record.newDue {
                        div {
                            dt("Hẹn trả lại")
                            dd { MomentText(newDue.value) }
                        }
                    }
                    div {
                        dt("Ai chịu trách nhiệm")
                        dd(record.responsibleBody)
                    }
                }
            }
            ProseView(prose: record.body, context: context)
            dl(.class("details")) {
                row("Số phiếu", record.number.value)
                row("Ngày ban hành", record.issuedOn.vietnamese + (apology.isLateNotice ? " (gửi muộn)" : ""))
                row("Loại lỗi", record.faultKind.label)
                div {
                    dt("Mã số hồ sơ")
                    dd { DossierLink(context: context, code: placed.code, place: placed.place) }
                }
                div {
                    dt("Thủ tục")
                    dd { DossierProcedure(context: context, procedure: procedure.key) }
                }
                row("Lĩnh vực", procedure.publicField)
                row("Tiếp nhận", dossier.record.received.vietnamese)
                row("Tình trạng hồ sơ", dossier.status.label)
                if let day = record.finallyResolvedOn { row("Đã trả kết quả", day.vietnamese) }
                if !record.deliveredBy.isEmpty {
                    row("Hình thức gửi", record.deliveredBy.map(\.label).joined(separator: ", "))
                }
                row("Người ký", "\(record.signer.title) \(record.signer.name)")
            }
        }
        ApologyDocument(context: context, record: record, dossier: dossier, procedure: procedure)
    }

    private func row(_ label: String, _ value: String) -> some HTML {
        div {
            dt(label)
            dd(value)
        }
    }
}

/// The code of a dossier, linked to its row.
struct DossierLink: Component {
    let context: PageContext
    let code: DossierCode
    /// The position in the list of the day.
    let place: Int

    var body: some HTML {
        let masked = context.settings.privacy.dossierCode == .masked
        let page = Page.ofDossier(code, place: place)
        a(.href(context.link(to: page, fragment: masked ? nil : code.text)), .class("code")) { context.shown(code) }
    }
}

/// The letter on A4, with the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I. Dotted lines are left for the addressee's
/// name and address, which the site does not know.
private struct ApologyDocument: Component {
    let context: PageContext
    let record: Apology
    let dossier: LinkedDossier
    let procedure: Tracked<ProcedureSummary>

    var body: some HTML {
        article(.class("document"), .aria("label", "Bản in của phiếu xin lỗi")) {
            div(.class("masthead")) {
                div {
                    if let parent = context.unit.parent ?? context.unit.province.map({ "Ủy ban nhân dân \($0)" }) {
                        p(parent.uppercased(), .class("parent"))
                    }
                    p(context.unit.name.uppercased(), .class("issuer"))
                    p("Số: \(record.number.value)", .class("number"))
                }
                div {
                    p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", .class("nation"))
                    p("Độc lập - Tự do - Hạnh phúc", .class("motto"))
                    p(.class("place")) { "\(context.unit.place ?? "……………"), \(record.issuedOn.longVietnamese)" }
                }
            }
            p(Apology.formTitle(on: record.issuedOn).uppercased(), .class("kind"))
            if record.illustrative == true { p("(Bản minh họa, không phải văn bản có thật)", .class("illustrated")) }
            p(.class("addressee")) { "Kính gửi: ………………………………………………………………" }
            p(.class("dotted")) { "Địa chỉ: ………………………………………………………………………" }
            p {
                "Ngày \(dossier.record.received.day.vietnamese), \(context.unit.name) đã tiếp nhận hồ sơ giải quyết thủ tục “\(nameInLetter)”, mã số hồ sơ \(context.shown(dossier.record.code))."
            }
            p { "Thời gian hẹn trả kết quả: \(record.originalDue.vietnamese)." }
            p { "Đến nay hồ sơ chưa có kết quả đúng hẹn. Lý do: \(record.reason.withoutFinalStop)." }
            ProseView(prose: record.body, context: context, isCopy: true)
            p { "Chúng tôi xin lỗi vì sự chậm trễ này đã gây phiền hà, và mong nhận được sự thông cảm." }
            if let newDue = record.newDue {
                p {
                    "Thời gian đề nghị gia hạn, trả kết quả: \(newDue.value.vietnamese). Việc hẹn lại chỉ thực hiện một lần."
                }
            }
            p { "Trân trọng./." }
            div(.class("signature")) {
                div {
                    p("Nơi nhận:", .class("copies"))
                    ul {
                        li("Như trên;")
                        li("Bộ phận Một cửa;")
                        li("Lưu: VT, HS.")
                    }
                }
                div {
                    p("\(record.signer.capacityLine) \(record.responsibleBody.uppercased())", .class("capacity"))
                    p(record.signer.title.uppercased(), .class("post"))
                    p(record.signer.name, .class("name"))
                }
            }
        }
    }
}

extension ApologyDocument {
    /// The name of the procedure. As the page is public, a sensitive name is left blank for the office to fill in.
    private var nameInLetter: String { procedure.isSensitive ? "……………………………………" : procedure.name }
}

extension Signer {
    fileprivate var capacityLine: String { (capacity ?? .onBehalf).rawValue }
}

extension String {
    fileprivate var withoutFinalStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
