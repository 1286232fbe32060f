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
        Site.queries + PlanView.queries + OpenData.queries + LookupTable.queries + SiteTemplates.queries
    }

    private static var inputs: [any Input.Type] { [LinkedSiteInput.self, SitePlanInput.self, AssetInput.self] }

    /// What the kinds of nodes are called, by their names.
    static var titles: [String: Message] {
        let kinds = queries as [any NodeKey.Type] + inputs as [any NodeKey.Type]
            + [SiteFile.self, WrittenSite.self]
        let titles = kinds.compactMap { ($0 as? any Titled.Type)?.title }
        return Dictionary(titles.map { ($0.english, $0) }) { first, _ in first }
    }

    /// The engine that files of a site are made with.
    ///
    /// - Parameters:
    ///   - memory: beside which its store lies.
    ///   - bound: about how many bytes of values stay in memory between two builds.
    convenience init(of memory: BuildMemory, bound: Int) {
        self.init(
            queries: Self.queries, inputs: Self.inputs, outputs: [SiteFile.self, WrittenSite.self],
            program: memory.program, store: StoreFolder(memory.engine, isCopied: memory.lasts), bound: bound)
    }
}

extension Inputs {
    /// What files of a site are made from.
    ///
    /// - Parameters:
    ///   - content: the digest of everything that was read, and of the day.
    ///   - assets: the digests of files that are copied, by their paths below `assets/`.
    init(_ site: LinkedSite, content: Digest, _ plan: SitePlan, assets: [String: Digest]) {
        self.init()
        let (site, plan) = (Box(site), Box(plan))
        provide(LinkedSiteInput.self, digest: { _ in content }, value: { _ in site })
        let planned = plan.value.digest
        provide(SitePlanInput.self, digest: { _ in planned }, value: { _ in plan })
        provide(AssetInput.self, value: { assets[$0.path] ?? .none })
    }
}
