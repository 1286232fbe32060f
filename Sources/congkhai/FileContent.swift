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

    func bytes(of file: PlannedFile, _ sink: inout HTMLSink) throws(FileError) -> FileBytes {
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
        case .stylesheet: return .whole(stylesheet)
        case .searchScript: return .whole(Scripts.search)
        case .searchTitles: return .whole(search.titles)
        case .searchShard(let number): return .whole(search.shard(number))
        case .lookupScript: return .whole(Scripts.lookup)
        case .lookupShard(let year, let number): return .whole(lookup.value.bytes(year: year, shard: number))
        case .boardStylesheet: return .whole(Stylesheet.boards)
        case .offlineScript: return .whole(OfflineScripts.registration)
        case .serviceWorker: templates.writeServiceWorker(into: &sink)
        case .openData(.table(let table, let format)):
            return .pieces(openData.value.pieces(of: table, format))
        case .openData(let file): return .whole(openData.value.bytes(of: file))
        case .asset(let path): return .whole(try readFile(assets + path))
        }
        return .whole(sink.bytes)
    }
}
