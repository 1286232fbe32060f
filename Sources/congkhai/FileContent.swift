import Disclosure
import FileSystem
import HTML
import Lookup
import OpenData
import Search
import SitePlan
import Templates

/// The bytes of every file of a site. What many files share is made when the first of them is asked for.
struct FileContent: Sendable {
    private let templates: SiteTemplates
    private let search: SearchIndex
    private let stylesheet: [UInt8]
    /// The folder that files are copied from, with a slash behind.
    private let assets: String
    private let lookup: Deferred<LookupTable>
    private let openData: Deferred<OpenData>

    /// - Parameter assets: the folder that files are copied from, with a slash behind.
    init(
        site: Site, templates: SiteTemplates, search: SearchIndex, openData: Deferred<OpenData>, stylesheet: [UInt8],
        assets: String
    ) {
        self.templates = templates
        self.search = search
        self.stylesheet = stylesheet
        self.assets = assets
        lookup = Deferred { LookupTable(site) }
        self.openData = openData
    }

    func bytes(of file: PlannedFile, _ sink: inout HTMLSink) throws(FileError) -> [UInt8] {
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
        case .stylesheet: return stylesheet
        case .searchScript: return Scripts.search
        case .searchTitles: return search.titles
        case .searchShard(let number): return search.shard(number)
        case .lookupScript: return Scripts.lookup
        case .lookupShard(let year, let number): return lookup.value.bytes(year: year, shard: number)
        case .boardStylesheet: return Stylesheet.boards
        case .offlineScript: return OfflineScripts.registration
        case .serviceWorker: templates.writeServiceWorker(into: &sink)
        case .openData(let table): return openData.value.bytes(of: table)
        case .asset(let path): return try readFile(assets + path)
        }
        return sink.bytes
    }
}
