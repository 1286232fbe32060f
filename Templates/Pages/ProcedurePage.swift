import Disclosure
import HTML
import RecordSchema
import Records
import Search
import SitePlan
import WorkingTime

/// Một thủ tục: a summary, the required documents as a checklist, and all details.
struct ProcedurePage: PageTemplate {
    let context: PageContext
    let procedure: Procedure

    var heading: String {
        guard !site.catalogue.isShown(procedure.key), let start = procedure.effectiveFrom else { return procedure.name }
        return Wording.heading(procedure.name, from: start.vietnamese)
    }
    var isIllustrative: Bool { procedure.illustrative == true }
    var summary: String {
        procedure.description
            ?? Wording.summary(title: procedure.title, code: procedure.code.value.text)
    }
    var trail: [Page] {
        site.catalogue.trail(to: procedure)
    }

    var content: some HTML {
        ValidityNotice(context: context, procedure: procedure)
        AtAGlance(context: context, procedure: procedure)
        if let description = procedure.description { p(description, .class("lead")) }
        if !procedure.aliases.isEmpty {
            p(Wording.aliases(procedure.aliases.joined(separator: ", ")), .class("aliases"))
        }
        DocumentList(context: context, procedure: procedure)
        ChannelList(context: context, procedure: procedure)
        section(.aria("labelledby", "cac-buoc")) {
            if procedure.body.isEmpty {
                h2(Wording.stepsHeading, .id("cac-buoc"))
                p {
                    NotKnown()
                    Wording.stepsUnknown.beforePortal
                    a(.href(context.portalReference)) { context.portalName }
                    Wording.stepsUnknown.afterPortal
                }
            } else {
                span(.id("cac-buoc"), .class("anchor")) { Wording.stepsAnchor }
                ProseView(prose: procedure.body, context: context)
            }
        }
        if let conditions = procedure.conditions {
            section(.aria("labelledby", "dieu-kien")) {
                h2(Wording.conditionsHeading, .id("dieu-kien"))
                ProseView(prose: conditions, context: context)
            }
        }
        LegalBaseList(context: context, procedure: procedure)
        ProcedureDetails(context: context, procedure: procedure)
        VersionList(context: context, version: procedure.key)
        GapNotice(context: context, procedure: procedure)
        if site.catalogue.isShown(procedure.key), site.catalogue.isInForce(procedure.key) {
            p(.class("go")) {
                a(.href(context.link(to: .board(.handout(procedure.key))))) { Wording.toHandout }
            }
        }
        StructuredProcedure(context: context, procedure: procedure, summary: summary)
    }
}

extension ProcedurePage {
    static func facts(_ key: VersionKey) -> PageFacts {
        PageFacts(
            name: { $0.catalogue[key]?.title ?? "" }, updated: { $0.catalogue[key]?.lastChange },
            published: { $0.catalogue[key]?.postedAt },
            search: .entry { site, path in
                guard site.catalogue.isShown(key), let procedure = site.catalogue[key] else { return nil }
                return SearchDocument(
                    .procedure, path: path, title: procedure.title, aliases: procedure.aliases + procedure.keywords,
                    field: procedure.field, code: procedure.code.value.text)
            }, searchedText: { $0.catalogue.record(key)?.searchedText ?? [] })
    }
}

extension Tracked<Procedure> {
    fileprivate var searchedText: [String] {
        let texts = [
            self.name, self.description, self.competentBody, self.partialReason, self.conditions?.source,
            self.body.source,
        ]
        let bases = self.legalBases.flatMap { [$0.number, $0.title].compactMap { $0 } }
        return texts.compactMap { $0 } + self.documents.map(\.name) + self.results.map(\.name) + bases
    }
}

extension CatalogueView {
    /// Returns the pages above that of a procedure. A field has a page only if one of its procedures is in force.
    func trail(to procedure: Procedure) -> [Page] {
        [.home, .procedures] + (field(named: procedure.field).map { [.field($0.name)] } ?? [])
    }
}

// MARK: - Wording

extension ProcedurePage {
    private enum Wording {
        static func heading(_ name: String, from day: String) -> String { "\(name) (bản có hiệu lực từ \(day))" }
        static func summary(title: String, code: String) -> String {
            "Giấy tờ phải mang, nơi nộp, thời hạn và lệ phí: \(title) (mã \(code))."
        }
        static func aliases(_ names: String) -> String { "Còn gọi là: \(names)" }
        static let stepsHeading = "Trình tự thực hiện"
        /// After “chưa cập nhật”, and around the name of the portal.
        static let stepsUnknown = (beforePortal: "; xem trên ", afterPortal: ".")
        static let stepsAnchor = "Trình tự và hướng dẫn"
        static let conditionsHeading = "Yêu cầu, điều kiện"
        static let toHandout = "Tờ hướng dẫn một trang để in"
    }
}
