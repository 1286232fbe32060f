import Disclosure

extension DossierRegister {
    /// Pages of years, months and days, in order of time.
    var pages: [Page] {
        var pages: [Page] = []
        var month: (Int, Int)?
        for index in days.indices {
            let (year, thisMonth, _) = days[index].day.components
            if month?.0 != year { pages.append(.resultsYear(year)) }
            if month.map({ $0 == (year, thisMonth) }) != true {
                pages.append(.resultsMonth(year: year, month: thisMonth))
            }
            month = (year, thisMonth)
            for part in 0..<parts(ofDay: index) { pages.append(.resultsDay(index, part: part)) }
        }
        return pages
    }

    /// How many pages a day takes.
    public func parts(ofDay index: Int) -> Int {
        (days[index].range.count + Page.rowsPerPart - 1) / Page.rowsPerPart
    }

    /// The rows of one page of a day.
    public func rows(ofDay index: Int, part: Int) -> Range<Int> {
        let range = days[index].range
        let start = range.lowerBound + part * Page.rowsPerPart
        return start..<min(start + Page.rowsPerPart, range.upperBound)
    }

    /// The page on which a dossier stands.
    public func page(ofDossier index: Int) -> Page? {
        guard let day = dayIndex(of: dossiers[index].record.code.day) else { return nil }
        return .resultsDay(day, part: (index - days[day].range.lowerBound) / Page.rowsPerPart)
    }
}
