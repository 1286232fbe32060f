import Register
import WorkingTime

extension StatisticsIndex {
    /// The period over which commitments about dossiers are measured: the latest year that the data cover from its
    /// first month to its last day, otherwise all months with data. Nil if there are no data.
    var measuringPeriod: Period? {
        guard let first = months.first?.first, let last = months.last?.last else { return nil }
        let reached = periods.compactMap { dataUntil(of: $0) }.max() ?? last
        let whole = periods.first { period in
            if case .year = period { first.startOfMonth <= period.first && period.last <= reached } else { false }
        }
        if let whole { return whole }
        let end = min(last, reached)
        return .window(
            ReportingWindow(
                key: "", name: "từ ngày \(first.vietnamese) đến ngày \(end.vietnamese)", first: first, last: last))
    }
}
