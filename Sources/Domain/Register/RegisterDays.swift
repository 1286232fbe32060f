import WorkingTime

extension DossierRegister {
    /// Returns the dossiers whose codes are of a day, or nil if there are none.
    public func day(_ day: Day) -> DossierDay? {
        let index = days.partitioningIndex { $0.day < day }
        return index < days.count && days[index].day == day ? days[index] : nil
    }

    /// Returns the last day with dossiers before a day.
    public func day(before day: Day) -> DossierDay? {
        let index = days.partitioningIndex { $0.day < day }
        return index > 0 ? days[index - 1] : nil
    }

    /// Returns the first day with dossiers after a day.
    public func day(after day: Day) -> DossierDay? {
        let index = days.partitioningIndex { $0.day <= day }
        return index < days.count ? days[index] : nil
    }

    /// Returns the days with dossiers in a closed range of days.
    public func days(from first: Day, through last: Day) -> ArraySlice<DossierDay> {
        let start = days.partitioningIndex { $0.day < first }
        return days[start..<max(start, days.partitioningIndex { $0.day <= last })]
    }
}

extension Sequence<DossierDay> {
    /// The sum of the counts of all days.
    public var statusCounts: StatusCounts { reduce(into: StatusCounts()) { $0.add($1.statusCounts) } }
}

extension ClosedDossiers {
    /// Returns the dossiers closed on a day, or nil if there are none.
    public func day(_ day: Day) -> ClosedDay? {
        let index = days.partitioningIndex { $0.day < day }
        return index < days.count && days[index].day == day ? days[index] : nil
    }

    /// Returns the days in a closed range on which dossiers were closed.
    public func days(from first: Day, through last: Day) -> ArraySlice<ClosedDay> {
        let start = days.partitioningIndex { $0.day < first }
        return days[start..<max(start, days.partitioningIndex { $0.day <= last })]
    }
}

extension Sequence<ClosedDay> {
    /// The sum of the counts of all days.
    public var counts: ProcessingStatusCounts { reduce(into: ProcessingStatusCounts()) { $0.add($1.counts) } }
}
