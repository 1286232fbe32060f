import Disclosure

/// A moment as spreadsheets keep it: days since the end of 1899, the time of day as a fraction.
struct SerialDate {
    /// From which day the numbers count.
    enum System: Sendable {
        case from1900
        /// Workbooks of old Macintoshes: 1904-01-01 is 0.
        case from1904
    }

    let moment: Moment
    /// Without a time of day.
    let isMidnight: Bool

    /// Nil for a number that is no date: negative, past 9999, or 29 February 1900, which only Excel believes in.
    init?(_ serial: Double, _ system: System) {
        guard serial >= 0, serial < 2_958_466 else { return nil }
        // Fractions are rounded to the second first: 08:15 is stored a little short.
        let seconds = Int((serial * 86_400).rounded())
        var days = seconds / 86_400
        switch system {
        case .from1904: days += 1_462
        // The 29 February 1900 that Excel counts stands at 60.
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

    /// 1970-01-01 as a serial number.
    private static let epoch = 25_569
}
