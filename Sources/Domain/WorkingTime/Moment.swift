import Binary

/// A point in time with minute precision, in Vietnam time (UTC+7 all year, without daylight saving time).
///
/// Moments range from the year 1 to the year 5999; arithmetic saturates at ``first`` and ``last``.
public struct Moment: Hashable, Sendable {
    private let minutes: Int32

    /// 0001-01-01T00:00.
    public static let first = Moment(unchecked: Int32(Day.first.daysSinceEpoch * Moment.minutesPerDay))
    /// 5999-12-31T23:59.
    public static let last = Moment(unchecked: 2_119_574_879)

    static let minutesPerDay = 1_440

    private init(unchecked minutes: Int32) {
        self.minutes = minutes
    }

    /// Creates the moment that is `minutesSinceEpoch` minutes after 1970-01-01T00:00 Vietnam time, clamped to
    /// ``first`` and ``last``.
    public init(minutesSinceEpoch: Int) {
        let clamped = min(max(minutesSinceEpoch, Int(Self.first.minutes)), Int(Self.last.minutes))
        minutes = Int32(clamped)
    }

    /// Creates a moment from a day and the minutes after its midnight; a minute outside 0…1439 falls on another day.
    public init(_ day: Day, minuteOfDay: Int) {
        let (sum, overflow) = (day.daysSinceEpoch * Self.minutesPerDay).addingReportingOverflow(minuteOfDay)
        guard !overflow else {
            self = minuteOfDay < 0 ? .first : .last
            return
        }
        self.init(minutesSinceEpoch: sum)
    }

    /// Creates a moment from a day and a time of day, or returns nil if the hour or minute is out of range or the day
    /// is after the year 5999.
    public init?(_ day: Day, hour: Int, minute: Int) {
        guard (0...23).contains(hour), (0...59).contains(minute), day <= Self.last.day else { return nil }
        self.init(day, minuteOfDay: hour * 60 + minute)
    }

    /// The number of minutes since 1970-01-01T00:00 Vietnam time, negative for earlier moments.
    public var minutesSinceEpoch: Int { Int(minutes) }

    /// The day in Vietnam time on which the moment falls.
    public var day: Day {
        Day(daysSinceEpoch: (minutesSinceEpoch - minuteOfDay) / Self.minutesPerDay)
    }

    /// The number of minutes since midnight, from 0 to 1439.
    public var minuteOfDay: Int {
        let remainder = minutesSinceEpoch % Self.minutesPerDay
        return remainder < 0 ? remainder + Self.minutesPerDay : remainder
    }

    /// The hour of the day, from 0 to 23.
    public var hour: Int { minuteOfDay / 60 }
    /// The minute of the hour, from 0 to 59.
    public var minute: Int { minuteOfDay % 60 }
}

extension Moment: Strideable {
    public static func < (left: Moment, right: Moment) -> Bool {
        left.minutes < right.minutes
    }

    /// Returns the number of minutes from this moment to `other`, positive if `other` is later.
    public func distance(to other: Moment) -> Int {
        other.minutesSinceEpoch - minutesSinceEpoch
    }

    /// Returns the moment `minutes` later, clamped to ``first`` and ``last``.
    public func advanced(by minutes: Int) -> Moment {
        let (sum, overflow) = minutesSinceEpoch.addingReportingOverflow(minutes)
        guard !overflow else { return minutes < 0 ? .first : .last }
        return Moment(minutesSinceEpoch: sum)
    }
}

extension Moment: BinaryValue {
    public func write(into writer: inout BinaryWriter) { writer.write(minutes) }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(minutesSinceEpoch: Int(try reader.read(Int32.self)))
    }
}
