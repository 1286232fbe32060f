import Diagnostics
import Disclosure

extension DossierRegister {
    /// Pages of years, months and days: those of receipt, and those of the result.
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

    /// The years of those months, newest first.
    public var years: [Int] { Set(months.map(\.year)).sorted(by: >) }
}

extension DossierDay {
    /// How many pages the day takes.
    public var parts: Int { range.parts }
}

extension ClosedDay {
    /// How many pages the day takes.
    public var parts: Int { range.parts }
}

extension PlacedDossier {
    /// The page on which the dossier has its row.
    public var page: Page { .ofDossier(code, place: place) }
}

extension Page {
    /// The page on which a dossier has its row.
    ///
    /// - Parameter place: how many dossiers of its day come before it.
    public static func ofDossier(_ code: DossierCode, place: Int) -> Page {
        .resultsDay(code.day, part: place / rowsPerPart)
    }
}

extension Range<Int> {
    /// How many pages so many rows take.
    fileprivate var parts: Int { (count + Page.rowsPerPart - 1) / Page.rowsPerPart }

    /// The rows of one page.
    func part(_ part: Int) -> Range<Int> {
        let start = lowerBound + part * Page.rowsPerPart
        return start..<Swift.min(start + Page.rowsPerPart, upperBound)
    }
}

extension LinkedSite {
    /// The files from which the lookup page answers. Every shard of a year is there, so that a code which is not there
    /// is answered like one that is. The number of shards stands in each name: a page that was opened before the
    /// number changed asks for a file that is gone, and never reads the wrong one.
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
