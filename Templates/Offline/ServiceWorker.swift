import HTML
import SitePlan

extension SiteStyle {
    /// The script that registers the service worker; included in every page of a site with offline reading.
    public var offlineScript: [UInt8] { self[.offline] }
}

extension SiteTemplates {
    /// Renders `sw.js`, which requests pages from the network first, and falls back to the cache.
    ///
    /// - Parameter script: The part after the constants of this site.
    public func writeServiceWorker(_ script: [UInt8], into sink: inout HTMLSink) {
        let context = PageContext(.offline, site: site, plan: plan)
        // The stylesheet's name changes with its contents; the offline page must come first.
        let sign = context.logo ?? context.link(to: plan.icon)
        let essentials =
            [context.path, plan.stylesheet, plan.offlineScript].compactMap { $0 }
            .map { context.link(to: $0).string } + [sign.string]
        let list = essentials.map { "'\($0)'" }.joined(separator: ", ")
        let disclosures = Page.register(.disclosures).path(in: site).folder + "/"
        sink.append(
            TrustedHTML(
                rendered:
                    "const VERSION = '\(plan.stylesheet.text)';\nconst ESSENTIALS = [\(list)];\nconst PASSING = '\(disclosures)';\n"
            ))
        sink.append(TrustedHTML(rendered: script))
    }
}
