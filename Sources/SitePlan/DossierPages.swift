import Diagnostics
import Disclosure

extension DossierRegister {
    /// Pages of years, months and days: those of receipt, and those of the result.
    var pages: [Page] {
        let ofReceipt = days.indices.flatMap { index in
            (0..<parts(ofDay: index)).map { Page.resultsDay(index, part: $0) }
        }
        let ofResult = closed.days.indices.flatMap { index in
            (0..<parts(ofClosedDay: index)).map { Page.closedDay(index, part: $0) }
        }
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

    /// How many pages a day takes.
    public func parts(ofDay index: Int) -> Int { days[index].range.parts }

    /// How many pages a day of results takes.
    public func parts(ofClosedDay index: Int) -> Int { closed.days[index].range.parts }

    /// The rows of one page of a day.
    public func rows(ofDay index: Int, part: Int) -> Range<Int> { days[index].range.part(part) }

    /// The indices of the dossiers on one page of a day of results.
    public func dossiers(ofClosedDay index: Int, part: Int) -> [Int] {
        let day = closed.days[index]
        return Array(dossiers(closedOn: day.day)[(0..<day.range.count).part(part)])
    }

    /// The page on which a dossier stands.
    public func page(ofDossier index: Int) -> Page? {
        guard let day = dayIndex(ofDossier: index) else { return nil }
        return .resultsDay(day, part: (index - days[day].range.lowerBound) / Page.rowsPerPart)
    }
}

extension Range<Int> {
    /// How many pages so many rows take.
    fileprivate var parts: Int { (count + Page.rowsPerPart - 1) / Page.rowsPerPart }

    /// The rows of one page.
    fileprivate func part(_ part: Int) -> Range<Int> {
        let start = lowerBound + part * Page.rowsPerPart
        return start..<Swift.min(start + Page.rowsPerPart, upperBound)
    }
}

extension Site {
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
