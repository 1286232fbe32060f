import Diagnostics

/// One dossier with all that follows from the other records.
public struct LinkedDossier: Sendable {
    public let record: Dossier
    /// Index of its procedure version in the catalogue.
    public let procedure: Int32
    public let due: Moment?
    public let dueOrigin: DueOrigin
    public let standing: Standing
    /// Index of its file among those of the register.
    let file: UInt32
    /// Index among the site's apologies.
    public var apology: Int32?

    /// Where the due date comes from.
    public enum DueOrigin: UInt8, Sendable {
        /// Written in the record.
        case declared
        /// Computed from the time limit and the calendar.
        case computed
        /// Computed, and reaching into a year whose calendar is not announced.
        case provisional
        /// Neither written nor computable.
        case unknown
    }
}

/// Sổ theo dõi hồ sơ: every dossier, in the order of code, in days of the code.
///
/// What tells of them all is at hand; the dossiers themselves may still have to be fetched when they are asked for.
public struct DossierRegister: Sendable {
    public let summary: RegisterSummary
    /// How often they were published, month by month.
    public let publicationMonths: [PublicationMonth]
    let rows: Deferred<RegisterRows>

    public var count: Int { days.last?.range.upperBound ?? 0 }
    public var days: [DossierDay] { summary.days }
    /// The same dossiers by the day of their result.
    public var closed: ClosedDossiers { ClosedDossiers(days: summary.closedDays) }
    /// Newest cut-off of the data it was made from.
    public var dataUntil: Day? { summary.dataUntil }
    public var publishedOn: Day? { summary.publishedOn }

    public subscript(index: Int) -> LinkedDossier { rows.value[index] }

    /// Those of a range, to be gone through one after another: their indices are their own.
    public subscript(range: Range<Int>) -> ArraySlice<LinkedDossier> { rows.value[range] }

    /// The indices of those closed on a day, by standing, then code.
    public func dossiers(closedOn day: Day) -> [Int] { rows.value.closed(on: day) }

    /// The indices of those whose codes bear a year, and are looked up in a shard.
    public func dossiers(inShard shard: Int, of year: Int) -> [Int] { rows.value.lookedUp(in: shard, of: year) }

    /// The indices of those that a period's figures of lateness count, newest code first, at most so many.
    public func lateDossiers(in period: Period, limit: Int) -> [Int] { rows.value.late(in: period, limit: limit) }

    /// The indices of those that were late, or are overdue, and for which nobody has apologised.
    public var unapologised: [Int] { rows.value.unapologised }

    /// Where a dossier is written.
    public func location(of dossier: LinkedDossier) -> Location { rows.value.linker.location(of: dossier) }

    /// The dossier with this code.
    public func index(of code: DossierCode) -> Int? {
        guard let day = dayIndex(of: code.day) else { return nil }
        let range = days[day].range
        let place = self[range].map(\.record.code).partitioningIndex { $0 < code }
        return place < range.count && self[range.lowerBound + place].record.code == code
            ? range.lowerBound + place : nil
    }

    /// Index in `days` of the day in a dossier's code.
    public func dayIndex(of day: Day) -> Int? {
        let index = days.partitioningIndex { $0.day < day }
        return index < days.count && days[index].day == day ? index : nil
    }

    /// Index in `days` of the day to which a dossier belongs.
    public func dayIndex(ofDossier index: Int) -> Int? {
        let day = days.partitioningIndex { $0.range.upperBound <= index }
        return day < days.count ? day : nil
    }

    /// The indices of the days that fall in a span.
    public func days(from first: Day, through last: Day) -> Range<Int> {
        let start = days.partitioningIndex { $0.day < first }
        let end = days.partitioningIndex { $0.day <= last }
        return start..<max(start, end)
    }

    /// The sum over a span of days.
    public func tally(_ range: Range<Int>) -> Tally {
        days[range].reduce(into: Tally()) { $0.add($1.tally) }
    }
}

extension RandomAccessCollection where Index == Int {
    /// The first index whose element does not satisfy a condition that holds for a prefix only.
    func partitioningIndex(while holds: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
