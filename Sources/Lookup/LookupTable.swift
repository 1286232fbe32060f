import Disclosure
import JSON
import SitePlan

/// Every dossier in its shard: the files from which the lookup page answers a code with one request.
public struct LookupTable: Sendable {
    let register: DossierRegister
    let names: ProcedureNames
    /// The addresses of the site's apologies, in their order.
    let apologies: [[UInt8]]

    public init(_ site: Site) {
        register = site.register
        names = ProcedureNames(site)
        apologies = site.apologies.map { .quoted(Page.apology($0.file).path(in: site).text) }
    }

    /// The bytes of one shard's file.
    public func bytes(year: Int, shard: Int) -> [UInt8] {
        var scratch: [UInt8] = []
        return bytes(
            of: register.dossiers(inShard: shard, of: year).map { placed in
                LookupRow(tag: CodeHash(placed.code, &scratch).tag, placed: placed)
            })
    }
}
