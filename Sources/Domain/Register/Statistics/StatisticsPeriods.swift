import WorkingTime

extension StatisticsIndex {
    /// Returns the periods that have figures. Six and nine months are only listed once the data reach their last
    /// quarter, since before that they would equal the next shorter period.
    static func periods(of slices: [NonemptySlice], windows: ReportingWindows, dataUntil: Day?) -> [Period] {
        let nonemptySlices = slices.map(\.span)
        let reached = dataUntil ?? nonemptySlices.last?.last ?? .first
        func hasFigures(_ period: Period) -> Bool {
            let start = nonemptySlices.partitioningIndex { $0.last < period.first }
            return start < nonemptySlices.count && nonemptySlices[start].first <= period.last
        }
        var periods: [Period] = []
        var year: Int?
        for slice in nonemptySlices.reversed() where slice.first.year != year {
            let this = slice.first.year
            year = this
            periods.append(.year(this))
            if reached > Period.halfYear(this).last { periods.append(.nineMonths(this)) }
            if reached > Period.quarter(year: this, quarter: 1).last { periods.append(.halfYear(this)) }
            periods += (1...4).reversed().map { .quarter(year: this, quarter: $0) }
            periods += (1...12).reversed().map { .month(year: this, month: $0) }
        }
        let own = windows.filter { $0.first <= reached }
            .sorted { ($0.last, $0.first, $0.key) > ($1.last, $1.first, $1.key) }
        return (periods + own.map(Period.window)).filter(hasFigures)
    }

    /// Returns the months of a period that have figures, in ascending order. The first and last may be partial months.
    public func months(in period: Period) -> [Period] {
        let start = months.partitioningIndex { $0.last < period.first }
        let end = max(start, months.partitioningIndex { $0.first <= period.last })
        return months[start..<end].map { whole in
            if whole.first >= period.first, whole.last <= period.last { return whole }
            return .window(
                ReportingWindow(
                    key: "", name: whole.name, first: max(whole.first, period.first),
                    last: min(whole.last, period.last)))
        }
    }
}
