import Binary
import Digests
import Disclosure
import Engine
import FileSystem
import HTML
import Lookup
import OpenData
import SitePlan
import Templates

/// Generates the contents of every file of a site.
struct FileContent: Sendable {
    let stylesheet: [UInt8]
    /// The folder from which assets are copied, with a trailing slash.
    let assets: String

    /// Returns the contents of a file.
    ///
    /// - Parameter ask: Records the dependencies of the file.
    func bytes(of file: PlannedFile, _ ask: Ask, _ sink: inout HTMLSink) throws -> FileBytes {
        let site = try Site(recordedBy: ask)
        let templates = SiteTemplates(site: site, plan: try PlanView(recordedBy: ask))
        sink.removeAll()
        switch file.content {
        case .page(let page): templates.write(page, into: &sink)
        case .sitemap: templates.writeSitemap(into: &sink)
        case .feed(let feed): templates.write(feed, into: &sink)
        case .deadlines: templates.writeDeadlines(into: &sink)
        case .openSearch: templates.writeOpenSearch(into: &sink)
        case .securityContact: templates.writeSecurityContact(into: &sink)
        case .robots: templates.writeRobots(into: &sink)
        case .redirectMap: templates.writeRedirectMap(into: &sink)
        case .icon: templates.writeIcon(into: &sink)
        // The names of these files follow from their contents.
        case .stylesheet: return .whole(stylesheet)
        case .boardStylesheet: return .whole(Stylesheet.boards)
        case .searchScript: return .whole(Scripts.search)
        case .lookupScript: return .whole(Scripts.lookup)
        case .offlineScript: return .whole(OfflineScripts.registration)
        case .searchTitles: return .whole(templates.searchTitles())
        case .searchShard(let number): return .whole(templates.searchShard(number))
        case .lookupShard(let year, let number): return .whole(LookupTable(site).bytes(year: year, shard: number))
        case .serviceWorker: templates.writeServiceWorker(into: &sink)
        case .openData(let file): return OpenData.bytes(of: file, site)
        case .asset(let path):
            try ask.note(AssetInput(path: path))
            return .whole(try readFile(assets + path))
        }
        return .whole(sink.bytes)
    }
}
