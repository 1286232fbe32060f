import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan

/// Identifiers of parts of the frame. Headings in prose cannot have the same, since theirs contain no underscores.
enum FrameID {
    static let content = "noi_dung"
    static let navigation = "danh_muc"
}

extension HTMLSink {
    /// Renders the whole page: the frame, with the template's content in it.
    mutating func write(_ template: some PageTemplate) {
        let context = template.context
        HTMLDocument(language: "vi") {
            PageHead(
                context: context, heading: template.heading, summary: template.summary, script: template.script,
                forwards: template.forwards, isBoard: template.onPaper == .board)
            Element<Tags.body, _>(.class(template.onPaper == .page ? nil : template.onPaper.rawValue)) {
                a(.class("skip"), .href(.fragment(FrameID.content))) { Wording.skipToContent }
                SiteHeader(context: context)
                main(.id(FrameID.content), .tabindex(-1)) {
                    Trail(context: context, pages: template.trail, current: context.page)
                    h1(template.heading)
                    if template.isIllustrative { IllustrationNote() }
                    template.content
                    FollowLinks(context: context)
                    if let day = context.site.updated(context.page) {
                        p(.class("updated")) {
                            Wording.updatedOn
                            DateText(day)
                        }
                    }
                }
                SiteFooter(context: context)
            }
        }.write(into: &self)
    }
}

/// The metadata of a page for browsers and search engines.
private struct PageHead: Component {
    let context: PageContext
    let heading: String
    let summary: String
    let script: PageScript?
    let forwards: URLReference?
    let isBoard: Bool

    var body: some HTML {
        head {
            meta(.charset("utf-8"))
            meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
            title(
                context.page == .home
                    ? Wording.homeTitle(unit: context.unit.displayName) : "\(heading) – \(context.unit.displayName)")
            meta(.name("description"), .content(summary))
            if let forwards { meta(.httpEquiv("refresh"), .content("0; url=\(forwards.string)")) }
            if context.page != .notFound, let canonical = context.canonical {
                link(.rel("canonical"), .href(canonical))
            }
            if !context.page.isForSearchEngines(in: context.site) {
                meta(.name("robots"), .content("noindex, noarchive"))
            }
            link(.rel("stylesheet"), .href(context.link(to: context.plan.stylesheet)))
            switch script {
            case .classic(let file): Element<Tags.script, EmptyHTML>(.src(context.link(to: file)), .defer) {}
            case .module(let file): Element<Tags.script, EmptyHTML>(.type("module"), .src(context.link(to: file))) {}
            case nil: EmptyHTML()
            }
            link(
                .rel("search"), .href(context.link(to: SitePlan.openSearch)),
                .type("application/opensearchdescription+xml"), .title(context.unit.displayName))
            ForEach(context.feeds) { feed in
                link(
                    .rel("alternate"), .href(context.link(to: feed.path)), .type("application/atom+xml"),
                    .title(feed.page.name(in: context.site)))
            }
            if isBoard { link(.rel("stylesheet"), .href(context.link(to: context.plan.boardStylesheet))) }
            link(.rel("icon"), .href(context.logo ?? context.link(to: context.plan.icon)))
            OpenGraph(context: context, heading: heading, summary: summary)
            if let file = context.plan.offlineScript {
                Element<Tags.script, EmptyHTML>(.src(context.link(to: file)), .defer) {}
            }
            meta(.name("generator"), .content("congkhai"))
            meta(.name("color-scheme"), .content("light dark"))
        }
    }
}

/// Links to feeds and calendars that report changes to a page.
private struct FollowLinks: Component {
    let context: PageContext

    var body: some HTML {
        if context.page != .home {
            ForEach(context.feeds) { feed in
                p(.class("go")) { a(.href(context.link(to: feed.path))) { Wording.followFeed } }
            }
        }
        if context.page == .register(.disclosures) {
            p(.class("go")) { a(.href(context.link(to: SitePlan.deadlines))) { Wording.deadlineCalendar } }
        }
    }
}

extension PageContext {
    /// The feeds of the page's subject; on the home page, all feeds.
    var feeds: [Feed] {
        if page == .home { return plan.feeds }
        // Reads the feeds only if the page may have one, to avoid a needless dependency.
        guard let feed = Feed.allCases.first(where: { $0.page == page }) else { return [] }
        return plan.feeds.filter { $0 == feed }
    }

    /// The office's logo, if there is one.
    var logo: URLReference? {
        guard let logo = settings.theme.logo?.value, logo.hasPrefix("assets/") else { return nil }
        return link(toAsset: String(logo.dropFirst("assets/".count)))
    }
}

/// The breadcrumbs from the home page to this one.
private struct Trail: Component {
    let context: PageContext
    let pages: [Page]
    let current: Page

    var body: some HTML {
        if current != .home {
            nav(.class("trail"), .aria("label", Wording.trail)) {
                ol {
                    ForEach(pages) { page in
                        li { a(.href(context.link(to: page))) { page.name(in: context.site) } }
                    }
                    li(.aria("current", "page")) { current.name(in: context.site) }
                }
            }
        }
    }
}

// MARK: - Wording

private enum Wording {
    static let skipToContent = "Bỏ qua, đến nội dung chính"
    static func homeTitle(unit: String) -> String { "\(unit) – Công khai" }
    static let trail = "Đường dẫn"
    static let followFeed = "Theo dõi bằng nguồn tin (Atom)"
    static let deadlineCalendar = "Lịch các thời hạn (iCalendar)"
    /// Before the date.
    static let updatedOn = "Cập nhật ngày "
}
