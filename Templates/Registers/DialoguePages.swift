import Disclosure
import HTML
import Markdown
import Records
import SitePlan

/// Đối thoại với người dân, doanh nghiệp, newest first.
struct DialoguesPage: PageTemplate {
    let context: PageContext

    var heading: String { "Đối thoại với người dân, doanh nghiệp" }
    var isIllustrative: Bool { site.registers.dialogues.contains { $0.illustrative == true } }
    var summary: String { "Các buổi đối thoại của \(context.unit.displayName): câu hỏi và trả lời." }

    var content: some HTML {
        if site.registers.dialogues.isEmpty {
            EmptyRegister("Chưa có buổi đối thoại nào được đăng.")
        } else {
            ul(.class("entries")) {
                ForEach(site.registers.dialogues) { record in
                    li {
                        a(.href(context.link(to: .register(.dialogue(record.file))))) { record.title }
                        p(.class("meta")) {
                            DateText(record.date)
                            " · \(record.audience.label)"
                            record.illustrative == true ? " · minh họa" : ""
                        }
                    }
                }
            }
        }
    }
}

struct DialoguePage: PageTemplate {
    let context: PageContext
    let record: Dialogue

    var heading: String { record.title }
    var trail: [Page] { [.home, .register(.dialogues)] }
    var isIllustrative: Bool { record.illustrative == true }
    var summary: String { MarkdownDocument(record.body.source).plainText(limit: 160) }

    var content: some HTML {
        dl(.class("facts")) {
            dt("Ngày")
            dd { DateText(record.date) }
            dt("Đối thoại với")
            dd(record.audience.label)
            dt("Địa điểm")
            dd { Known(record.place) }
            dt("Chủ trì")
            dd { Known(record.chair) }
        }
        ProseView(prose: record.body, context: context)
    }
}
