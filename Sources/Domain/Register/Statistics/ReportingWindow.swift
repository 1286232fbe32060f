import RecordSchema
import Records
import WorkingTime

/// A reporting window (kỳ báo cáo của riêng đơn vị): the days covered by a report according to the unit's own plan,
/// ending with the cutoff date.
///
/// "Chín tháng" may run from 05/11 to 01/9: the dates are declared in `site.yml` and never assumed.
public struct ReportingWindow: Hashable, Sendable {
    /// The key used in URLs and on the command line: `2024-9m`.
    public let key: String
    /// The Vietnamese name for use in a sentence.
    public let name: String
    /// The first day of the window, which is included.
    public let first: Day
    /// The cutoff date (ngày chốt số liệu): the last day of the window, which is included.
    public let last: Day

    /// Creates a window of days, both included; a last day before the first counts as the first.
    public init(key: String, name: String, first: Day, last: Day) {
        self.key = key
        self.name = name
        self.first = first
        self.last = max(first, last)
    }

    /// Creates the window that a reporting period in `site.yml` declares.
    public init(_ record: ReportingPeriod) {
        self.init(key: record.key, name: record.name, first: record.from, last: record.to.value)
    }

    /// Creates the window covered by a report.
    public init(_ period: ReportPeriod) {
        self.init(key: "", name: period.name, first: period.from, last: period.to.value)
    }

    /// Returns the window to compare this one with: the declared window with the key of the previous year (`2025-9m`
    /// for `2026-9m`), otherwise the same days a year earlier.
    func yearBefore(among declared: ReportingWindows) -> ReportingWindow {
        if let year = Int(key.prefix(4)), let same = declared["\(year - 1)\(key.dropFirst(4))"] { return same }
        let start = first.adding(months: -12)
        // Computed from the day after the last, so that a window ending with a month still does so in a leap year.
        let end = (last + 1).adding(months: -12) - 1
        return ReportingWindow(key: "", name: "cùng kỳ năm trước", first: start, last: end)
    }
}
