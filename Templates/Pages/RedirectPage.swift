import Disclosure
import HTML
import Records
import SitePlan

/// A page at an old address that redirects to the new one, with a link for browsers that do not follow redirects.
struct RedirectPage: PageTemplate {
    let context: PageContext
    let redirect: Redirect

    var heading: String { Wording.heading(oldAddress: "/\(context.path.folder)") }
    var summary: String { Wording.summary }
    var forwards: URLReference? { target }

    private var target: URLReference? {
        redirect.target.flatMap { link in PagePath(link.path).map { context.link(to: $0, fragment: link.fragment) } }
    }

    var content: some HTML {
        p(Wording.lead, .class("lead"))
        if let target {
            p(.class("go")) { a(.href(target)) { "/" + (redirect.target?.path ?? "") } }
        }
    }
}

extension RedirectPage {
    static let facts = PageFacts(Wording.name, isForSearchEngines: false, search: .none)
}

// MARK: - Wording

extension RedirectPage {
    private enum Wording {
        static let name = "Trang đã chuyển"
        static func heading(oldAddress: String) -> String { "Trang đã chuyển: \(oldAddress)" }
        static let summary = "Nội dung của địa chỉ cũ này nay ở trang khác."
        /// Before the link to the new address.
        static let lead = "Địa chỉ này là của trang cũ. Nội dung nay ở:"
    }
}
