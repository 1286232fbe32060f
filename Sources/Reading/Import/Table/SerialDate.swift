import Disclosure
import WorkingTime

/// A moment as stored by spreadsheets: a number of days since the end of 1899, with the time of day as a fraction.
struct SerialDate {
    /// The epoch of serial numbers.
    enum System: Sendable {
        case from1900
        /// Used by workbooks of the classic Mac OS: 1904-01-01 is 0.
        case from1904
    }

    let moment: Moment
    /// Whether the moment has no time of day.
    let isMidnight: Bool

    /// Returns nil for an invalid date: negative, after 9999, or 29 February 1900, which exists only in Excel.
    init?(_ serial: Double, _ system: System) {
        guard serial >= 0, serial < 2_958_466 else { return nil }
        // Fractions are rounded to the second first, since 08:15 is stored as slightly less.
        let seconds = Int((serial * 86_400).rounded())
        var days = seconds / 86_400
        switch system {
        case .from1904: days += 1_462
        // Excel counts the nonexistent 29 February 1900 as day 60.
        case .from1900:
            if days == 60 { return nil }
            if days < 60 { days += 1 }
        }
        let day = Day(daysSinceEpoch: days - Self.epoch)
        guard day <= Moment.last.day else { return nil }
        let minute = seconds % 86_400 / 60
        moment = Moment(day, minuteOfDay: minute)
        isMidnight = minute == 0
    }

    /// The serial number of 1970-01-01.
    private static let epoch = 25_569
}
