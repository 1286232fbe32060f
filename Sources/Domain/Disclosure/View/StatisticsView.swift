import Binary
import Diagnostics
import Digests
import Engine
import Records
import Register
import WorkingTime

/// A dependency-tracking view of the statistics.
public struct StatisticsView: Sendable {
    let site: Site

    /// The periods with figures, sorted by year in descending order, with the longest periods of a year first; followed
    /// by the unit's reporting windows in descending order.
    public var periods: [Period] { site.read(Periods()) }

    /// Returns whether a period has figures, and therefore a page.
    public func hasPage(_ period: Period) -> Bool { site.read(PeriodHasPage(key: period)) }

    /// Returns the months of a period that have figures, in ascending order. The first and last may be partial months.
    public func months(in period: Period) -> [Period] { site.read(MonthsOfPeriod(key: period)) }

    /// Returns the latest cutoff date of the data of a period, or nil if there is none.
    public func dataUntil(of period: Period) -> Day? { site.read(DataUntilOfPeriod(key: period)) }

    /// Returns the period with a page whose comparison period is the given one, or nil if there is none.
    public func next(of period: Period) -> Period? { site.read(NextPeriod(key: period)) }

    /// The unit's own reporting windows, as declared in `site.yml`.
    public var windows: ReportingWindows {
        ReportingWindows(site.settings.reportingPeriods.map { ReportingWindow($0) })
    }
}

extension Site {
    /// The statistics of the dossiers.
    public var statistics: StatisticsView { StatisticsView(site: self) }

    /// Returns the statistics of any period, or nil if there are none.
    public func statistics(of period: Period) -> Statistics? { read(StatisticsOfPeriod(key: period)) }

    /// Returns the totals of any period, or nil if there are none.
    public func totals(of period: Period) -> PeriodTotals? { read(TotalsOfPeriod(key: period)) }

    /// Returns a figure for a period, or nil if it cannot be computed.
    public func figure(_ name: FigureName, in period: Period) -> Figure? {
        read(FigureOfPeriod(figure: name, period: period))
    }
}

struct Periods: Fact, UnitValue {
    static let title = Message(vi: "các kỳ có số liệu", en: "periods with figures")

    func value(in site: some SiteParts) throws -> [Period] { try site.statistics.periods }
}

struct PeriodHasPage: KeyedFact {
    static let title = Message(vi: "trang của một kỳ", en: "page of a period")
    let key: Period

    func value(in site: some SiteParts) throws -> Bool { try site.statistics.hasPage(key) }
}

struct MonthsOfPeriod: KeyedFact {
    static let title = Message(vi: "các tháng của một kỳ", en: "months of a period")
    let key: Period

    func value(in site: some SiteParts) throws -> [Period] { try site.statistics.months(in: key) }
}

struct DataUntilOfPeriod: KeyedFact {
    static let title = Message(vi: "thời điểm chốt của một kỳ", en: "cut-off of a period")
    let key: Period

    func value(in site: some SiteParts) throws -> Day? { try site.statistics.dataUntil(of: key) }
}

struct NextPeriod: KeyedFact {
    static let title = Message(vi: "kỳ sau một kỳ", en: "next period")
    let key: Period

    func value(in site: some SiteParts) throws -> Period? {
        try site.statistics.next(of: key)
    }
}

/// The digest of the slices that make up a period; nil if its figures are counted from the dossiers themselves.
struct CountsOfPeriod: KeyedFact {
    static let title = Message(vi: "các số đếm của một kỳ", en: "counts of a period")
    let key: Period

    func value(in site: some SiteParts) throws -> Digest? { try site.register.summary.fingerprints.digest(of: key) }
}

extension Ask {
    /// Returns the statistics of a period, which are not invalidated by changes to dossiers outside the period.
    fileprivate func statistics(of period: Period) throws -> Statistics? {
        guard try self(CountsOfPeriod(key: period)) != nil else {
            return try self(DossiersPart()).statistics(of: period)
        }
        try note(AllTerms())
        return try peek(DossiersPart()).statistics(of: period)
    }
}

struct StatisticsOfPeriod: KeyedFact {
    static let title = Message(vi: "số liệu của một kỳ", en: "statistics of a period")
    let key: Period

    func value(_ ask: Ask) throws -> Statistics? { try ask.statistics(of: key) }
    func value(in site: some SiteParts) throws -> Statistics? { try site.dossiers.statistics(of: key) }
}

struct TotalsOfPeriod: KeyedFact {
    static let title = Message(vi: "tổng số của một kỳ", en: "totals of a period")
    let key: Period

    func value(_ ask: Ask) throws -> PeriodTotals? { try ask.statistics(of: key).map { PeriodTotals($0) } }
    func value(in site: some SiteParts) throws -> PeriodTotals? {
        try site.dossiers.statistics(of: key).map { PeriodTotals($0) }
    }
}

struct FigureOfPeriod: Fact, FormedValue {
    static let title = Message(vi: "một số liệu", en: "figure")
    let figure: FigureName
    let period: Period

    func value(in site: some SiteParts) throws -> Figure? { try site.figure(figure, in: period) }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        guard let figure = FigureName(rawValue: try part { $0.figure.rawValue }) else { throw BinaryError() }
        return Self(figure: figure, period: try part { $0.period })
    }
}
