import Binary

/// A closed range of days.
public struct DaySpan: Hashable, Sendable, BinaryValue {
    /// The first day of the range.
    public let first: Day
    /// The last day of the range, inclusive.
    public let last: Day

    /// Creates a range from its first and last days, both inclusive.
    public init(first: Day, last: Day) {
        self.first = first
        self.last = last
    }

    public func write(into writer: inout BinaryWriter) {
        first.write(into: &writer)
        last.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        first = try Day(from: &reader)
        last = try Day(from: &reader)
    }
}
