import Disclosure
import HTML
import Markdown
import SitePlan

/// A page of the office's own; with parts, such as the chapters of a guide, it leads to each of them.
struct FreePageTemplate: PageTemplate {
    let context: PageContext
    /// Among the pages of the site.
    let index: Int

    private var record: FreePage { site.pages[index] }

    var heading: String { record.title }
    var trail: [Page] { [.home] + site.pageTree.above(index).map(Page.free) }
    var isIllustrative: Bool { record.illustrative == true }
    var summary: String { record.summary ?? MarkdownDocument(record.body.source).plainText(limit: 160) }

    var content: some HTML {
        if let summary = record.summary { p(summary, .class("lead")) }
        ProseView(prose: record.body, context: context)
        if !site.pageTree.parts[index].isEmpty {
            nav(.aria("label", "Các trang của mục này")) {
                ol(.class("entries")) {
                    ForEach(site.pageTree.parts[index]) { part in
                        li {
                            a(.href(context.link(to: .free(part)))) { site.pages[part].title }
                            if let summary = site.pages[part].summary { p(summary) }
                        }
                    }
                }
            }
        }
        if site.pageTree.parents[index] != nil { NeighbourPages(context: context, index: index) }
    }
}

/// The way on through the parts of a page.
private struct NeighbourPages: Component {
    let context: PageContext
    let index: Int

    var body: some HTML {
        let tree = context.site.pageTree
        nav(.class("neighbours"), .aria("label", "Trang trước và trang sau")) {
            ul {
                if let previous = tree.previous(index) {
                    li {
                        a(.href(context.link(to: .free(previous))), .rel("prev")) {
                            "← \(context.site.pages[previous].title)"
                        }
                    }
                }
                if let next = tree.next(index) {
                    li {
                        a(.href(context.link(to: .free(next))), .rel("next")) {
                            "\(context.site.pages[next].title) →"
                        }
                    }
                }
            }
        }
    }
}
