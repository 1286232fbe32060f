import Binary

/// The register of dossiers as pages see it.
public struct RegisterView: Sendable {
    let site: Site
    private var linked: DossierRegister { site.linked.register }

    /// The first and the last day of codes; nil without dossiers.
    public var span: DaySpan? { site.read(RegisterSpan()) }
    /// Newest cut-off of the data.
    public var dataUntil: Day? { site.read(RegisterDates()).dataUntil }
    public var publishedOn: Day? { site.read(RegisterDates()).publishedOn }
    /// Whether a dossier only illustrates.
    public var isIllustrative: Bool { site.read(RegisterIsIllustrative()) }
    /// The first days of the months in which a dossier was received or closed, oldest first.
    public var months: [Day] { site.read(RegisterMonths()) }
    /// The years of those months, newest first.
    public var years: [Int] { Set(months.map(\.year)).sorted(by: >) }

    /// What is counted of the dossiers whose codes bear a day of the span.
    public func statusCounts(from first: Day, through last: Day) -> SpanStatusCounts {
        site.read(StatusCountsOfSpan(key: DaySpan(first: first, last: last)))
    }

    /// How the dossiers stand whose codes bear a day of the span; by channel nothing is counted.
    public func statuses(from first: Day, through last: Day) -> StatusCounts {
        site.read(StatusesOfSpan(key: DaySpan(first: first, last: last)))
    }

    /// How the dossiers stand that were closed in a span.
    public func closed(from first: Day, through last: Day) -> ProcessingStatusCounts {
        site.read(ClosedOfSpan(key: DaySpan(first: first, last: last)))
    }

    /// How all dossiers stand.
    public var statuses: StatusCounts { span.map { statuses(from: $0.first, through: $0.last) } ?? StatusCounts() }

    /// Whether a code bears a day of the span.
    public func hasDays(from first: Day, through last: Day) -> Bool {
        site.read(SpanHasDays(key: DaySpan(first: first, last: last)))
    }

    /// Whether a dossier was closed in the span.
    public func hasClosedDays(from first: Day, through last: Day) -> Bool {
        site.read(SpanHasClosedDays(key: DaySpan(first: first, last: last)))
    }

    /// The days with dossiers in a span.
    public func days(from first: Day, through last: Day) -> [DayStatusCounts] {
        site.read(DaysOfSpan(key: DaySpan(first: first, last: last)))
    }

    /// The newest days with dossiers, newest first, at most so many.
    public func newestDays(_ limit: Int) -> [DayStatusCounts] { site.read(NewestDays(key: limit)) }

    /// The days in a span on which dossiers were closed.
    public func closedDays(from first: Day, through last: Day) -> [ClosedDayCounts] {
        site.read(ClosedDaysOfSpan(key: DaySpan(first: first, last: last)))
    }

    /// Newest cut-off of the data of a span's days.
    public func dataUntil(from first: Day, through last: Day) -> Day? {
        site.read(DataUntilOfSpan(key: DaySpan(first: first, last: last)))
    }

    /// Newest cut-off of the data of the dossiers closed on a day.
    public func closedDataUntil(_ day: Day) -> Day? { site.read(DataUntilOfClosedDay(key: day)) }

    /// The days with dossiers before and after one.
    public func neighbours(of day: Day) -> (before: Day?, after: Day?) {
        let neighbours = site.read(NeighbourDays(key: day))
        return (neighbours.before, neighbours.after)
    }

    /// The first days of the months of codes, oldest first.
    public var codeMonths: [Day] { site.read(MonthsOfCodes()) }

    /// The months of codes, each with how many there are, oldest first.
    public var countedMonths: [CodeMonth] { site.read(CountsOfMonths()) }

    public var lookupHints: LookupHints { site.read(LookupHintsFact()) }

    /// The procedures in force with the most dossiers, most first, at most so many.
    public func mostUsedProcedures(_ limit: Int) -> [VersionKey] { site.read(MostUsed(key: limit)) }

