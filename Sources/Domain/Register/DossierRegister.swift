import Diagnostics
import Parallel
import Records
import WorkingTime

/// A dossier linked with the other records.
public struct LinkedDossier: Sendable {
    /// The record as read from its results file.
    public let record: Dossier
    /// The index of the procedure version in the catalogue, for tables indexed by version; use
    /// ``Catalogue/version(of:)`` otherwise. While a segment is being linked, this is an index in the segment's terms.
    public internal(set) var procedure: Int32
    /// The due date, or nil if it is unknown.
    public let due: Moment?
    /// How ``due`` was obtained.
    public let dueOrigin: DueOrigin
    /// The status at the cutoff date of the results file, or on the linker's day if that is earlier.
    public let status: ProcessingStatus
    /// The index of the file in the register or in the segment.
    var file: UInt32
    /// The index of the apology in the site or in the segment, or nil if there is none; pages use
    /// ``Site/apologyFile(of:)``.
    public var apology: Int32?

    /// The origin of the due date.
    public enum DueOrigin: UInt8, Sendable {
        /// The due date is declared in the record.
        case declared
        /// The due date is computed from the time limit and the calendar.
        case computed
        /// The due date is computed, but the period extends into a year whose calendar has not been announced.
        case provisional
        /// The due date is neither declared nor computable.
        case unknown
    }
}

/// The register of dossiers (sổ theo dõi hồ sơ), sorted by code and grouped by the day of the code.
///
/// The summary is in memory; the dossiers themselves are loaded on demand.
public struct DossierRegister: Sendable {
    /// The days, counts, and dates of the dossiers, which persist across builds.
    public let summary: RegisterSummary
    /// The number of publications of results in each month.
    public let publicationMonths: [PublicationMonth]
    /// The dossiers themselves, which are loaded when they are first needed.
    public let rows: Lazy<RegisterRows>

    /// Creates a register from its summary and rows, which must have been computed from the same segments.
    public init(summary: RegisterSummary, publicationMonths: [PublicationMonth], rows: Lazy<RegisterRows>) {
        self.summary = summary
        self.publicationMonths = publicationMonths
        self.rows = rows
    }

    /// The number of dossiers.
    public var count: Int { days.last?.range.upperBound ?? 0 }
    /// The days with dossiers, by the day of the code, in chronological order.
    public var days: [DossierDay] { summary.days }
    /// The closed dossiers by day of closing.
    public var closed: ClosedDossiers { ClosedDossiers(days: summary.closedDays) }
    /// The latest cutoff date of the data.
    public var dataUntil: Day? { summary.dataUntil }
    /// The latest day of publication of the data.
    public var publishedOn: Day? { summary.publishedOn }

    subscript(index: Int) -> LinkedDossier { rows.value[index] }

    /// The dossiers in a range, such as that of a day, for sequential access: the indices of the slice are unspecified.
    public subscript(range: Range<Int>) -> ArraySlice<LinkedDossier> { rows.value[range] }

    /// The dossier with a code, or nil if there is none.
    public subscript(code: DossierCode) -> IndexedDossier? {
        guard let day = day(code.day) else { return nil }
        let indexInDay = (0..<day.range.count).partitioningIndex { self[day.range.lowerBound + $0].record.code < code }
        guard indexInDay < day.range.count else { return nil }
        let dossier = self[day.range.lowerBound + indexInDay]
        return dossier.record.code == code ? IndexedDossier(dossier: dossier, indexInDay: indexInDay) : nil
    }

    /// Returns the dossiers closed on a day, sorted by status and then by code.
    ///
    /// - Parameter part: The zero-based range of positions on that list to return.
    public func dossiers(closedOn day: Day, _ part: Range<Int>) -> [IndexedDossier] {
        rows.value.closed(on: day, part).map(indexed)
    }

    /// Returns the dossiers whose codes are of a year and belong to a lookup shard.
    public func dossiers(inShard shard: Int, of year: Int) -> [IndexedDossier] {
        rows.value.lookedUp(in: shard, of: year).map(indexed)
    }

    /// Returns the late dossiers of a period, at most `limit`, in descending order of code.
    public func lateDossiers(in period: Period, limit: Int) -> [IndexedDossier] {
        rows.value.late(in: period, limit: limit).map(indexed)
    }

    /// The dossiers that were late or are overdue and have no apology.
    public var unapologised: [IndexedDossier] { rows.value.unapologised.map(indexed) }

    /// The number of ``unapologised`` dossiers, computed without loading any dossiers.
    public var unapologisedCount: Int { rows.value.unapologisedCount }

    private func indexed(_ index: Int) -> IndexedDossier {
        let day = days.partitioningIndex { $0.range.upperBound <= index }
        return IndexedDossier(dossier: self[index], indexInDay: index - days[day].range.lowerBound)
    }

    /// Returns the key of the version that governs a dossier.
    public func version(of dossier: LinkedDossier) -> VersionKey {
        rows.value.linker.terms.versions[Int(dossier.procedure)].key
    }

    /// Returns the location of a dossier's record.
    public func location(of dossier: LinkedDossier) -> Location { rows.value.linker.location(of: dossier) }
}
