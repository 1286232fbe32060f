import Disclosure
import HTML
import SitePlan

/// What a page is rendered from: the site, and where the page stands in it.
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

    /// The way to another page. All of them are relative, so that the tree works wherever it is put;
    /// only 404.html, which is served for any address, starts from the host.
    func link(to page: Page, fragment: String? = nil) -> URLReference {
        link(to: page.path(in: site), fragment: fragment)
    }

    func link(to target: PagePath, fragment: String? = nil) -> URLReference {
        let way = page == .notFound ? settings.baseURL.path + target.text : path.reference(to: target)
        return URLReference(relative: way, fragment: fragment)
    }

    /// The file of `assets/`, where it is to be downloaded.
    func link(toAsset asset: String) -> URLReference? {
        SitePlan.address(ofAsset: asset).map { link(to: $0) }
    }

    /// The full address of a page, as it is written down for others.
    func address(of page: Page) -> String {
        settings.baseURL.text + "/" + (page == .home ? "" : URLReference(relative: page.path(in: site).text).string)
    }

    /// The page's own full address. It is the one every link uses; only the home page goes by the bare folder.
    var canonical: URLReference? {
        URLReference(untrusted: address(of: page))
    }
}
