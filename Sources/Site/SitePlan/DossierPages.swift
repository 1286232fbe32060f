import Diagnostics
import Disclosure
import Records
import Register
import WorkingTime

extension DossierRegister {
    /// The pages of years, months, and days, both by receipt and by result.
    var pages: [Page] {
        let ofReceipt = days.flatMap { day in (0..<day.parts).map { Page.resultsDay(day.day, part: $0) } }
        let ofResult = closed.days.flatMap { day in (0..<day.parts).map { Page.closedDay(day.day, part: $0) } }
        return years.map(Page.resultsYear)
            + months.map { .resultsMonth(year: $0.year, month: $0.month) } + ofReceipt + ofResult
    }

    /// The months in which a dossier was received or closed, oldest first.
    public var months: [(year: Int, month: Int)] {
        let firsts = Set(days.map(\.day.startOfMonth)).union(closed.days.map(\.day.startOfMonth))
        return firsts.sorted().map { ($0.year, $0.month) }
    }

    /// The years that contain these months, newest first.
    public var years: [Int] { Set(months.map(\.year)).sorted(by: >) }
}

extension DossierDay {
    /// The number of pages the day is split into.
    public var parts: Int { range.parts }
}

extension ClosedDay {
    /// The number of pages the day is split into.
    public var parts: Int { range.parts }
}

extension IndexedDossier {
    /// The page that contains the dossier's row.
    public var page: Page { .ofDossier(code, indexInDay: indexInDay) }
}

extension Page {
    /// Returns the page that contains the row of a dossier.
    ///
    /// - Parameter indexInDay: The number of dossiers of the same day that precede it.
    public static func ofDossier(_ code: DossierCode, indexInDay: Int) -> Page {
        .resultsDay(code.day, part: indexInDay / rowsPerPart)
    }
}

extension Range<Int> {
    /// The number of pages needed for this many rows.
    fileprivate var parts: Int { (count + Page.rowsPerPart - 1) / Page.rowsPerPart }

    /// Returns the rows on one page; `part` begins at 0.
    func part(_ part: Int) -> Range<Int> {
        let start = lowerBound + part * Page.rowsPerPart
        return start..<Swift.min(start + Page.rowsPerPart, upperBound)
    }
}

extension LinkedSite {
    /// The files with which the lookup page resolves codes. Every shard of a year exists, so that unknown codes are
    /// answered like known ones. Each name includes the number of shards: a page opened before that number changed
    /// requests a file that no longer exists, and never reads the wrong one.
    var lookupShards: [PlannedFile] {
        let count = settings.capacity.lookupShards
        return register.codeYears.flatMap { year in
            (0..<count).map { number in
                PlannedFile(
                    path: PagePath(made: "tra-cuu/\(year.number)/\(number)-\(count).json"),
                    content: .lookupShard(year: year.number, number: number), origin: Location(file: "site.yml"))
            }
        }
    }
}
