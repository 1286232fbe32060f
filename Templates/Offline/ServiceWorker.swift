import HTML
import SitePlan

/// The two scripts by which browsers keep pages for reading without a network.
public enum OfflineScripts {
    /// Starts the other one; every page of a site that is to be kept asks for it.
    public static let registration: [UInt8] = PackageResources.offline_js
}

extension SiteTemplates {
    /// `sw.js`: asks the network first, and falls back to what was kept.
    public func writeServiceWorker(into sink: inout HTMLSink) {
        let context = PageContext(.offline, site: site, plan: plan)
        // The stylesheet is named by its bytes; the page for missing ones comes first.
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
        sink.append(TrustedHTML(rendered: PackageResources.sw_js))
    }
}
