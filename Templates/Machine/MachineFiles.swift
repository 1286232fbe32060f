import Disclosure
import HTML
import RecordSchema
import Records
import Register
import SitePlan
import WorkingTime

extension SiteTemplates {
    /// Renders `sitemap.xml` (sitemaps.org): every page for search engines, with the date of its content.
    public func writeSitemap(into sink: inout HTMLSink) {
        sink.append(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        )
        for page in plan.pages where page.isForSearchEngines(in: site) {
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

    /// Renders the redirects for nginx: `map $uri $new_uri { include …/chuyen-huong.map; }`.
    public func writeRedirectMap(into sink: inout HTMLSink) {
        for redirect in site.redirects {
            guard let source = redirect.source, let target = redirect.target else { continue }
            let (old, new) = (URLReference(relative: "/" + source), URLReference(relative: "/" + target.path))
            sink.append(TrustedHTML(rendered: "\(old.string) \(new.string);\n\(old.string)/ \(new.string);\n"))
        }
    }

    /// Renders `opensearch.xml` (OpenSearch 1.1), which lets browsers search the site from the address bar.
    public func writeOpenSearch(into sink: inout HTMLSink) {
        sink.append(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n<ShortName>"
        )
        sink.appendEscaped(site.unit.displayName.words(within: 16))
        sink.append("</ShortName>\n<Description>")
        sink.appendEscaped(Wording.searchOf(unit: site.unit.displayName))
        sink.append("</Description>\n<InputEncoding>UTF-8</InputEncoding>\n<Url type=\"text/html\" template=\"")
        sink.appendEscapedAttribute("\(site.settings.baseURL.text)/\(Page.search.path(in: site).text)?q={searchTerms}")
        sink.append("\"/>\n</OpenSearchDescription>\n")
    }

    /// Renders `security.txt` (RFC 9116). It expires a year after the newest content, when it should be reviewed.
    public func writeSecurityContact(into sink: inout HTMLSink) {
        guard let mail = site.settings.contacts.email?.value else { return }
        let dates: [Day?] = [site.register.dataUntil, site.all(NewsItem.self).first?.date]
        let newest = dates.compactMap { $0 }.max() ?? site.day
        sink.append("Contact: mailto:")
        sink.append(TrustedHTML(rendered: mail))
        sink.append("\nExpires: ")
        sink.append(TrustedHTML(rendered: newest.adding(months: 12).iso))
        sink.append("T00:00:00+07:00\nPreferred-Languages: vi\nCanonical: ")
        sink.append(TrustedHTML(rendered: site.settings.baseURL.text))
        sink.append("/.well-known/security.txt\n")
    }

    /// Renders `robots.txt` (RFC 9309).
    public func writeRobots(into sink: inout HTMLSink) {
        sink.append("User-agent: *\nAllow: /\nSitemap: ")
        sink.append(TrustedHTML(rendered: site.settings.baseURL.text))
        sink.append("/sitemap.xml\n")
    }
}

extension String {
    /// Returns the last words that fit in `limit` characters (OpenSearch 1.1, "ShortName"), since the place name comes
    /// last.
    fileprivate func words(within limit: Int) -> String {
        var kept = ""
        for word in split(separator: " ").reversed() {
            let longer = kept.isEmpty ? String(word) : "\(word) \(kept)"
            guard longer.count <= limit else { break }
            kept = longer
        }
        return kept.isEmpty ? String(prefix(limit)) : kept
    }
}

// MARK: - Wording

private enum Wording {
    static func searchOf(unit: String) -> String { "Tìm thủ tục, tin tức, phiếu xin lỗi của \(unit)" }
}
