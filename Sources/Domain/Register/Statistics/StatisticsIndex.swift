import Parallel
import Records
import Vietnamese
import WorkingTime

/// An index of the register's statistics (sổ thống kê), built in one pass, that answers queries for any period.
public struct StatisticsIndex: Sendable {
    private let tables: Lazy<Tables>
    /// The unit's reporting windows, as declared in `site.yml`.
    public let windows: ReportingWindows
    /// The periods with figures, each of which has a page: sorted by year in descending order, with the longest periods
    /// of a year first; followed by the unit's reporting windows in descending order.
    public let periods: [Period]
    private let periodSet: Set<Period>
    private let nextByPeriod: [Period: Period]
    /// The months among the periods, in ascending order.
    public let months: [Period]
    /// The slices in which any dossier was received or closed, in chronological order.
    let nonemptySlices: [NonemptySlice]

    /// The counted slices and their prefix sums.
    fileprivate struct Tables: Sendable {
        /// The slices in chronological order, without overlaps.
        let slices: [StatisticsSlice]
        /// The numbers of dossiers open, and overdue without a result, before each slice, and after the last one.
        let openBefore: [Int]
        let overdueBefore: [Int]
        let keys: ProcedureKeys
        /// The memoized statistics: a period is summed only once, even if several pages compare with it.
        let sums = MemoTable<Period, Statistics?>()
    }

    /// - Parameters:
    ///   - slices: The slices in chronological order, loaded when the first figure is requested.
    ///   - nonemptySlices: The slices in which any dossier was received or closed.
    public init(
        slices: Lazy<[StatisticsSlice]>, nonemptySlices: [NonemptySlice], terms: CatalogueTerms,
        windows: ReportingWindows,
        dataUntil: Day?
    ) {
        tables = Lazy {
            let slices = slices.value
            return Tables(
                slices: slices,
                openBefore: slices.reduce(into: [0]) {
                    $0.append(($0.last ?? 0) + $1.total.received.total - $1.total.closed.total)
                },
                overdueBefore: slices.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.overdueChange) },
                keys: ProcedureKeys(terms))
        }
        self.nonemptySlices = nonemptySlices
        self.windows = windows
        periods = Self.periods(of: nonemptySlices, windows: windows, dataUntil: dataUntil)
        periodSet = Set(periods)
        nextByPeriod = Dictionary(
            periods.map { ($0.previous(among: windows), $0) }, uniquingKeysWith: { first, _ in first })
        months = periods.filter(\.isMonth).sorted { $0.first < $1.first }
    }

    /// Creates an index of a whole register.
    ///
    /// - Parameter spans: Additional periods to support that do not consist of whole months.
    public init(
        register: DossierRegister, terms: CatalogueTerms, calendar: WorkingCalendar, windows: ReportingWindows,
        spans: [Period] = []
    ) {
        var slicer = StatisticsAccumulator(
            spans: Self.spans(windows: windows, additional: spans), versions: terms.versions.count, calendar: calendar)
        slicer.add(Array(register[0..<register.count]), days: register.days)
        let slices = slicer.sorted
        self.init(
            slices: Lazy(ready: slices), nonemptySlices: slices.filter { !$0.total.isEmpty }.map(NonemptySlice.init),
            terms: terms, windows: windows, dataUntil: register.dataUntil)
    }

    /// Returns the supported periods that do not consist of whole months.
    ///
    /// - Parameter additional: The periods to support in addition to the windows.
    public static func spans(windows: ReportingWindows, additional: [Period]) -> [Period] {
        let own = windows.map(Period.window)
        return own + own.map { $0.previous(among: windows) } + additional
    }

    /// Returns whether a period has figures, and therefore a page.
    public func hasPage(_ period: Period) -> Bool { periodSet.contains(period) }

    /// Returns the period whose comparison period is this one, or nil if it has no figures.
    public func next(of period: Period) -> Period? { nextByPeriod[period] }

    /// Loads the slices ahead of the first query.
    public func prepare() { _ = tables.value }

    /// Returns the statistics of a period, or nil if it begins or ends in the middle of a slice. Periods that do not
    /// consist of whole months must be specified when the index is created.
    public func statistics(of period: Period) -> Statistics? {
        let tables = tables.value
        return tables.sums.value(period) { sum(of: period, tables) }
    }

    /// Adds up the slices of a period.
    private func sum(of period: Period, _ tables: Tables) -> Statistics? {
        guard let range = tables.range(from: period.first, through: period.last) else { return nil }
        var sum = StatisticsSlice(first: period.first, last: period.last)
        for slice in tables.slices[range] { sum.add(slice, versions: tables.keys.count) }
        let fields = tables.keys.fields(sum.versions)
        return Statistics(
            period: period, total: sum.total, carriedOver: max(tables.openBefore[range.lowerBound], 0),
            overdueAtEnd: tables.overdueBefore[range.upperBound], illustrative: sum.illustrative,
            fields: fields, procedures: tables.keys.procedures(sum.versions),
            inTimeLand: fields.inTime(inFieldsNamed: "dat dai"),
            inTimeConstruction: fields.inTime(inFieldsNamed: "xay dung"),
            channels: Breakdown(cases: sum.channels), applicants: Breakdown(cases: sum.applicants),
            returnChannels: Breakdown(
                rows: zip(Dossier.ReturnChannel.allCases.map(Optional.some) + [nil], sum.returnChannels).map {
                    .init(key: $0, counts: $1)
                }),
            paidOnline: sum.paidOnline, digitised: sum.digitised, times: sum.versions.times,
            dataUntil: sum.dataUntil, publishedOn: sum.publishedOn)
    }

    /// Returns the latest cutoff date of the data of a period, or nil if there is none.
    public func dataUntil(of period: Period) -> Day? {
        let start = nonemptySlices.partitioningIndex { $0.span.first < period.first }
        let end = max(start, nonemptySlices.partitioningIndex { $0.span.last <= period.last })
        return nonemptySlices[start..<end].compactMap(\.dataUntil).max()
    }
}

