import Disclosure
import Engine
import Binary
import Records
import Register
import SitePlan

/// The lookup shards: files that let the lookup page resolve the code of any dossier with a single request.
package struct LookupTable: Sendable {
    let site: Site

    /// Every type of query used to make shards.
    package static let queries: [any Query.Type] = [LookupName.self]

    /// Creates the lookup table of the dossiers in the register of `site`.
    package init(_ site: Site) { self.site = site }

    /// Returns the contents of one shard's file.
    package func bytes(year: Int, shard: Int) -> [UInt8] {
        var scratch: [UInt8] = []
        return bytes(
            of: site.register.dossiers(inShard: shard, of: year).map { indexed in
                LookupRow(tag: CodeHash(indexed.code, &scratch).tag, indexed: indexed)
            })
    }
}
