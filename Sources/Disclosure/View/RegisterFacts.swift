import Binary
import Diagnostics
import Digests

struct RegisterSpan: Fact, UnitValue {
    static let title = Message(vi: "khoảng thời gian của sổ hồ sơ", en: "span of the register")

    func value(in site: LinkedSite) -> DaySpan? {
        guard let first = site.register.days.first?.day, let last = site.register.days.last?.day else { return nil }
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

    func value(in site: LinkedSite) -> Value {
        Value(dataUntil: site.register.dataUntil, publishedOn: site.register.publishedOn)
    }
}

struct RegisterIsIllustrative: Fact, UnitValue {
    static let title = Message(vi: "dữ liệu minh họa trong sổ hồ sơ", en: "illustration in the register")

    func value(in site: LinkedSite) -> Bool { site.register.days.contains { $0.tally.illustrative > 0 } }
}

struct RegisterMonths: Fact, UnitValue {
    static let title = Message(vi: "các tháng có trong sổ hồ sơ", en: "months of the register")

    func value(in site: LinkedSite) -> [Day] {
        let register = site.register
        return Set(register.days.map(\.day.startOfMonth)).union(register.closed.days.map(\.day.startOfMonth)).sorted()
    }
}

/// A fact about the days of a span.
protocol SpanFact: KeyedFact where Key == DaySpan {}

extension SpanFact {
    func days(in site: LinkedSite) -> ArraySlice<DossierDay> {
        site.register.days(from: key.first, through: key.last)
    }

    func closedDays(in site: LinkedSite) -> ArraySlice<ClosedDay> {
        site.register.closed.days(from: key.first, through: key.last)
    }
}

struct TallyOfSpan: SpanFact {
    static let title = Message(vi: "số liệu theo ngày", en: "tally of days")
    let key: DaySpan

    func value(in site: LinkedSite) -> SpanTally {
        let days = days(in: site)
        return SpanTally(
            tally: days.tally, dataUntil: days.compactMap(\.dataUntil).max(),
            publishedOn: days.compactMap(\.publishedOn).max())
    }
}

struct ClosedOfSpan: SpanFact {
    static let title = Message(vi: "số hồ sơ xong theo ngày", en: "closings of days")
    let key: DaySpan

    func value(in site: LinkedSite) -> StandingCounts { closedDays(in: site).counts }
}

struct DaysOfSpan: SpanFact {
    static let title = Message(vi: "các ngày có hồ sơ", en: "days with dossiers")
    let key: DaySpan

    func value(in site: LinkedSite) -> [DayTally] { days(in: site).map(DayTally.init) }
}

struct ClosedDaysOfSpan: SpanFact {
    static let title = Message(vi: "các ngày có hồ sơ xong", en: "days with closings")
    let key: DaySpan

    func value(in site: LinkedSite) -> [ClosedDayCounts] {
        closedDays(in: site).map { ClosedDayCounts(day: $0.day, counts: $0.counts) }
    }
}

struct SpanHasDays: SpanFact {
    static let title = Message(vi: "các ngày có hồ sơ, nếu có", en: "days with dossiers, if any")
    let key: DaySpan

    func value(in site: LinkedSite) -> Bool { !days(in: site).isEmpty }
}

struct SpanHasClosedDays: SpanFact {
    static let title = Message(vi: "các ngày có hồ sơ xong, nếu có", en: "days with closings, if any")
    let key: DaySpan

    func value(in site: LinkedSite) -> Bool { !closedDays(in: site).isEmpty }
}

struct DataUntilOfSpan: SpanFact {
    static let title = Message(vi: "thời điểm chốt của các ngày", en: "cut-off of days")
    let key: DaySpan

    func value(in site: LinkedSite) -> Day? { days(in: site).compactMap(\.dataUntil).max() }
}

struct DataUntilOfClosedDay: KeyedFact {
    static let title = Message(vi: "thời điểm chốt của một ngày kết quả", en: "cut-off of a day of results")
    let key: Day

    func value(in site: LinkedSite) -> Day? { site.register.closed.day(key)?.dataUntil }
}

struct NewestDays: KeyedFact {
    static let title = Message(vi: "các ngày mới nhất", en: "newest days")
    /// At most so many.
    let key: Int

    func value(in site: LinkedSite) -> [DayTally] { site.register.days.suffix(key).reversed().map(DayTally.init) }
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

    func value(in site: LinkedSite) -> Value {
        Value(before: site.register.day(before: key)?.day, after: site.register.day(after: key)?.day)
    }
}

/// The digest of everything that is shown of the dossiers whose codes bear a day.
struct DayDigest: KeyedFact {
    static let title = Message(vi: "hồ sơ của một ngày", en: "dossiers of a day")
    let key: Day

    func value(in site: LinkedSite) -> Digest { site.register.day(key)?.digest ?? .none }
}

/// The digest of everything that is shown of the dossiers closed on a day.
struct ClosedDayDigest: KeyedFact {
    static let title = Message(vi: "các hồ sơ xong trong một ngày", en: "closings of a day")
    let key: Day

    func value(in site: LinkedSite) -> Digest { site.register.closed.day(key)?.digest ?? .none }
}

/// The digest of everything that is shown of the dossiers whose codes bear a day of a span.
struct SpanDigest: SpanFact {
    static let title = Message(vi: "số hồ sơ theo ngày", en: "dossiers of days")
    let key: DaySpan

    func value(in site: LinkedSite) -> Digest { Digest(of: days(in: site).map(\.digest)) }
}

/// The digest of everything that is looked up in a shard.
struct ShardDigest: Fact, FormedValue {
    static let title = Message(vi: "hồ sơ của một phần dữ liệu tra cứu", en: "dossiers of a shard")
    let year: Int
    let shard: Int

    func value(in site: LinkedSite) -> Digest {
        Digest { writer in
            for lookup in site.register.summary.lookups where lookup.year == year && lookup.sums.indices.contains(shard) {
                lookup.sums[shard].write(into: &writer)
            }
        }
    }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(year: try part { $0.year }, shard: try part { $0.shard })
    }
}

/// What the lookup page says of codes: with what they begin, and which days have any.
struct LookupHintsFact: Fact, UnitValue {
    static let title = Message(vi: "gợi ý tra cứu", en: "hints for lookups")

    func value(in site: LinkedSite) -> LookupHints { LookupHints(site.register) }
}

struct MonthsOfCodes: Fact, UnitValue {
    static let title = Message(vi: "tháng của các mã hồ sơ", en: "months of codes")

    func value(in site: LinkedSite) -> [CodeMonth] {
        var months: [CodeMonth] = []
        for day in site.register.days {
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
    /// At most so many.
    let limit: Int

    func value(in site: LinkedSite) -> [LateRow] {
        site.register.lateDossiers(in: period, limit: limit).map { LateRow($0, in: site) }
    }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(period: try part { $0.period }, limit: try part { $0.limit })
    }
}

struct MostUsed: KeyedFact {
    static let title = Message(vi: "các thủ tục dùng nhiều nhất", en: "most used procedures")
    /// At most so many.
    let key: Int

    func value(in site: LinkedSite) -> [VersionKey] {
        let catalogue = site.catalogue
        let counts = site.register.summary.countByVersion
        return catalogue.versions.indices
            .filter { index in
                let version = catalogue.versions[index]
                return counts[index] > 0 && catalogue.isShown(version.key) && catalogue.isInForce(version.key)
                    && !version.isSensitive
            }
            .sorted { counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 < $1 }
            .prefix(key).map { catalogue.versions[$0].key }
    }
}
