import Binary

/// A quarter of a year.
public struct Quarter: Hashable, Comparable, Sendable {
    /// The calendar year, such as 2026.
    public let year: Int
    /// The number of the quarter, from 1 to 4.
    public let number: Int

    /// Creates a quarter from its year and its number, 1 to 4, without validating them.
    public init(year: Int, number: Int) {
        self.year = year
        self.number = number
    }

    /// Creates the quarter that contains a day.
    public init(of day: Day) { self.init(year: day.year, number: day.quarter) }

    /// Returns whether a day falls in this quarter.
    public func contains(_ day: Day) -> Bool { Quarter(of: day) == self }

    /// The Vietnamese name: `quý IV năm 2026`.
    public var label: String { "quý \(["I", "II", "III", "IV"][(number - 1) & 3]) năm \(year)" }

    public static func < (left: Quarter, right: Quarter) -> Bool {
        (left.year, left.number) < (right.year, right.number)
    }
}

extension Quarter: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        year.write(into: &writer)
        number.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        year = try Int(from: &reader)
        number = try Int(from: &reader)
    }
}
