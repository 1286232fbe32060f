import Disclosure
import HTML
import SitePlan

extension SiteTemplates {
    /// `sitemap.xml` (sitemaps.org): every page but the one for missing addresses, with the day its content says.
    public func writeSitemap(into sink: inout HTMLSink) {
        sink.append(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        )
        for file in plan.files {
            guard case .page(let page) = file.content, page.isForSearchEngines(in: site) else { continue }
            guard let address = PageContext(page, site: site, plan: plan).canonical else { continue }
            sink.append("<url><loc>")
            sink.appendEscaped(address.string)
            sink.append("</loc>")
            if let day = site.updated(page) {
                sink.append("<lastmod>")
                sink.appendEscaped(day.iso)
                sink.append("</lastmod>")
            }
            sink.append("</url>\n")
        }
        sink.append("</urlset>\n")
    }

    /// Old addresses and new ones, for nginx: `map $uri $new_uri { include …/chuyen-huong.map; }`.
    public func writeRedirectMap(into sink: inout HTMLSink) {
        for redirect in site.redirects {
            guard let source = redirect.source, let target = redirect.target else { continue }
            let (old, new) = (URLReference(relative: "/" + source), URLReference(relative: "/" + target.path))
            sink.append(TrustedHTML(rendered: "\(old.string) \(new.string);\n\(old.string)/ \(new.string);\n"))
        }
    }

    /// `robots.txt` (RFC 9309).
    public func writeRobots(into sink: inout HTMLSink) {
        sink.append("User-agent: *\nAllow: /\nSitemap: ")
        sink.append(TrustedHTML(rendered: site.settings.baseURL.text))
        sink.append("/sitemap.xml\n")
    }

    /// The sign of an office without an emblem: a sheet of paper on its accent colour.
    public func writeIcon(into sink: inout HTMLSink) {
        sink.append(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\" rx=\"6\" fill=\""
        )
        sink.appendEscapedAttribute(site.settings.accent.hex)
        sink.append("\"/><path fill=\"#fff\" d=\"M9 6h10l4 4v16H9z\"/><path stroke=\"")
        sink.appendEscapedAttribute(site.settings.accent.hex)
        sink.append("\" stroke-width=\"2\" d=\"M12 14h8M12 18h8M12 22h5\"/></svg>\n")
    }
}
