import Binary

/// A closed range of days.
public struct DaySpan: Hashable, Sendable, BinaryValue {
    public let first: Day
    public let last: Day

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
