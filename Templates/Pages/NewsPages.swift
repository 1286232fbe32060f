import Disclosure
import HTML
import Markdown
import RecordSchema
import Records
import Search
import SitePlan
import WorkingTime

extension NewsItem: ListTemplates {
    static func page(of record: Tracked<NewsItem>, in context: PageContext) -> some PageTemplate {
        NewsPage(context: context, item: record.whole)
    }

    static func list(in context: PageContext) -> some PageTemplate { NewsListPage(context: context) }

    static var listName: String { NewsListPage.name }
    static func title(of record: Tracked<NewsItem>) -> String { record.title }
    static func published(_ record: Tracked<NewsItem>) -> Day? { record.date }
    static func updated(_ record: Tracked<NewsItem>) -> Day? { record.updated ?? record.date }
    static func listUpdated(in site: Site) -> Day? { site.all(NewsItem.self).first?.date }
    static var searchGroup: SearchDocument.DocumentKind { .news }
    static var searchedText: (@Sendable (Tracked<NewsItem>) -> [String])? {
        { [$0.summary, $0.body.source].compactMap { $0 } }
    }
}

/// Tin tức, newest first.
struct NewsListPage: PageTemplate {
    let context: PageContext

    /// The name in breadcrumbs and links.
    static var name: String { Wording.heading }

    var heading: String { Wording.heading }
    var isIllustrative: Bool { site.all(NewsItem.self).contains { $0.illustrative == true } }
    var summary: String { Wording.summary(unit: context.unit.displayName) }

    var content: some HTML {
        if site.all(NewsItem.self).isEmpty {
            EmptyRegister(Wording.empty)
        } else {
            ul(.class("entries")) {
                ForEach(site.all(NewsItem.self)) { item in li { NewsEntry(context: context, item: item) } }
            }
        }
    }
}

/// A news item in a list.
struct NewsEntry: Component {
    let context: PageContext
    let item: Tracked<NewsItem>

    var body: some HTML {
        a(.href(context.link(to: Page(item)))) { item.title }
        if let summary = item.summary { p(summary) }
        p(.class("meta")) {
            DateText(item.date)
            item.illustrative == true ? " · \(Wording.illustrative)" : ""
        }
    }
}

struct NewsPage: PageTemplate {
    let context: PageContext
    let item: NewsItem

    var heading: String { item.title }
    var trail: [Page] { [.home, .list(of: NewsItem.self)] }
    var isIllustrative: Bool { item.illustrative == true }
    var summary: String { item.summary ?? MarkdownDocument(item.body.source).plainText(limit: 160) }

    var content: some HTML {
        p(.class("meta")) {
            Wording.postedOn
            DateText(item.date)
        }
        if let summary = item.summary { p(summary, .class("lead")) }
        Suspension(item: item)
        ProseView(prose: item.body, context: context)
    }
}

/// Tạm dừng theo kế hoạch: its beginning and expected end (Nghị định 224/2026/NĐ-CP Điều 13).
private struct Suspension: Component {
    let item: NewsItem

    var body: some HTML {
        if let from = item.suspendsFrom?.value {
            dl(.class("facts")) {
                dt(Wording.suspendedFrom)
                dd { DateText(from) }
                dt(Wording.expectedToResume)
                dd { if let day = item.suspendsUntil?.value { DateText(day) } else { NotKnown() } }
                dt(Wording.announcedOn)
                dd { DateText(item.announcedOn ?? item.date) }
            }
        }
    }
}

// MARK: - Wording

extension NewsListPage {
    private enum Wording {
        static let heading = "Tin tức"
        static func summary(unit: String) -> String { "Tin tức và thông báo của \(unit)." }
        static let empty = "Chưa có tin nào."
    }
}

extension NewsEntry {
    private enum Wording {
        static let illustrative = "minh họa"
    }
}

extension NewsPage {
    private enum Wording {
        /// Before the date.
        static let postedOn = "Đăng ngày "
    }
}

extension Suspension {
    private enum Wording {
        static let suspendedFrom = "Tạm dừng từ"
        static let expectedToResume = "Dự kiến hoạt động lại"
        static let announcedOn = "Thông báo ngày"
    }
}
