import Disclosure
import Engine
import JSON
import SitePlan

/// Every dossier in its shard: the files from which the lookup page answers a code with one request.
package struct LookupTable: Sendable {
    let site: Site

    /// Every kind of query that shards are made with.
    package static let queries: [any Query.Type] = [LookupName.self]

    package init(_ site: Site) { self.site = site }

    /// The bytes of one shard's file.
    package func bytes(year: Int, shard: Int) -> [UInt8] {
        var scratch: [UInt8] = []
        return bytes(
            of: site.register.dossiers(inShard: shard, of: year).map { placed in
                LookupRow(tag: CodeHash(placed.code, &scratch).tag, placed: placed)
            })
    }
}
