import Glibc

/// A date with a resolution of one second, in the format of HTTP: `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 §5.6.7).
struct HTTPDate: Equatable {
    /// Seconds since 1970.
    let seconds: Int

    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    init(seconds: Int) { self.seconds = seconds }

    /// Returns nil for anything else, including the two obsolete formats: a condition with an invalid date is ignored.
    init?(_ text: String) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[5] == "GMT", parts[3].utf8.count == 4,
            let month = Self.months.firstIndex(of: String(parts[2])), let day = Int(parts[1]), let year = Int(parts[3])
        else { return nil }
        let clock = parts[4].split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard clock.count == 3, let hour = clock[0], let minute = clock[1], let second = clock[2] else { return nil }
        var time = tm()
        time.tm_year = Int32(clamping: year - 1900)
        time.tm_mon = Int32(month)
        time.tm_mday = Int32(clamping: day)
        time.tm_hour = Int32(clamping: hour)
        time.tm_min = Int32(clamping: minute)
        time.tm_sec = Int32(clamping: second)
        seconds = timegm(&time)
        // A date or time that does not exist is normalized by `timegm`, and so differs when formatted.
        guard self.text == text else { return nil }
    }

    var text: String {
        var time = tm()
        var stamp = time_t(seconds)
        gmtime_r(&stamp, &time)
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(Self.days[Int(time.tm_wday)]), \(two(time.tm_mday)) \(Self.months[Int(time.tm_mon)]) "
            + "\(Int(time.tm_year) + 1900) \(two(time.tm_hour)):\(two(time.tm_min)):\(two(time.tm_sec)) GMT"
    }
}
