import Diagnostics
import RecordSchema
import Records
import Vietnamese
import WorkingTime

extension SiteSettings.Capacity {
    /// The target number of dossiers in a lookup shard. A shard of this size, including names, loads within two round
    /// trips on a phone.
    static let dossiersPerShard = 256
    /// The maximum number of shards, since the hash provides 16 bits for the shard index.
    private static let maxShards = 1 << 16

    /// The number of lookup shards per year, which is a power of two. It depends only on the declared capacity and not
    /// on the actual number of dossiers, so that an additional dossier never moves the others to different shards.
    public var lookupShards: Int {
        var shards = 1
        while shards < Self.maxShards, shards * Self.dossiersPerShard < dossiersPerYear.value { shards *= 2 }
        return shards
    }
}

extension DossierRegister {
    /// The years of the codes in ascending order, each with the range of its dossiers.
    public var codeYears: [(number: Int, dossiers: Range<Int>)] {
        var years: [(number: Int, dossiers: Range<Int>)] = []
        for day in days {
            let year = day.day.year
            if let last = years.last, last.number == year {
                years[years.count - 1].dossiers = last.dossiers.lowerBound..<day.range.upperBound
            } else {
                years.append((year, day.range))
            }
        }
        return years
    }

    /// Returns a diagnostic if shards contain more than twice their target number of dossiers.
    public func capacityFinding(_ settings: SiteSettings) -> Diagnostic? {
        guard let fullest = codeYears.max(by: { $0.dossiers.count < $1.dossiers.count }) else { return nil }
        let count = fullest.dossiers.count
        guard count > 2 * settings.capacity.lookupShards * SiteSettings.Capacity.dossiersPerShard else { return nil }
        var unit = 1
        while count / unit >= 100 { unit *= 10 }
        let enough = (count + unit - 1) / unit * unit
        return Diagnostic(
            .capacityExceeded,
            at: Location(file: settings.location.file, position: settings.capacity.dossiersPerYear.position),
            Message(
                vi:
                    "năm \(fullest.number) có \(VietnameseNumber.grouped(count)) hồ sơ, quá xa số đã khai; viết capacity: {dossiersPerYear: \(enough)} để tra cứu được nhanh",
                en:
                    "\(fullest.number) has \(count) dossiers, far more than declared; set capacity: {dossiersPerYear: \(enough)} to keep lookups small"
            ))
    }
}
