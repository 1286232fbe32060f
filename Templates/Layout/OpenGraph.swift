import Disclosure
import HTML
import SitePlan

/// What messengers and social networks show of a page that is sent on (the Open Graph protocol, ogp.me).
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
    /// Whether the page is one text of one day, rather than a list or a page that is always there.
    fileprivate var isArticle: Bool {
        switch self {
        case .procedure, .apology, .plan, .report, .news, .free: true
        case .register(.disclosure), .register(.survey), .register(.dialogue), .register(.consultation): true
        default: false
        }
    }
}

extension Site {
    /// When what a page says was first published, where its record tells.
    fileprivate func published(_ page: Page) -> Day? {
        switch page {
        case .procedure(let index): catalogue.versions[index].postedAt
        case .apology(let index): apologies[index].record.issuedOn
        case .plan(let index): plans[index].document?.date
        case .report(let index): reports[index].document?.date
        case .news(let index): news[index].date
        case .register(.disclosure(let index)): registers.disclosures.items[index].from.value
        case .register(.survey(let index)): registers.surveys[index].publishedOn
        case .register(.dialogue(let index)): registers.dialogues[index].date
        case .register(.consultation(let index)): registers.consultations[index].opensOn
        default: nil
        }
    }
}
