import Disclosure
import HTML
import RecordSchema
import Records
import Register
import Search
import SitePlan
import WorkingTime

/// Một phiếu xin lỗi: what happened, the new date, and the signer. Printed as the official letter.
struct ApologyPage: PageTemplate {
    let context: PageContext
    let apology: LinkedApology
    /// The dossier that the apology is for.
    private let indexed: IndexedDossier
    private let procedure: Tracked<ProcedureSummary>

    /// Returns nil if the dossier does not exist; no such page is planned.
    init?(context: PageContext, file: String) {
        let site = context.site
        guard let apology = site.apologies[file]?.whole, let indexed = site.register[apology.dossier],
            let procedure = site.catalogue[apology.procedure]
        else { return nil }
        self.context = context
        self.apology = apology
        self.indexed = indexed
        self.procedure = procedure
    }

    private var record: Apology { apology.record }
    private var dossier: LinkedDossier { indexed.dossier }

    var heading: String { Wording.heading(procedure: procedure.publicTitle) }
    var trail: [Page] { [.home, .apologies, .apologyYear(record.issuedOn.year)] }
    var isIllustrative: Bool { record.illustrative == true }
    var onPaper: PaperForm { .letter }
    var summary: String {
        Wording.summary(number: record.number.value, issuedOn: record.issuedOn.vietnamese, reason: record.reason)
    }

    var content: some HTML {
        div {
            section(.class("glance"), .aria("label", Wording.glance)) {
                dl {
                    div {
                        dt(Wording.reason)
                        dd(record.reason)
                    }
                    div {
                        dt(Wording.originalDue)
                        dd { MomentText(record.originalDue) }
                    }
                    if let newDue = record.newDue {
                        div {
                            dt(Wording.newDue)
                            dd { MomentText(newDue.value) }
                        }
                    }
                    div {
                        dt(Wording.responsible)
                        dd(record.responsibleBody)
                    }
                }
            }
            ProseView(prose: record.body, context: context)
            dl(.class("details")) {
                row(Wording.number, record.number.value)
                row(
                    Wording.issuedOn,
                    apology.isLateNotice
                        ? Wording.sentLate(issuedOn: record.issuedOn.vietnamese) : record.issuedOn.vietnamese)
                row(Wording.faultKind, record.faultKind.label)
                div {
                    dt(Wording.dossierCode)
                    dd { DossierLink(context: context, code: indexed.code, indexInDay: indexed.indexInDay) }
                }
                div {
                    dt(Wording.procedure)
                    dd { DossierProcedure(context: context, procedure: procedure.key) }
                }
                row(Wording.field, procedure.publicField)
                row(Wording.received, dossier.record.received.vietnamese)
                row(Wording.status, dossier.status.label)
                if let day = record.finallyResolvedOn { row(Wording.finallyResolved, day.vietnamese) }
                if !record.deliveredBy.isEmpty {
                    row(Wording.deliveredBy, record.deliveredBy.map(\.label).joined(separator: ", "))
                }
                row(Wording.signer, "\(record.signer.title) \(record.signer.name)")
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

extension ApologyPage {
    private static func name(of file: String, in site: Site) -> String {
        site.apologies[file].map { Wording.name(number: $0.record.number.value) } ?? ""
    }

    static func facts(_ file: String) -> PageFacts {
        PageFacts(
            name: { name(of: file, in: $0) },
            updated: { $0.apologies[file].map { $0.record.updated ?? $0.record.issuedOn } },
            published: { $0.apologies[file]?.record.issuedOn },
            search: .entry { site, path in
                guard let apology = site.apologies[file] else { return nil }
                let isMasked = site.settings.privacy.dossierCode == .masked
                let procedure = site.catalogue.publicName(apology.procedure).text
                return SearchDocument(
                    .apology, path: path, title: "\(name(of: file, in: site)): \(procedure)",
                    code: isMasked ? nil : apology.dossier.text)
            }, searchedText: { [$0.apologies[file]?.record.reason].compactMap { $0 } })
    }
}

/// The code of a dossier, linked to its row.
struct DossierLink: Component {
    let context: PageContext
    let code: DossierCode
    /// The position in the list of the day.
    let indexInDay: Int

    var body: some HTML {
        let masked = context.settings.privacy.dossierCode == .masked
        let page = Page.ofDossier(code, indexInDay: indexInDay)
        a(.href(context.link(to: page, fragment: masked ? nil : code.text)), .class("code")) { context.shown(code) }
    }
}

// MARK: - Wording

extension ApologyPage {
    private enum Wording {
        static func name(number: String) -> String { "Phiếu số \(number)" }
        static func heading(procedure: String) -> String { "Xin lỗi: \(procedure)" }
        static func summary(number: String, issuedOn: String, reason: String) -> String {
            "Phiếu số \(number), ngày \(issuedOn): \(reason)"
        }
        static let glance = "Tóm tắt"
        static let reason = "Vì sao"
        static let originalDue = "Hẹn ban đầu"
        static let newDue = "Hẹn trả lại"
        static let responsible = "Ai chịu trách nhiệm"
        static let number = "Số phiếu"
        static let issuedOn = "Ngày ban hành"
        static func sentLate(issuedOn: String) -> String { "\(issuedOn) (gửi muộn)" }
        static let faultKind = "Loại lỗi"
        static let dossierCode = "Mã số hồ sơ"
        static let procedure = "Thủ tục"
        static let field = "Lĩnh vực"
        static let received = "Tiếp nhận"
        static let status = "Tình trạng hồ sơ"
        static let finallyResolved = "Đã trả kết quả"
        static let deliveredBy = "Hình thức gửi"
        static let signer = "Người ký"
    }
}