extension StatisticsIndex.Tables {
    /// Returns the range of slices that make up a span of days, or nil if one of them extends beyond it.
    fileprivate func range(from first: Day, through last: Day) -> Range<Int>? {
        let start = slices.partitioningIndex { $0.last < first }
        let end = max(start, slices.partitioningIndex { $0.first <= last })
        let run = slices[start..<end]
        guard run.first.map({ $0.first >= first || $0.isEmpty }) ?? true,
            run.last.map({ $0.last <= last || $0.isEmpty }) ?? true
        else { return nil }
        return start..<end
    }
}

/// The keys under which procedure versions are counted.
private struct ProcedureKeys: Sendable {
    /// The code of each version; nil for sensitive procedures, which are counted together.
    private let codes: [ProcedureCode?]
    private let names: [String]
    /// The index in `names` of each version's field.
    private let fieldOf: [Int]

    /// Creates the keys of the versions in `terms`, indexed like the versions.
    public init(_ terms: CatalogueTerms) {
        codes = terms.versions.map { $0.isSensitive ? nil : $0.key.code }
        let names = Set(terms.versions.map(\.publicField)).sorted { VietnameseSortKey($0) < VietnameseSortKey($1) }
        let indices = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        fieldOf = terms.versions.map { indices[$0.publicField] ?? 0 }
        self.names = names
    }

    var count: Int { codes.count }

    /// Returns the counts by field, in alphabetical order.
    func fields(_ versions: VersionCounts) -> Breakdown<String> {
        Breakdown(
            rows: sums(of: versions) { fieldOf[Int($0)] }.sorted { $0.key < $1.key }.map {
                .init(key: names[$0.key], counts: $0.counts, times: $0.times)
            })
    }

    /// Returns the counts by procedure, in order of code.
    func procedures(_ versions: VersionCounts) -> Breakdown<ProcedureCode?> {
        Breakdown(rows: sums(of: versions) { codes[Int($0)] }.sorted { $0.key.precedes($1.key) })
    }

    /// Groups the rows of versions by key and adds them up; the result is unordered.
    private func sums<Key: Hashable>(of versions: VersionCounts, by key: (Int32) -> Key) -> [Breakdown<Key>.Row] {
        var sums: [Key: Breakdown<Key>.Row] = [:]
        for row in versions.rows {
            let key = key(row.version)
            sums[key, default: .init(key: key)].add(row.counts, row.times)
        }
        return Array(sums.values)
    }
}

extension Breakdown<String> {
    fileprivate func inTime(inFieldsNamed words: String) -> Int {
        rows.filter { $0.key.folded.contains(words) }.reduce(0) { $0 + $1.counts.closed.inTime }
    }
}

extension ProcedureCode? {
    /// Returns whether this code precedes another; nil precedes every code.
    public func precedes(_ other: ProcedureCode?) -> Bool {
        guard let other else { return false }
        return map { $0 < other } ?? true
    }
}
