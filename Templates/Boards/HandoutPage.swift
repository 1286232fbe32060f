import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan

/// Tờ hướng dẫn: a procedure on one sheet, given out at the counter, with a checklist of the required documents.
struct HandoutPage: PageTemplate {
    let context: PageContext
    let procedure: Procedure

    var heading: String { Wording.heading(procedure: procedure.title) }
    var onPaper: PaperForm { .board }
    var isIllustrative: Bool { procedure.illustrative == true }
    var summary: String {
        Wording.summary(procedure: procedure.title, code: procedure.code.value.text)
    }
    var trail: [Page] {
        site.catalogue.trail(to: procedure) + [.procedure(procedure.key)]
    }

    var content: some HTML {
        let papers = HandoutPapers(procedure, of: site)
        div(.class("handout", papers.density == .roomy ? nil : papers.density.rawValue)) {
            BoardMasthead(
                context: context, kind: "\(Wording.code(procedure.code.value.text)) · \(procedure.field)",
                target: .procedure(procedure.key))
            dl(.class("answers")) {
                answer(Wording.howLong) { TimeLimitSummary(channels: procedure.channels) }
                answer(Wording.howMuch) { FeeSummary(channels: procedure.channels, site: site) }
                answer(Wording.howToSubmit) {
                    Known(procedure.channels.ways)
                    if let level = procedure.onlineLevel { span(level.label, .class("meta")) }
                }
                answer(Wording.whereToSubmit) { ReceptionPlace(context: context) }
            }
            section(.aria("labelledby", "mang-theo")) {
                h2(Wording.whatToBring, .id("mang-theo"))
                if procedure.documents.isEmpty {
                    p {
                        NotKnown()
                        Wording.whereToAsk(portal: context.portalName, code: procedure.code.value.text)
                    }
                } else {
                    ForEach(papers.groups) { group in
                        if let name = group.name { h3(name) }
                        ul(.class("checklist")) {
                            ForEach(group.documents) { document in
                                li {
                                    span(document.name)
                                    " "
                                    span(document.amount, .class("meta"))
                                }
                            }
                        }
                    }
                    if papers.left > 0 { p(Wording.otherDocuments(count: papers.left)) }
                    if let sets = procedure.dossierSets { p(Wording.dossierSets(sets)) }
                }
            }
            BoardFoot(context: context)
        }
    }

    private func answer(_ question: String, @HTMLBuilder _ content: () -> some HTML) -> some HTML {
        div {
            dt(question)
            dd(content: content)
        }
    }
}

extension HandoutPage {
    static func facts(_ key: VersionKey) -> PageFacts {
        PageFacts(
            name: { $0.catalogue[key]?.title ?? "" }, updated: { $0.catalogue[key]?.lastChange },
            isForSearchEngines: { _ in false }, search: .none)
    }
}

// MARK: - Wording

extension HandoutPage {
    private enum Wording {
        static func heading(procedure: String) -> String { "Tờ hướng dẫn: \(procedure)" }
        static func summary(procedure: String, code: String) -> String {
            "Tờ hướng dẫn một trang của thủ tục \(procedure) (mã \(code)): mang theo gì, nộp ở đâu, bao lâu, bao nhiêu tiền."
        }
        static func code(_ code: String) -> String { "Mã thủ tục \(code)" }
        static let howLong = "Bao lâu"
        static let howMuch = "Bao nhiêu tiền"
        static let howToSubmit = "Nộp bằng cách nào"
        static let whereToSubmit = "Nộp ở đâu"
        static let whatToBring = "Mang theo gì"
        /// After the statement that the documents are unknown.
        static func whereToAsk(portal: String, code: String) -> String {
            "; hỏi tại Bộ phận Một cửa hoặc xem \(portal) theo mã \(code)."
        }
        static func otherDocuments(count: Int) -> String {
            "Còn \(count) giấy tờ khác: xem trang của thủ tục theo mã QR."
        }
        static func dossierSets(_ count: Int) -> String { "Số lượng hồ sơ: \(count) bộ." }
    }
}
