import Disclosure
import JSON
import SitePlan

/// Every dossier in its shard: the files from which the lookup page answers a code with one request.
public struct LookupTable: Sendable {
    let register: DossierRegister
    let names: ProcedureNames
    let apologies: [[UInt8]]

    public init(_ site: Site) {
        register = site.register
        names = ProcedureNames(site)
        apologies = site.apologies.indices.map { .quoted(Page.apology($0).path(in: site).text) }
    }

    /// The bytes of one shard's file.
    public func bytes(year: Int, shard: Int) -> [UInt8] {
        var scratch: [UInt8] = []
        return bytes(
            of: register.dossiers(inShard: shard, of: year).map { index in
                let dossier = register[index]
                return LookupRow(tag: CodeHash(dossier.record.code, &scratch).tag, index: index, dossier: dossier)
            })
    }
}
