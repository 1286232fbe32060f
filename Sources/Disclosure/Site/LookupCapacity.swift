import Diagnostics
import Vietnamese

extension SiteSettings.Capacity {
    /// With so many dossiers a lookup shard is full: within two round trips of a phone, names included.
    static let dossiersPerShard = 256
    /// The hash numbers shards with 16 bits.
    private static let mostShards = 1 << 16

    /// How many shards the dossiers of a year are spread over: a power of two, by what the office declares alone. What
    /// a year really has must not matter, else one more dossier could move all others.
    public var lookupShards: Int {
        var shards = 1
        while shards < Self.mostShards, shards * Self.dossiersPerShard < dossiersPerYear.value { shards *= 2 }
        return shards
    }
}

extension DossierRegister {
    /// The years that stand in codes, oldest first, each with its dossiers.
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

    /// Said when shards hold twice what they should.
    func capacityFinding(_ settings: SiteSettings) -> Diagnostic? {
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
                    "\(fullest.number) has \(count) dossiers, far more than declared; write capacity: {dossiersPerYear: \(enough)} to keep lookups small"
            ))
    }
}
