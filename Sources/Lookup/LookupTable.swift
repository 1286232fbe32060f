import Disclosure
import JSON
import SitePlan

/// Every dossier in its shard: the files from which the lookup page answers a code with one request.
public struct LookupTable: Sendable {
    let register: DossierRegister
    let dossiers: [LinkedDossier]
    let names: ProcedureNames
    let apologies: [[UInt8]]
    private let shards: Int
    private let years: [Int: Year]

    /// The dossiers of a year by shard: those of one stand together.
    private struct Year: Sendable {
        /// Indices in the register.
        let order: [UInt32]
        /// Where each shard begins in `order`, and behind the last one its end.
        let starts: [Int]
    }

    public init(_ site: Site) {
        register = site.register
        dossiers = register.dossiers
        names = ProcedureNames(site)
        apologies = site.apologies.indices.map { .quoted(Page.apology($0).path(in: site).text) }
        shards = site.settings.capacity.lookupShards
        var years: [Int: Year] = [:]
        for year in register.codeYears {
            years[year.number] = Self.sorted(dossiers[year.dossiers], into: shards)
        }
        self.years = years
    }

    /// A counting sort: as many steps as dossiers and shards.
    private static func sorted(_ dossiers: ArraySlice<LinkedDossier>, into shards: Int) -> Year {
        var buckets: [UInt16] = []
        buckets.reserveCapacity(dossiers.count)
        var starts = [Int](repeating: 0, count: shards + 1)
        var scratch: [UInt8] = []
        for index in dossiers.indices {
            let bucket = UInt16(CodeHash(dossiers[index].record.code, &scratch).shard(of: shards))
            buckets.append(bucket)
            starts[Int(bucket) + 1] += 1
        }
        for shard in 0..<shards { starts[shard + 1] += starts[shard] }
        var next = starts
        var order = [UInt32](repeating: 0, count: dossiers.count)
        for (offset, bucket) in buckets.enumerated() {
            order[next[Int(bucket)]] = UInt32(dossiers.startIndex + offset)
            next[Int(bucket)] += 1
        }
        return Year(order: order, starts: starts)
    }

    /// The bytes of one shard's file.
    public func bytes(year: Int, shard: Int) -> [UInt8] {
        guard let year = years[year], (0..<shards).contains(shard) else { return [] }
        var scratch: [UInt8] = []
        let rows = year.order[year.starts[shard]..<year.starts[shard + 1]].map { index in
            let dossier = Int(index)
            return LookupRow(tag: CodeHash(dossiers[dossier].record.code, &scratch).tag, dossier: dossier)
        }
        return bytes(of: rows)
    }
}
