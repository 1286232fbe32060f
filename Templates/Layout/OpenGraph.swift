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
        let facts = context.page.facts
        meta(.property("og:type"), .content(facts.published != nil ? "article" : "website"))
        meta(.property("og:title"), .content(heading))
        meta(.property("og:description"), .content(summary))
        if context.page != .notFound, let address = context.canonical {
            meta(.property("og:url"), .content(address.string))
        }
        meta(.property("og:site_name"), .content(context.unit.displayName))
        meta(.property("og:locale"), .content("vi_VN"))
        if let published = facts.published {
            if let day = published(context.site) {
                meta(.property("article:published_time"), .content(day.iso))
            }
            if let day = facts.updated(context.site) {
                meta(.property("article:modified_time"), .content(day.iso))
            }
        }
    }
}
