import Diagnostics

/// One dossier with all that follows from the other records.
public struct LinkedDossier: Sendable {
    public let record: Dossier
    /// Index of its procedure version among those of the catalogue, for tables made of all versions; everybody else
    /// asks ``Catalogue/version(of:)``. While a segment is linked, the index is that among the terms of the segment.
    public internal(set) var procedure: Int32
    public let due: Moment?
    public let dueOrigin: DueOrigin
    public let status: ProcessingStatus
    /// Index of its file among those of the register, or of the segment.
    var file: UInt32
    /// Index of its apology among those of the site, or of the segment; pages ask ``Site/apologyFile(of:)``.
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
    let rows: Lazy<RegisterRows>

    public var count: Int { days.last?.range.upperBound ?? 0 }
    public var days: [DossierDay] { summary.days }
    /// The same dossiers by the day of their result.
    public var closed: ClosedDossiers { ClosedDossiers(days: summary.closedDays) }
    /// Newest cut-off of the data it was made from.
    public var dataUntil: Day? { summary.dataUntil }
    public var publishedOn: Day? { summary.publishedOn }

    subscript(index: Int) -> LinkedDossier { rows.value[index] }

    /// Those of a range, such as that of a day, to be gone through one after another: their indices are their own.
    public subscript(range: Range<Int>) -> ArraySlice<LinkedDossier> { rows.value[range] }

    /// The dossier with a code.
    public subscript(code: DossierCode) -> PlacedDossier? {
        guard let day = day(code.day) else { return nil }
        let place = (0..<day.range.count).partitioningIndex { self[day.range.lowerBound + $0].record.code < code }
        guard place < day.range.count else { return nil }
        let dossier = self[day.range.lowerBound + place]
        return dossier.record.code == code ? PlacedDossier(dossier: dossier, place: place) : nil
    }

    /// Those closed on a day, by status, then code.
    ///
    /// - Parameter part: the places on that list, from 0, of those asked for.
    public func dossiers(closedOn day: Day, _ part: Range<Int>) -> [PlacedDossier] {
        rows.value.closed(on: day, part).map(placed)
    }

    /// Those whose codes bear a year, and are looked up in a shard.
    public func dossiers(inShard shard: Int, of year: Int) -> [PlacedDossier] {
        rows.value.lookedUp(in: shard, of: year).map(placed)
    }

    /// Those that a period's figures of lateness count, newest code first, at most so many.
    public func lateDossiers(in period: Period, limit: Int) -> [PlacedDossier] {
        rows.value.late(in: period, limit: limit).map(placed)
    }

    /// Those that were late, or are overdue, and for which nobody has apologised.
    public var unapologised: [PlacedDossier] { rows.value.unapologised.map(placed) }

    /// How many those are; none of them is fetched for it.
    public var unapologisedCount: Int { rows.value.unapologisedCount }

    private func placed(_ index: Int) -> PlacedDossier {
        let day = days.partitioningIndex { $0.range.upperBound <= index }
        return PlacedDossier(dossier: self[index], place: index - days[day].range.lowerBound)
    }

    /// The version under which a dossier is handled.
    func version(of dossier: LinkedDossier) -> VersionKey {
        rows.value.linker.terms.versions[Int(dossier.procedure)].key
    }

    /// Where a dossier is written.
    public func location(of dossier: LinkedDossier) -> Location { rows.value.linker.location(of: dossier) }
}
