import ContentReader
import Diagnostics
import Digests
import Disclosure
import Engine
import Lookup
import OpenData
import Publishing
import SitePlan
import Templates

extension Engine {
    private static var queries: [any Query.Type] {
        ContentReader.queries + Site.queries + PlanView.queries + OpenData.queries + LookupTable.queries
            + SiteTemplates.queries
    }

    private static var inputs: [any Input.Type] { ContentReader.inputs + [Today.self, AssetInput.self] }

    static var kinds: [any NodeKey.Type] {
        queries as [any NodeKey.Type] + inputs as [any NodeKey.Type] + [SiteFile.self, WrittenSite.self]
    }

    /// What the kinds of nodes are called, by their names.
    static var titles: [String: Message] {
        let titles = kinds.compactMap { ($0 as? any Titled.Type)?.title }
        return Dictionary(titles.map { ($0.english, $0) }) { first, _ in first }
    }

    /// The engine that sites are checked and made with.
    ///
    /// - Parameters:
    ///   - cache: where its store lies; nil where nothing is to outlive the process.
    ///   - isResident: whether the process makes one build after another.
    ///   - isClean: whether to use nothing of what lies there.
    ///   - bound: about how many bytes of values stay in memory between two builds.
    convenience init(storing cache: SiteCache?, isResident: Bool = false, isClean: Bool = false, bound: Int = .max) {
        self.init(
            queries: Self.queries, inputs: Self.inputs, outputs: [SiteFile.self, WrittenSite.self],
            program: cache?.program ?? [],
            store: cache.map { StoreFolder($0.engine, isCopied: isResident, isIgnored: isClean) }, bound: bound)
    }
}

extension Inputs {
    /// What a site is made from.
    init(_ files: SourceFiles, _ today: Day) {
        self.init(files, asOf: today)
        provide(AssetInput.self, value: { files.digest(ofCopied: $0.path) })
        implement(SitePlanQuery.self) { _, ask in
            try ask(LinkedSiteQuery()).map { Box(SitePlan($0.value, hashes: SitePlan.Hashes($0.value.settings))) }
        }
    }
}

extension SitePlan.Hashes {
    fileprivate init(_ settings: SiteSettings) {
        self.init(
            style: fingerprint(Stylesheet.bytes(for: settings)), boardStyle: fingerprint(Stylesheet.boards),
            searchScript: fingerprint(Scripts.search), lookupScript: fingerprint(Scripts.lookup),
            offlineScript: fingerprint(OfflineScripts.registration))
    }
}
