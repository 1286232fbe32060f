/// Kỳ báo cáo của riêng đơn vị: the days its own plan counts for one report, ending with its cut-off day.
///
/// "Chín tháng" may run from 05/11 to 01/9: what a period means is declared in `site.yml`, never assumed.
public struct ReportingWindow: Hashable, Sendable {
    /// Names the window in addresses and on the command line: `2024-9m`.
    public let key: String
    public let name: String
    public let first: Day
    /// Ngày chốt số liệu: the last day that counts.
    public let last: Day

    public init(key: String, name: String, first: Day, last: Day) {
        self.key = key
        self.name = name
        self.first = first
        self.last = max(first, last)
    }

    public init(_ record: ReportingPeriod) {
        self.init(key: record.key, name: record.name, first: record.from, last: record.to.value)
    }

    /// The days a report says it counts.
    public init(_ period: ReportPeriod) {
        self.init(key: "", name: period.name, first: period.from, last: period.to.value)
    }

    /// The window this one is compared with: the declared one whose key names the year before (`2025-9m` for
    /// `2026-9m`), else the same days a year earlier.
    func yearBefore(among declared: ReportingWindows) -> ReportingWindow {
        if let year = Int(key.prefix(4)), let same = declared["\(year - 1)\(key.dropFirst(4))"] { return same }
        let start = first.adding(months: -12)
        // By the day after the last, so that a window that ends a month still ends it in a leap year.
        let end = (last + 1).adding(months: -12) - 1
        return ReportingWindow(key: "", name: "cùng kỳ năm trước", first: start, last: end)
    }
}
