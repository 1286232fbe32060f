import Binary

/// A day of the proleptic Gregorian calendar, from 0001-01-01 to 9999-12-31.
///
/// Arithmetic saturates at the bounds of this range, so it never traps.
public struct Day: Hashable, Sendable {
    private let number: Int32

    /// 0001-01-01.
    public static let first = Day(unchecked: -719_162)
    /// 9999-12-31.
    public static let last = Day(unchecked: 2_932_896)

    private init(unchecked number: Int32) {
        self.number = number
    }

    /// Creates the day that is `daysSinceEpoch` days after 1970-01-01 (before it if negative), clamped to
    /// ``first`` and ``last``.
    public init(daysSinceEpoch: Int) {
        let clamped = min(max(daysSinceEpoch, Int(Self.first.number)), Int(Self.last.number))
        number = Int32(clamped)
    }

    /// Creates a day from its components, or returns nil if there is no such day, such as 30 February.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= Self.length(ofMonth: month, year: year)
        else { return nil }
        // Years start on 1 March, so that the leap day is the last day of the year (H. Hinnant, "days_from_civil").
        let shiftedYear = month > 2 ? year : year - 1
        let shiftedMonth = month > 2 ? month - 3 : month + 9
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear % 400
        let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = Int32(era * Self.daysPerEra + dayOfEra - Self.epochOffset)
    }

    /// The number of days since 1970-01-01, negative for earlier days.
    public var daysSinceEpoch: Int { Int(number) }

    /// The year, month, and day together, which is cheaper than reading them one by one.
    public var components: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + Self.epochOffset
        let era = shifted / Self.daysPerEra
        let dayOfEra = shifted % Self.daysPerEra
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (
            year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
            month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        )
    }

    /// The year, from 1 to 9999.
    public var year: Int { components.year }
    /// The month of the year, from 1 to 12.
    public var month: Int { components.month }
    /// The day of the month, from 1 to 31.
    public var day: Int { components.day }

    /// The ISO 8601 day of the week, from 1 (Monday) to 7 (Sunday).
    public var weekday: Int {
        (Int(number) + Self.epochOffset + 2) % 7 + 1
    }

    /// The quarter of the year, 1 to 4.
    public var quarter: Int { (month + 2) / 3 }

    /// Returns whether a year of the Gregorian calendar has 366 days.
    public static func isLeap(year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    /// Returns the number of days in a month (1 to 12).
    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year: year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The number of days from 0000-03-01 to 1970-01-01. Adding it makes every day in the range positive.
    private static let epochOffset = 719_468
    private static let daysPerEra = 146_097
}

extension Day: BinaryValue {
    public func write(into writer: inout BinaryWriter) { writer.write(number) }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(daysSinceEpoch: Int(try reader.read(Int32.self)))
    }
}
