import Binary
import Records
import Register
import WorkingTime

/// A dependency-tracking view of the register of dossiers.
public struct RegisterView: Sendable {
    let site: Site
    private var linked: DossierRegister { site.linked.register }

    /// The range of days of the codes; nil if there are no dossiers.
    public var span: DaySpan? { site.read(RegisterSpan()) }
    /// The latest cutoff date of the data.
    public var dataUntil: Day? { site.read(RegisterDates()).dataUntil }
    /// The latest day of publication of the data.
    public var publishedOn: Day? { site.read(RegisterDates()).publishedOn }
    /// Whether any dossier is illustrative.
    public var isIllustrative: Bool { site.read(RegisterIsIllustrative()) }
    /// The first days of the months that have codes or closed dossiers, in ascending order.
    public var months: [Day] { site.read(RegisterMonths()) }
    /// The years of ``months``, in descending order.
    public var years: [Int] { Set(months.map(\.year)).sorted(by: >) }

    /// Returns the counts of the dossiers whose codes are in a closed range of days.
    public func statusCounts(from first: Day, through last: Day) -> SpanStatusCounts {
        site.read(StatusCountsOfSpan(key: DaySpan(first: first, last: last)))
    }

    /// Returns the status counts, without channels, of the dossiers whose codes are in a closed range of days.
    public func statuses(from first: Day, through last: Day) -> StatusCounts {
        site.read(StatusesOfSpan(key: DaySpan(first: first, last: last)))
    }

    /// Returns the status counts of the dossiers closed in a closed range of days.
    public func closed(from first: Day, through last: Day) -> ProcessingStatusCounts {
        site.read(ClosedOfSpan(key: DaySpan(first: first, last: last)))
    }

    /// The status counts of all dossiers, without channels.
    public var statuses: StatusCounts { span.map { statuses(from: $0.first, through: $0.last) } ?? StatusCounts() }

    /// Returns whether any code is in a closed range of days.
    public func hasDays(from first: Day, through last: Day) -> Bool {
        site.read(SpanHasDays(key: DaySpan(first: first, last: last)))
    }

    /// Returns whether any dossier was closed in a closed range of days.
    public func hasClosedDays(from first: Day, through last: Day) -> Bool {
        site.read(SpanHasClosedDays(key: DaySpan(first: first, last: last)))
    }

    /// Returns the days with dossiers in a closed range of days.
    public func days(from first: Day, through last: Day) -> [DayStatusCounts] {
        site.read(DaysOfSpan(key: DaySpan(first: first, last: last)))
    }

    /// Returns the latest days with dossiers, at most `limit`, in descending order.
    public func newestDays(_ limit: Int) -> [DayStatusCounts] { site.read(NewestDays(key: limit)) }

    /// Returns the days in a closed range on which dossiers were closed.
    public func closedDays(from first: Day, through last: Day) -> [ClosedDayCounts] {
        site.read(ClosedDaysOfSpan(key: DaySpan(first: first, last: last)))
    }

    /// Returns the latest cutoff date of the data of a closed range of days, or nil if there is none.
    public func dataUntil(from first: Day, through last: Day) -> Day? {
        site.read(DataUntilOfSpan(key: DaySpan(first: first, last: last)))
    }

    /// Returns the latest cutoff date of the data of the dossiers closed on a day, or nil if there is none.
    public func closedDataUntil(_ day: Day) -> Day? { site.read(DataUntilOfClosedDay(key: day)) }

    /// Returns the nearest days with dossiers before and after a day, or nil if there are none.
    public func neighbours(of day: Day) -> (before: Day?, after: Day?) {
        let neighbours = site.read(NeighbourDays(key: day))
        return (neighbours.before, neighbours.after)
    }

    /// The first days of the months that have codes, in ascending order.
    public var codeMonths: [Day] { site.read(MonthsOfCodes()) }

    /// The months that have codes with the number of codes, in ascending order.
    public var countedMonths: [CodeMonth] { site.read(CountsOfMonths()) }

    /// The information about codes that the lookup page has before it fetches any shard.
    public var lookupHints: LookupHints { site.read(LookupHintsFact()) }

    /// Returns the procedures in force with the most dossiers, at most `limit`, in descending order of count. Sensitive
    /// procedures are left out.
    public func mostUsedProcedures(_ limit: Int) -> [VersionKey] { site.read(MostUsed(key: limit)) }

    /// Returns the late dossiers of a period, at most `limit`, in descending order of code.
    public func lateDossiers(in period: Period, limit: Int) -> [LateRow] {
        site.read(LateOfPeriod(period: period, limit: limit))
    }
}

