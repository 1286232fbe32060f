import Binary
import Digests
import Disclosure
import Engine
import FileSystem
import HTML
import Lookup
import OpenData
import Records
import SitePlan
import Templates

/// Generates the contents of every file of a site.
struct FileContent: Sendable {
    private let style: SiteStyle
    private let stylesheet: [UInt8]
    private let icon: [UInt8]
    /// The folder from which assets are copied, with a trailing slash.
    private let assets: String

    init(_ style: SiteStyle, for settings: SiteSettings, assets: String) {
        self.style = style
        self.assets = assets
        stylesheet = style.stylesheet(for: settings)
        icon = style.icon(for: settings)
    }

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
        // The names of these files follow from their contents.
        case .stylesheet: return .contiguous(stylesheet)
        case .boardStylesheet: return .contiguous(style.boardStylesheet)
        case .icon: return .contiguous(icon)
        case .searchScript: return .contiguous(style.searchScript)
        case .lookupScript: return .contiguous(style.lookupScript)
        case .offlineScript: return .contiguous(style.offlineScript)
        case .searchTitles: return .contiguous(templates.searchTitles())
        case .searchShard(let number): return .contiguous(templates.searchShard(number))
        case .lookupShard(let year, let number): return .contiguous(LookupTable(site).bytes(year: year, shard: number))
        case .serviceWorker: templates.writeServiceWorker(try ask(StyleInput(.serviceWorker)), into: &sink)
        case .openData(let file): return OpenData.bytes(of: file, site)
        case .asset(let path):
            try ask.note(AssetInput(path: path))
            return .contiguous(try readFile(assets + path))
        }
        return .contiguous(sink.bytes)
    }
}