    /// The dossiers that a period's figures of lateness count, newest code first, at most so many.
    public func lateDossiers(in period: Period, limit: Int) -> [LateRow] {
        site.read(LateOfPeriod(period: period, limit: limit))
    }
}

// Rows are many, and short: that a page has those of a day is recorded once, for all they say.
extension RegisterView {
    /// The dossiers whose codes bear a day.
    public func day(_ day: Day) -> DossierDay? {
        site.note(DayDigest(key: day))
        return linked.day(day)
    }

    /// The dossiers of a day, in the order of codes.
    public func rows(of day: DossierDay) -> ArraySlice<LinkedDossier> {
        site.note(DayDigest(key: day.day))
        return linked[day.range]
    }

    /// Those at some places of a day, from 0.
    public func rows(of day: DossierDay, _ places: Range<Int>) -> ArraySlice<LinkedDossier> {
        site.note(DayDigest(key: day.day))
        let places = places.clamped(to: 0..<day.range.count)
        return linked[day.range.lowerBound + places.lowerBound..<day.range.lowerBound + places.upperBound]
    }

    public func closedDay(_ day: Day) -> ClosedDay? {
        site.note(ClosedDayDigest(key: day))
        return linked.closed.day(day)
    }

    /// Those closed on a day, by status, then code.
    ///
    /// - Parameter part: the places on that list, from 0, of those asked for.
    public func dossiers(closedOn day: Day, _ part: Range<Int>) -> [PlacedDossier] {
        site.note(ClosedDayDigest(key: day))
        return linked.dossiers(closedOn: day, part)
    }

    /// Those whose codes bear a day of a span, in the order of codes.
    public func rows(from first: Day, through last: Day) -> ArraySlice<LinkedDossier> {
        site.note(SpanDigest(key: DaySpan(first: first, last: last)))
        let days = linked.days(from: first, through: last)
        return linked[(days.first?.range.lowerBound ?? 0)..<(days.last?.range.upperBound ?? 0)]
    }

    /// Those whose codes bear a year, and are looked up in a shard.
    public func dossiers(inShard shard: Int, of year: Int) -> [PlacedDossier] {
        site.note(ShardDigest(year: year, shard: shard))
        return linked.dossiers(inShard: shard, of: year)
    }

    /// The dossier with a code.
    public subscript(code: DossierCode) -> PlacedDossier? {
        site.note(DayDigest(key: code.day))
        return linked[code]
    }
}

/// A month of codes.
public struct CodeMonth: Sendable, BinaryEncodable {
    public let first: Day
    public internal(set) var count: Int

    public func write(into writer: inout BinaryWriter) {
        first.write(into: &writer)
        count.write(into: &writer)
    }
}

extension Site {
    public var register: RegisterView { RegisterView(site: self) }
}

/// What is counted of the dossiers of a span of days.
public struct SpanStatusCounts: Sendable, BinaryEncodable {
    public let statusCounts: StatusCounts
    /// Newest cut-off, and newest day of publication, of the files they come from.
    public let dataUntil: Day?
    public let publishedOn: Day?

    public func write(into writer: inout BinaryWriter) {
        statusCounts.write(into: &writer)
        dataUntil.write(into: &writer)
        publishedOn.write(into: &writer)
    }
}

/// A day with dossiers.
public struct DayStatusCounts: Sendable, BinaryEncodable {
    public let day: Day
    /// By channel nothing is counted.
    public let statusCounts: StatusCounts
    /// Newest cut-off of the files they come from.
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

/// A day on which dossiers were closed.
public struct ClosedDayCounts: Sendable, BinaryEncodable {
    public let day: Day
    public let counts: ProcessingStatusCounts

    public func write(into writer: inout BinaryWriter) {
        day.write(into: &writer)
        counts.write(into: &writer)
    }
}
