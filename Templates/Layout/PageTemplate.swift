import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan
import WorkingTime

/// A kind of page: its heading, breadcrumbs, and content. The frame around it is always the same.
protocol PageTemplate {
    associatedtype Content: HTML

    var context: PageContext { get }
    /// The page's level 1 heading.
    var heading: String { get }
    /// A sentence for search engines and link previews.
    var summary: String { get }
    /// The pages above this one, beginning with the home page.
    var trail: [Page] { get }
    /// Whether any record on the page is only illustrative.
    var isIllustrative: Bool { get }
    /// How the page is printed.
    var onPaper: PaperForm { get }
    /// The script that the page requires; nil if there is none.
    var script: PageScript? { get }
    /// The address to which browsers are redirected immediately; nil for no redirect.
    var forwards: URLReference? { get }
    @HTMLBuilder var content: Content { get }
}

/// A script, and whether it is an ES module.
enum PageScript {
    case classic(PagePath)
    case module(PagePath)
}

/// How a page is printed.
enum PaperForm: String {
    /// The page, without parts that are useful only on screen.
    case page
    /// The document on the page, without the site around it.
    case letter
    /// A poster or handout, with its own masthead and an additional stylesheet.
    case board
}

extension PageTemplate {
    var isIllustrative: Bool { false }
    var onPaper: PaperForm { .page }
    var script: PageScript? { nil }
    var forwards: URLReference? { nil }
    var trail: [Page] { [.home] }
    var site: Site { context.site }
}
