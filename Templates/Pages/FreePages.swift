import Disclosure
import HTML
import Markdown
import Records
import SitePlan
import WorkingTime

extension FreePage: RecordTemplates {
    static func page(of record: Tracked<FreePage>, in context: PageContext) -> some PageTemplate {
        FreePageTemplate(context: context, record: record.whole)
    }

    static func title(of record: Tracked<FreePage>) -> String { record.title }
    static func published(_ record: Tracked<FreePage>) -> Day? { nil }
    static func updated(_ record: Tracked<FreePage>) -> Day? { record.updated }
    static var searchedText: (@Sendable (Tracked<FreePage>) -> [String])? {
        { [$0.summary, $0.body.source].compactMap { $0 } }
    }
}

/// A page written by the office. If it has parts, such as the chapters of a guide, it links to each of them.
struct FreePageTemplate: PageTemplate {
    let context: PageContext
    let record: FreePage

    var heading: String { record.title }
    var trail: [Page] { [.home] + site.pageTree.above(record.file).map { .record(FreePage.self, file: $0) } }
    var isIllustrative: Bool { record.illustrative == true }
    var summary: String { record.summary ?? MarkdownDocument(record.body.source).plainText(limit: 160) }

    var content: some HTML {
        if let summary = record.summary { p(summary, .class("lead")) }
        ProseView(prose: record.body, context: context)
        let parts = site.pageTree.parts(of: record.file).compactMap { site.all(FreePage.self)[$0] }
        if !parts.isEmpty {
            nav(.aria("label", Wording.parts)) {
                ol(.class("entries")) {
                    ForEach(parts) { part in
                        li {
                            a(.href(context.link(to: Page(part)))) { part.title }
                            if let summary = part.summary { p(summary) }
                        }
                    }
                }
            }
        }
        if site.pageTree.parent(of: record.file) != nil { NeighbourPages(context: context, file: record.file) }
    }
}

/// Links to the previous and next part.
private struct NeighbourPages: Component {
    let context: PageContext
    let file: String

    var body: some HTML {
        let (tree, pages) = (context.site.pageTree, context.site.all(FreePage.self))
        nav(.class("neighbours"), .aria("label", Wording.neighbours)) {
            ul {
                if let previous = tree.previous(file).flatMap({ pages[$0] }) {
                    li { a(.href(context.link(to: Page(previous))), .rel("prev")) { "← \(previous.title)" } }
                }
                if let next = tree.next(file).flatMap({ pages[$0] }) {
                    li { a(.href(context.link(to: Page(next))), .rel("next")) { "\(next.title) →" } }
                }
            }
        }
    }
}

// MARK: - Wording

extension FreePageTemplate {
    private enum Wording {
        static let parts = "Các trang của mục này"
    }
}

extension NeighbourPages {
    private enum Wording {
        static let neighbours = "Trang trước và trang sau"
    }
}
