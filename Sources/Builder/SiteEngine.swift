import ContentReader
import Diagnostics
import Digests
import Disclosure
import Engine
import Lookup
import OpenData
import Publishing
import Records
import SitePlan
import Templates
import WorkingTime

extension Engine {
    private static var queries: [any Query.Type] {
        ContentReader.queries + Site.queries + PlanView.queries + OpenData.queries + LookupTable.queries
            + SiteTemplates.queries
    }

    private static var inputs: [any Input.Type] {
        ContentReader.inputs + [Today.self, AssetInput.self, StyleInput.self]
    }

    static var kinds: [any NodeKey.Type] {
        queries as [any NodeKey.Type] + inputs as [any NodeKey.Type] + [SiteFile.self, WrittenSite.self]
    }

    /// The titles of node types, by their English title, which is also their name.
    static var titles: [String: Message] {
        let titles = kinds.compactMap { ($0 as? any Titled.Type)?.title }
        return Dictionary(titles.map { ($0.english, $0) }) { first, _ in first }
    }

    /// Creates the engine used to check and build sites.
    ///
    /// - Parameters:
    ///   - cache: The cache that contains the store; nil to store nothing.
    ///   - isResident: Whether the process is resident, making one build after another.
    ///   - isClean: Whether to ignore the contents of the store.
    ///   - bound: The approximate size of values kept in memory between builds, in bytes.
    package convenience init(
        storing cache: SiteCache?, isResident: Bool = false, isClean: Bool = false, bound: Int = .max
    ) {
        self.init(
            queries: Self.queries, inputs: Self.inputs, outputs: [SiteFile.self, WrittenSite.self],
            program: cache?.program ?? [],
            store: cache.map { StoreFolder($0.engine, isCopied: isResident, isIgnored: isClean) }, bound: bound)
    }
}

extension Inputs {
    /// Creates the inputs that a site is made from.
    init(_ files: SourceFiles, _ today: Day, _ style: SiteStyle) {
        self.init(files, asOf: today)
        provide(style)
        provide(AssetInput.self, value: { files.digest(ofCopied: $0.path) })
        implement(SitePlanQuery.self) { _, ask in
            guard let site = try ask(LinkedSiteQuery())?.value else { return nil }
            return Box(SitePlan(site, hashes: SitePlan.Hashes(site.settings, try SiteStyle(recordedBy: ask))))
        }
    }
}

extension SitePlan.Hashes {
    fileprivate init(_ settings: SiteSettings, _ style: SiteStyle) {
        self.init(
            style: fingerprint(style.stylesheet(for: settings)), boardStyle: fingerprint(style.boardStylesheet),
            icon: fingerprint(style.icon(for: settings)), searchScript: fingerprint(style.searchScript),
            lookupScript: fingerprint(style.lookupScript), offlineScript: fingerprint(style.offlineScript))
    }
}