// Rows are numerous and short, so the dependency of a page is recorded per day rather than per field.
extension RegisterView {
    /// Returns the dossiers whose codes are of a day, or nil if there are none.
    public func day(_ day: Day) -> DossierDay? {
        site.note(DayDigest(key: day))
        return linked.day(day)
    }

    /// Returns the dossiers of a day, sorted by code.
    public func rows(of day: DossierDay) -> ArraySlice<LinkedDossier> {
        site.note(DayDigest(key: day.day))
        return linked[day.range]
    }

    /// Returns the dossiers at a zero-based range of positions in a day, clamped to the number of dossiers.
    public func rows(of day: DossierDay, _ range: Range<Int>) -> ArraySlice<LinkedDossier> {
        site.note(DayDigest(key: day.day))
        let range = range.clamped(to: 0..<day.range.count)
        return linked[day.range.lowerBound + range.lowerBound..<day.range.lowerBound + range.upperBound]
    }

    /// Returns the dossiers closed on a day, or nil if there are none.
    public func closedDay(_ day: Day) -> ClosedDay? {
        site.note(ClosedDayDigest(key: day))
        return linked.closed.day(day)
    }

    /// Returns the dossiers closed on a day, sorted by status and then by code.
    ///
    /// - Parameter part: The zero-based range of positions on that list to return.
    public func dossiers(closedOn day: Day, _ part: Range<Int>) -> [IndexedDossier] {
        site.note(ClosedDayDigest(key: day))
        return linked.dossiers(closedOn: day, part)
    }

    /// Returns the dossiers whose codes are in a closed range of days, sorted by code.
    public func rows(from first: Day, through last: Day) -> ArraySlice<LinkedDossier> {
        site.note(SpanDigest(key: DaySpan(first: first, last: last)))
        let days = linked.days(from: first, through: last)
        return linked[(days.first?.range.lowerBound ?? 0)..<(days.last?.range.upperBound ?? 0)]
    }

    /// Returns the dossiers whose codes are of a year and belong to a lookup shard.
    public func dossiers(inShard shard: Int, of year: Int) -> [IndexedDossier] {
        site.note(ShardDigest(year: year, shard: shard))
        return linked.dossiers(inShard: shard, of: year)
    }

    /// The dossier with a code, or nil if there is none.
    public subscript(code: DossierCode) -> IndexedDossier? {
        site.note(DayDigest(key: code.day))
        return linked[code]
    }
}

/// A month with the number of codes of its days.
public struct CodeMonth: Sendable, BinaryEncodable {
    /// The first day of the month.
    public let first: Day
    /// The number of dossiers whose codes are of the month.
    public internal(set) var count: Int

    public func write(into writer: inout BinaryWriter) {
        first.write(into: &writer)
        count.write(into: &writer)
    }
}

extension Site {
    /// The register of dossiers.
    public var register: RegisterView { RegisterView(site: self) }
}

/// The counts of the dossiers of a range of days.
public struct SpanStatusCounts: Sendable, BinaryEncodable {
    /// The number of dossiers by processing status and by channel.
    public let statusCounts: StatusCounts
    /// The latest cutoff date and the latest day of publication of the files that contain the dossiers.
    public let dataUntil: Day?
    /// The latest day of publication of those files, or nil if none of them states it.
    public let publishedOn: Day?

    public func write(into writer: inout BinaryWriter) {
        statusCounts.write(into: &writer)
        dataUntil.write(into: &writer)
        publishedOn.write(into: &writer)
    }
}

/// The counts of the dossiers whose codes are of a day.
public struct DayStatusCounts: Sendable, BinaryEncodable {
    /// The day of the codes.
    public let day: Day
    /// The counts, without channels.
    public let statusCounts: StatusCounts
    /// The latest cutoff date of the files that contain the dossiers.
    public let dataUntil: Day?

    init(_ day: DossierDay) {
        self.day = day.day
        statusCounts = day.statusCounts.withoutChannels
        dataUntil = day.dataUntil
    }

    public func write(into writer: inout BinaryWriter) {
        day.write(into: &writer)
        statusCounts.write(into: &writer)
        dataUntil.write(into: &writer)
    }
}

/// The counts of the dossiers closed on a day.
public struct ClosedDayCounts: Sendable, BinaryEncodable {
    /// The day on which the dossiers were closed.
    public let day: Day
    /// The number of dossiers by processing status.
    public let counts: ProcessingStatusCounts

    public func write(into writer: inout BinaryWriter) {
        day.write(into: &writer)
        counts.write(into: &writer)
    }
}
