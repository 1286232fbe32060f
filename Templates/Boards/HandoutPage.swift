import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan

/// Tờ hướng dẫn: a procedure on one sheet, given out at the counter, with a checklist of the required documents.
struct HandoutPage: PageTemplate {
    let context: PageContext
    let procedure: Procedure

    var heading: String { "Tờ hướng dẫn: \(procedure.title)" }
    var onPaper: PaperForm { .board }
    var isIllustrative: Bool { procedure.illustrative == true }
    var summary: String {
        "Tờ hướng dẫn một trang của thủ tục \(procedure.title) (mã \(procedure.code.value.text)): mang theo gì, nộp ở đâu, bao lâu, bao nhiêu tiền."
    }
    var trail: [Page] {
        site.catalogue.trail(to: procedure) + [.procedure(procedure.key)]
    }

    var content: some HTML {
        let papers = HandoutPapers(procedure, of: site)
        div(.class("handout", papers.density == .roomy ? nil : papers.density.rawValue)) {
            BoardMasthead(
                context: context, kind: "Mã thủ tục \(procedure.code.value.text) · \(procedure.field)",
                target: .procedure(procedure.key))
            dl(.class("answers")) {
                answer("Bao lâu") { TimeLimitSummary(channels: procedure.channels) }
                answer("Bao nhiêu tiền") { FeeSummary(channels: procedure.channels, site: site) }
                answer("Nộp bằng cách nào") {
                    Known(procedure.channels.ways)
                    if let level = procedure.onlineLevel { span(level.label, .class("meta")) }
                }
                answer("Nộp ở đâu") { ReceptionPlace(context: context) }
            }
            section(.aria("labelledby", "mang-theo")) {
                h2("Mang theo gì", .id("mang-theo"))
                if procedure.documents.isEmpty {
                    p {
                        NotKnown()
                        "; hỏi tại Bộ phận Một cửa hoặc xem \(context.portalName) theo mã \(procedure.code.value.text)."
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
                    if papers.left > 0 {
                        p("Còn \(papers.left) giấy tờ khác: xem trang của thủ tục theo mã QR.")
                    }
                    if let sets = procedure.dossierSets { p("Số lượng hồ sơ: \(sets) bộ.") }
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
