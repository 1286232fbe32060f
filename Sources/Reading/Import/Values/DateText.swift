import Disclosure
import WorkingTime

/// A date as offices write it, with or without a time of day.
struct DateText: Hashable {
    let day: Day
    /// Minutes after midnight; nil if there is no time.
    let minute: Int?

    /// Parses `05/09/2024`, `5-9-2024`, or `2024-09-05`, alone or with `8:15`, `08:15:30`, or `T08:15:30+07:00` before
    /// or after it. Years have four digits; the day comes before the month, or last after a leading year.
    init(_ text: String) throws(DateTextError) {
        var day: Day?
        var minute: Int?
        for part in text.split(whereSeparator: { " ,T".contains($0) }) {
            if part.utf8.contains(UInt8(ascii: ":")) {
                guard minute == nil else { throw .syntax }
                minute = try Self.minute(part)
            } else {
                guard day == nil else { throw .syntax }
                day = try Self.day(part)
            }
        }
        guard let day else { throw .syntax }
        self.day = day
        self.minute = minute
    }

    private static func day(_ text: Substring) throws(DateTextError) -> Day {
        let parts = text.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
        guard parts.count == 3, let first = number(parts[0]), let month = number(parts[1]), let last = number(parts[2])
        else { throw .syntax }
        let isYearFirst = parts[0].utf8.count == 4
        guard parts[isYearFirst ? 0 : 2].utf8.count == 4, parts[1].utf8.count <= 2,
            parts[isYearFirst ? 2 : 0].utf8.count <= 2
        else { throw .syntax }
        guard let day = Day(year: isYearFirst ? first : last, month: month, day: isYearFirst ? last : first) else {
            throw .impossible
        }
        return day
    }

    /// Parses a time as minutes after midnight. Seconds are truncated, and the only accepted offset is that of Việt
    /// Nam.
    private static func minute(_ text: Substring) throws(DateTextError) -> Int {
        var clock = text
        for offset in ["+07:00", "+0700", "+07"] where clock.hasSuffix(offset) {
            clock = clock.dropLast(offset.count)
            break
        }
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let hour = number(parts[0]), let minute = number(parts[1]) else {
            throw .syntax
        }
        if parts.count == 3 {
            let second = parts[2].split(separator: ".", omittingEmptySubsequences: false)
            guard second.count <= 2, second.allSatisfy({ number($0) != nil }), let whole = second.first.flatMap(number)
            else { throw .syntax }
            guard whole < 60 else { throw .impossible }
        }
        guard hour < 24, minute < 60 else { throw .impossible }
        return hour * 60 + minute
    }

    private static func number(_ text: Substring) -> Int? {
        guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        return Int(text)
    }
}

/// Why a text is no date: it has another form, or the date or time does not exist.
enum DateTextError: Error { case syntax, impossible }
