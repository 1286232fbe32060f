import Binary
import Diagnostics
import Digests
import Disclosure
import Engine

/// The whole site, as the engine knows it: its digest is that of what it was made from. The graph of another site, an
/// older one, or one that broke off while files were written has another, and says nothing of the files that stand.
public struct WrittenSite: Output, FormedValue, Titled {
    public static let title = Message(vi: "cả trang", en: "whole site")

    /// Whether its files are in place, or were only begun.
    let isWhole: Bool

    init(isWhole: Bool) { self.isWhole = isWhole }

    public static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(isWhole: try part { $0.isWhole })
    }
}

/// What a site is made from.
public struct SiteSource: Sendable {
    public let digest: Digest
    private let assets: [String]

    /// - Parameters:
    ///   - content: the digest of everything that was read, and of the day.
    ///   - assets: the digests of files that are copied, by their paths below `assets/`.
    public init(content: Digest, _ plan: SitePlan, assets: [String: Digest]) {
        let paths = assets.keys.sorted()
        self.assets = paths
        digest = Digest { writer in
            content.write(into: &writer)
            plan.digest.write(into: &writer)
            for path in paths {
                path.write(into: &writer)
                (assets[path] ?? .none).write(into: &writer)
            }
        }
    }

    /// Records in the graph that files are about to be written, or are in place.
    public func record(isWhole: Bool, in revision: Revision) throws {
        _ = try revision.update(WrittenSite(isWhole: isWhole), insisting: true, digest: { $0 }) { ask in
            _ = try ask(LinkedSiteQuery())
            _ = try ask(SitePlanQuery())
            for path in assets { try ask.note(AssetInput(path: path)) }
            return digest
        }
    }
}

extension Revision {
    /// Whether the graph is that of the build that wrote a site, made from what has this digest.
    public func isOfSite(_ source: Digest) -> Bool {
        [true, false].allSatisfy { (try? digest(of: WrittenSite(isWhole: $0))) == source }
    }
}
