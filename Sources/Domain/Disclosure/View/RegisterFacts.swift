import Binary
import Diagnostics
import Digests
import Records
import Register
import WorkingTime

struct RegisterSpan: Fact, UnitValue {
    static let title = Message(vi: "khoảng thời gian của sổ hồ sơ", en: "span of the register")

    func value(in site: some SiteParts) throws -> DaySpan? {
        let days = try site.register.days
        guard let first = days.first?.day, let last = days.last?.day else { return nil }
        return DaySpan(first: first, last: last)
    }
}

struct RegisterDates: Fact, UnitValue {
    static let title = Message(vi: "các ngày có trong sổ hồ sơ", en: "dates of the register")

    struct Value: Sendable, BinaryEncodable {
        let dataUntil: Day?
        let publishedOn: Day?

        func write(into writer: inout BinaryWriter) {
            dataUntil.write(into: &writer)
            publishedOn.write(into: &writer)
        }
    }

    func value(in site: some SiteParts) throws -> Value {
        let register = try site.register
        return Value(dataUntil: register.dataUntil, publishedOn: register.publishedOn)
    }
}

struct RegisterIsIllustrative: Fact, UnitValue {
    static let title = Message(vi: "dữ liệu minh họa trong sổ hồ sơ", en: "illustrative data in the register")

    func value(in site: some SiteParts) throws -> Bool {
        try site.register.days.contains { $0.statusCounts.illustrative > 0 }
    }
}

struct RegisterMonths: Fact, UnitValue {
    static let title = Message(vi: "các tháng có trong sổ hồ sơ", en: "months of the register")

    func value(in site: some SiteParts) throws -> [Day] {
        let register = try site.register
        return Set(register.days.map(\.day.startOfMonth)).union(register.closed.days.map(\.day.startOfMonth)).sorted()
    }
}

struct DataUntilOfClosedDay: KeyedFact {
    static let title = Message(vi: "thời điểm chốt của một ngày kết quả", en: "cut-off of a day of results")
    let key: Day

    func value(in site: some SiteParts) throws -> Day? { try site.register.closed.day(key)?.dataUntil }
}

struct NewestDays: KeyedFact {
    static let title = Message(vi: "các ngày mới nhất", en: "newest days")
    /// The maximum number of results.
    let key: Int

    func value(in site: some SiteParts) throws -> [DayStatusCounts] {
        try site.register.days.suffix(key).reversed().map(DayStatusCounts.init)
    }
}

struct NeighbourDays: KeyedFact {
    static let title = Message(vi: "ngày trước và ngày sau", en: "neighbours of a day")
    let key: Day

    struct Value: Sendable, BinaryEncodable {
        let before: Day?
        let after: Day?

        func write(into writer: inout BinaryWriter) {
            before.write(into: &writer)
            after.write(into: &writer)
        }
    }

    func value(in site: some SiteParts) throws -> Value {
        let register = try site.register
        return Value(before: register.day(before: key)?.day, after: register.day(after: key)?.day)
    }
}

/// The digest of everything shown of the dossiers whose codes are of a day.
struct DayDigest: KeyedFact {
    static let title = Message(vi: "hồ sơ của một ngày", en: "dossiers of a day")
    let key: Day

    func value(in site: some SiteParts) throws -> Digest { try site.register.day(key)?.digest ?? .none }
}

/// The digest of everything shown of the dossiers closed on a day.
struct ClosedDayDigest: KeyedFact {
    static let title = Message(vi: "các hồ sơ xong trong một ngày", en: "closed dossiers of a day")
    let key: Day

    func value(in site: some SiteParts) throws -> Digest { try site.register.closed.day(key)?.digest ?? .none }
}

/// The digest of the contents of a lookup shard.
struct ShardDigest: Fact, FormedValue {
    static let title = Message(vi: "hồ sơ của một phần dữ liệu tra cứu", en: "dossiers of a shard")
    let year: Int
    let shard: Int

    func value(in site: some SiteParts) throws -> Digest {
        let lookups = try site.register.summary.lookups
        return Digest { writer in
            for lookup in lookups where lookup.year == year && lookup.sums.indices.contains(shard) {
                lookup.sums[shard].write(into: &writer)
            }
        }
    }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(year: try part { $0.year }, shard: try part { $0.shard })
    }
}

/// The hints on the lookup page: the prefixes of codes and the days that have any.
struct LookupHintsFact: Fact, UnitValue {
    static let title = Message(vi: "gợi ý tra cứu", en: "hints for lookups")

    func value(in site: some SiteParts) throws -> LookupHints { try LookupHints(site.register) }
}

struct MonthsOfCodes: Fact, UnitValue {
    static let title = Message(vi: "tháng của các mã hồ sơ", en: "months of codes")

    func value(in site: some SiteParts) throws -> [Day] { try CountsOfMonths().value(in: site).map(\.first) }
}

struct CountsOfMonths: Fact, UnitValue {
    static let title = Message(vi: "số mã hồ sơ từng tháng", en: "counts of codes by month")

    func value(in site: some SiteParts) throws -> [CodeMonth] {
        var months: [CodeMonth] = []
        for day in try site.register.days {
            let first = day.day.startOfMonth
            if months.last?.first != first { months.append(CodeMonth(first: first, count: 0)) }
            months[months.count - 1].count += day.range.count
        }
        return months
    }
}

struct LateOfPeriod: Fact, FormedValue {
    static let title = Message(vi: "hồ sơ quá hạn của một kỳ", en: "late dossiers of a period")
    let period: Period
    /// The maximum number of results.
    let limit: Int

    func value(in site: some SiteParts) throws -> [LateRow] {
        let dossiers = try site.dossiers
        return dossiers.register.lateDossiers(in: period, limit: limit).map {
            LateRow(
                $0, version: dossiers.register.version(of: $0.dossier),
                apology: dossiers.apology(of: $0.dossier)?.file)
        }
    }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(period: try part { $0.period }, limit: try part { $0.limit })
    }
}

struct MostUsed: KeyedFact {
    static let title = Message(vi: "các thủ tục dùng nhiều nhất", en: "most used procedures")
    /// The maximum number of results.
    let key: Int

    func value(in site: some SiteParts) throws -> [VersionKey] {
        let catalogue = try site.catalogue
        let counts = try site.register.summary.countByVersion.filter { version, _ in
            catalogue.isShown(version) && catalogue.isInForce(version) && catalogue[version]?.isSensitive == false
        }
        return counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.prefix(key).map(\.key)
    }
}
