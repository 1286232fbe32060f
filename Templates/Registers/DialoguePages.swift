import Disclosure
import HTML
import Markdown
import Records
import SitePlan
import WorkingTime

extension Dialogue: ListTemplates {
    static func page(of record: Tracked<Dialogue>, in context: PageContext) -> some PageTemplate {
        DialoguePage(context: context, record: record.whole)
    }

    static func list(in context: PageContext) -> some PageTemplate { DialoguesPage(context: context) }

    static var listName: String { DialoguesPage.name }
    static func title(of record: Tracked<Dialogue>) -> String { record.title }
    static func published(_ record: Tracked<Dialogue>) -> Day? { record.date }
    static func updated(_ record: Tracked<Dialogue>) -> Day? { record.updated ?? record.date }
}

/// Đối thoại với người dân, doanh nghiệp, newest first.
struct DialoguesPage: PageTemplate {
    let context: PageContext

    /// The name in breadcrumbs and links.
    static var name: String { Wording.name }

    var heading: String { Wording.heading }
    var isIllustrative: Bool { site.all(Dialogue.self).contains { $0.illustrative == true } }
    var summary: String { Wording.summary(unit: context.unit.displayName) }

    var content: some HTML {
        if site.all(Dialogue.self).isEmpty {
            EmptyRegister(Wording.empty)
        } else {
            ul(.class("entries")) {
                ForEach(site.all(Dialogue.self)) { record in
                    li {
                        a(.href(context.link(to: Page(record)))) { record.title }
                        p(.class("meta")) {
                            DateText(record.date)
                            " · \(record.audience.label)"
                            record.illustrative == true ? " · \(IllustrationNote.Wording.mark)" : ""
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
    var trail: [Page] { [.home, .list(of: Dialogue.self)] }
    var isIllustrative: Bool { record.illustrative == true }
    var summary: String { MarkdownDocument(record.body.source).plainText(limit: 160) }

    var content: some HTML {
        dl(.class("facts")) {
            dt(Wording.date)
            dd { DateText(record.date) }
            dt(Wording.audience)
            dd(record.audience.label)
            dt(Wording.place)
            dd { Known(record.place) }
            dt(Wording.chair)
            dd { Known(record.chair) }
        }
        ProseView(prose: record.body, context: context)
    }
}

// MARK: - Wording

extension DialoguesPage {
    private enum Wording {
        static let name = "Đối thoại"
        static let heading = "Đối thoại với người dân, doanh nghiệp"
        static func summary(unit: String) -> String { "Các buổi đối thoại của \(unit): câu hỏi và trả lời." }
        static let empty = "Chưa có buổi đối thoại nào được đăng."
    }
}

extension DialoguePage {
    private enum Wording {
        static let date = "Ngày"
        static let audience = "Đối thoại với"
        static let place = "Địa điểm"
        static let chair = "Chủ trì"
    }
}
