@testable import Disclosure
@testable import WorkingTime

/// The working days announced for 2023 to 2026.
extension WorkingCalendar {
    static let announced = WorkingCalendar(years: [
        .listing(
            2023, closed: "01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04"),
        .listing(
            2024, closed: "01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03", worked: "05-04"),
        .listing(
            2025, closed: "01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02", worked: "04-26"),
        .listing(
            2026,
            closed: "01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24",
            worked: "01-10 08-22"),
    ])
}

extension CalendarYear {
    /// Days as `MM-dd`, split by spaces.
    static func listing(_ year: Int, closed: String, worked: String = "") -> CalendarYear {
        func days(_ list: String) -> [Day] {
            list.split(separator: " ").compactMap { Day("\(year)-\($0)") }
        }
        return CalendarYear(year: year, closed: days(closed), worked: days(worked), source: "lịch thử")
    }
}
