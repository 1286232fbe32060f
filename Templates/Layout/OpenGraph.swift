import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan
import WorkingTime

/// The metadata that messengers and social networks display for a shared page (the Open Graph protocol, ogp.me).
struct OpenGraph: Component {
    let context: PageContext
    let heading: String
    let summary: String

    var body: some HTML {
        let isArticle = context.page.isArticle
        meta(.property("og:type"), .content(isArticle ? "article" : "website"))
        meta(.property("og:title"), .content(heading))
        meta(.property("og:description"), .content(summary))
        if context.page != .notFound, let address = context.canonical {
            meta(.property("og:url"), .content(address.string))
        }
        meta(.property("og:site_name"), .content(context.unit.displayName))
        meta(.property("og:locale"), .content("vi_VN"))
        if isArticle {
            if let day = context.site.published(context.page) {
                meta(.property("article:published_time"), .content(day.iso))
            }
            if let day = context.site.updated(context.page) {
                meta(.property("article:modified_time"), .content(day.iso))
            }
        }
    }
}

extension Page {
    /// Whether the page is a dated text, rather than a list or a permanent page.
    fileprivate var isArticle: Bool {
        switch self {
        case .procedure, .apology, .record, .register(.disclosure): true
        default: false
        }
    }
}

extension Site {
    /// Returns the date of first publication of a page's record; nil if unknown.
    fileprivate func published(_ page: Page) -> Day? {
        switch page {
        case .procedure(let key): catalogue[key]?.postedAt
        case .apology(let file): apologies[file]?.record.issuedOn
        case .record(let type, let file): type.templates?.published(file, in: self)
        case .register(.disclosure(let file)): registers.disclosures.items[file]?.from.value
        default: nil
        }
    }
}
