import RecordSchema
import Records
import Register

extension Period {
    /// Parses a period, or returns nil if the text is malformed.
    ///
    /// Periods are written `2026`, `2026-10`, `2026-q4`, `2026-6t`, `2026-9t`, or as the key of a reporting period in
    /// `site.yml`. For the first 6 and 9 months, `6m` and `9m` are accepted as well.
    public init?(_ text: String, windows: ReportingWindows) {
        if let window = windows[text] {
            self = .window(window)
            return
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, first.utf8.count == 4, let year = Int(first), year > 1900 else { return nil }
        guard parts.count > 1 else {
            self = .year(year)
            return
        }
        guard parts.count == 2 else { return nil }
        switch parts[1] {
        case "6t", "6m": self = .halfYear(year)
        case "9t", "9m": self = .nineMonths(year)
        case "q1", "q2", "q3", "q4": self = .quarter(year: year, quarter: Int(parts[1].dropFirst()) ?? 1)
        default:
            guard parts[1].utf8.count == 2, let month = Int(parts[1]), (1...12).contains(month) else { return nil }
            self = .month(year: year, month: month)
        }
    }
}

extension Report {
    /// The days covered by the report, as a period.
    public var countedPeriod: Period {
        .window(ReportingWindow(key: pageName, name: period.name, first: period.from, last: period.to.value))
    }
}
