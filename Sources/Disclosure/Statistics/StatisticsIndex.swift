import Vietnamese

/// Sổ thống kê: answers for any period, from one pass over the register.
public struct StatisticsIndex: Sendable {
    private let tables: Lazy<Tables>
    /// The unit's own reporting windows, as `site.yml` declares them.
    public let windows: ReportingWindows
    /// The periods with figures, those a site has pages for: by year, newest first, each year's longest first;
    /// then the unit's reporting windows, newest first.
    public let periods: [Period]
    private let periodSet: Set<Period>
    private let nextByPeriod: [Period: Period]
    /// Those of them that are months, oldest first.
    let months: [Period]
    /// The slices of time in which a dossier was received or closed, in order.
    let busy: [BusySlice]

    /// What is counted.
    fileprivate struct Tables: Sendable {
        /// In order of time, none overlapping.
        let slices: [StatisticsSlice]
        /// Open, and overdue without a result, before each slice; one more at the end.
        let openBefore: [Int]
        let overdueBefore: [Int]
        let keys: ProcedureKeys
        /// Each period is summed up once, however many pages compare themselves with it.
        let sums = Remembered<Period, Statistics?>()
    }

    /// - Parameters:
    ///   - slices: what is counted, in order of time; asked for with the first figure.
    ///   - busy: those of them in which something happened.
    init(
        slices: Lazy<[StatisticsSlice]>, busy: [BusySlice], terms: CatalogueTerms, windows: ReportingWindows,
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
        self.busy = busy
        self.windows = windows
        periods = Self.periods(of: busy, windows: windows, dataUntil: dataUntil)
        periodSet = Set(periods)
        nextByPeriod = Dictionary(
            periods.map { ($0.previous(among: windows), $0) }, uniquingKeysWith: { first, _ in first })
        months = periods.filter(\.isMonth).sorted { $0.first < $1.first }
    }

    /// Counts a whole register.
    ///
    /// - Parameter spans: further periods to be asked for that are not made of whole months.
    init(
        register: DossierRegister, terms: CatalogueTerms, calendar: WorkingCalendar, windows: ReportingWindows,
        spans: [Period] = []
    ) {
        var slicer = StatisticsAccumulator(
            spans: Self.spans(windows: windows, further: spans), versions: terms.versions.count, calendar: calendar)
        slicer.add(Array(register[0..<register.count]), days: register.days)
        let slices = slicer.sorted
        self.init(
            slices: Lazy(ready: slices), busy: slices.filter { !$0.total.isEmpty }.map(BusySlice.init),
            terms: terms, windows: windows, dataUntil: register.dataUntil)
    }

    /// The periods to be asked for that are not made of whole months.
    ///
    /// - Parameter further: others than those of windows.
    static func spans(windows: ReportingWindows, further: [Period]) -> [Period] {
        let own = windows.map(Period.window)
        return own + own.map { $0.previous(among: windows) } + further
    }

    /// Whether a period has figures, and so a page.
    public func hasPage(_ period: Period) -> Bool { periodSet.contains(period) }

    /// The period that is compared with this one.
    public func next(of period: Period) -> Period? { nextByPeriod[period] }

    /// Counts what will be asked for.
    public func prepare() { _ = tables.value }

    /// The figures of a period. Nil when one of its ends falls amid a slice: a span that is not made of whole months
    /// must be named when the book is made.
    public func statistics(of period: Period) -> Statistics? {
        let tables = tables.value
        return tables.sums.value(period) { sum(of: period, tables) }
    }

    /// The slices of a period, added up.
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

    /// Newest cut-off of the data of a period's figures.
    public func dataUntil(of period: Period) -> Day? {
        let start = busy.partitioningIndex { $0.span.first < period.first }
        let end = max(start, busy.partitioningIndex { $0.span.last <= period.last })
        return busy[start..<end].compactMap(\.dataUntil).max()
    }
}

extension StatisticsIndex.Tables {
    /// The slices that make up a span of days; nil when one of them reaches beyond it.
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

/// What a procedure version is counted under.
private struct ProcedureKeys: Sendable {
    /// Nil for those whose dossiers are not told apart.
    private let codes: [ProcedureCode?]
    private let names: [String]
    /// Index in `names` of each version's field.
    private let fieldOf: [Int]

    init(_ terms: CatalogueTerms) {
        codes = terms.versions.map { $0.isSensitive ? nil : $0.key.code }
        let names = Set(terms.versions.map(\.publicField)).sorted { VietnameseSortKey($0) < VietnameseSortKey($1) }
        let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        fieldOf = terms.versions.map { places[$0.publicField] ?? 0 }
        self.names = names
    }

    var count: Int { codes.count }

    /// In the order of the alphabet.
    func fields(_ versions: VersionCounts) -> Breakdown<String> {
        Breakdown(
            rows: sums(of: versions) { fieldOf[Int($0)] }.sorted { $0.key < $1.key }.map {
                .init(key: names[$0.key], counts: $0.counts, times: $0.times)
            })
    }

    /// By code.
    func procedures(_ versions: VersionCounts) -> Breakdown<ProcedureCode?> {
        Breakdown(rows: sums(of: versions) { codes[Int($0)] }.sorted { $0.key.precedes($1.key) })
    }

    /// The rows of versions, added up by what they belong to; in no order.
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
    /// By code; those without one first.
    public func precedes(_ other: ProcedureCode?) -> Bool {
        guard let other else { return false }
        return map { $0 < other } ?? true
    }
}
