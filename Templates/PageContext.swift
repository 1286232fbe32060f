import Disclosure
import HTML
import Records
import SitePlan

/// The context of a page being rendered: the site, and the page's path in it.
final class PageContext: Sendable {
    let site: Site
    let plan: PlanView
    let page: Page
    let path: PagePath

    init(_ page: Page, site: Site, plan: PlanView) {
        self.site = site
        self.plan = plan
        self.page = page
        path = page.path(in: site)
    }

    var settings: Tracked<SiteSettings> { site.settings }
    var unit: Tracked<Unit> { site.unit }

    /// Returns a link to another page. Links are relative, so that the site works wherever it is placed; only those of
    /// 404.html, which is served for any address, begin at the root of the host.
    func link(to page: Page, fragment: String? = nil) -> URLReference {
        link(to: page.path(in: site), fragment: fragment)
    }

    func link(to target: PagePath, fragment: String? = nil) -> URLReference {
        let way = page == .notFound ? settings.baseURL.path + target.text : path.reference(to: target)
        return URLReference(relative: way, fragment: fragment)
    }

    /// Returns a link to an asset, given its path relative to `assets/`; nil if the asset has no address.
    func link(toAsset asset: String) -> URLReference? {
        SitePlan.address(ofAsset: asset).map { link(to: $0) }
    }

    /// Returns the absolute URL of a page. That of the home page is the folder alone.
    func address(of page: Page) -> String {
        settings.baseURL.text + "/" + (page == .home ? "" : URLReference(relative: page.path(in: site).text).string)
    }

    /// The absolute URL of this page, in the form that every link uses.
    var canonical: URLReference? {
        URLReference(untrusted: address(of: page))
    }
}
