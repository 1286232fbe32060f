import Binary
import Diagnostics
import Digests
import Register
import WorkingTime

/// A fact about a closed range of days.
protocol SpanFact: KeyedFact where Key == DaySpan {}

extension SpanFact {
    func days(in site: some SiteParts) throws -> ArraySlice<DossierDay> {
        try site.register.days(from: key.first, through: key.last)
    }

    func closedDays(in site: some SiteParts) throws -> ArraySlice<ClosedDay> {
        try site.register.closed.days(from: key.first, through: key.last)
    }
}

struct StatusCountsOfSpan: SpanFact {
    static let title = Message(vi: "số liệu theo ngày", en: "status counts of a range of days")
    let key: DaySpan

    func value(in site: some SiteParts) throws -> SpanStatusCounts {
        let days = try days(in: site)
        return SpanStatusCounts(
            statusCounts: days.statusCounts, dataUntil: days.compactMap(\.dataUntil).max(),
            publishedOn: days.compactMap(\.publishedOn).max())
    }
}

/// The status counts without channels, for lists that do not show them.
struct StatusesOfSpan: SpanFact {
    static let title = Message(vi: "tình trạng hồ sơ theo ngày", en: "statuses of a range of days")
    let key: DaySpan

    func value(in site: some SiteParts) throws -> StatusCounts { try days(in: site).statusCounts.withoutChannels }
}

struct ClosedOfSpan: SpanFact {
    static let title = Message(vi: "số hồ sơ xong theo ngày", en: "closed dossiers of a range of days")
    let key: DaySpan

    func value(in site: some SiteParts) throws -> ProcessingStatusCounts { try closedDays(in: site).counts }
}

struct DaysOfSpan: SpanFact {
    static let title = Message(vi: "các ngày có hồ sơ", en: "days with dossiers")
    let key: DaySpan

    func value(in site: some SiteParts) throws -> [DayStatusCounts] { try days(in: site).map(DayStatusCounts.init) }
}

struct ClosedDaysOfSpan: SpanFact {
    static let title = Message(vi: "các ngày có hồ sơ xong", en: "days with closed dossiers")
    let key: DaySpan

    func value(in site: some SiteParts) throws -> [ClosedDayCounts] {
        try closedDays(in: site).map { ClosedDayCounts(day: $0.day, counts: $0.counts) }
    }
}

struct SpanHasDays: SpanFact {
    static let title = Message(vi: "các ngày có hồ sơ, nếu có", en: "whether any day of a range has dossiers")
    let key: DaySpan

    func value(in site: some SiteParts) throws -> Bool { try !days(in: site).isEmpty }
}

struct SpanHasClosedDays: SpanFact {
    static let title = Message(
        vi: "các ngày có hồ sơ xong, nếu có", en: "whether any day of a range has closed dossiers")
    let key: DaySpan

    func value(in site: some SiteParts) throws -> Bool { try !closedDays(in: site).isEmpty }
}

struct DataUntilOfSpan: SpanFact {
    static let title = Message(vi: "thời điểm chốt của các ngày", en: "cut-off of a range of days")
    let key: DaySpan

    func value(in site: some SiteParts) throws -> Day? { try days(in: site).compactMap(\.dataUntil).max() }
}

/// The digest of everything shown of the dossiers whose codes are in a closed range of days.
struct SpanDigest: SpanFact {
    static let title = Message(vi: "số hồ sơ theo ngày", en: "dossiers of a range of days")
    let key: DaySpan

    func value(in site: some SiteParts) throws -> Digest { try Digest(of: days(in: site).map(\.digest)) }
}
