import Binary
import Diagnostics
import Digests
import Disclosure
import Engine

/// The whole site as an output of the engine, whose digest is that of the ``SiteSource``. If the digests differ, the
/// graph belongs to another site, an older build, or an interrupted one, and is unrelated to the existing files.
public struct WrittenSite: Output, FormedValue, Titled {
    public static let title = Message(vi: "cả trang", en: "whole site")

    /// Whether all files are in place; otherwise, writing has only begun.
    let isComplete: Bool

    public static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(isComplete: try part { $0.isComplete })
    }
}

/// Everything a site is made from.
public struct SiteSource: Sendable {
    /// The combined digest of the content, the day, the plan, and the copied files.
    public let digest: Digest
    private let assets: [String]

    /// - Parameters:
    ///   - content: The digest of all content files and of the day.
    ///   - assets: The digests of copied files, by path relative to `assets/`.
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

    /// Records in the graph that files are about to be written, or are all in place.
    public func record(isComplete: Bool, in revision: Revision) throws {
        _ = try revision.update(WrittenSite(isComplete: isComplete), forced: true, digest: \.self) { ask in
            _ = try ask(LinkedSiteQuery())
            _ = try ask(SitePlanQuery())
            for path in assets { try ask.note(AssetInput(path: path)) }
            return digest
        }
    }
}

extension Revision {
    /// Whether the graph was written by the build that wrote the site with this source digest.
    public func isOfSite(_ source: Digest) -> Bool {
        [true, false].allSatisfy { (try? digest(of: WrittenSite(isComplete: $0))) == source }
    }
}
