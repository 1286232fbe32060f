import Binary
import Diagnostics
import WorkingTime

/// The relation of the build date to a period of validity.
///
/// Pages depend on this rather than on the date itself, so that a new day only invalidates pages for which the relation
/// changes.
public enum Validity: UInt8, Sendable, BinaryEncodable {
    /// The period has not begun yet.
    case coming
    /// The build date is in the period.
    case current
    /// The period is over.
    case past

    public func write(into writer: inout BinaryWriter) { writer.write(rawValue) }
}

extension Site {
    /// Returns the relation of the build date to a closed range of days, in which nil means an open end.
    public func validity(from first: Day?, through last: Day?) -> Validity {
        if first == nil, last == nil { return .current }
        return read(ValidityOfSpan(first: first, last: last))
    }

    /// Returns whether the build date is in a closed range of days, in which nil means an open end.
    public func isCurrent(from first: Day?, through last: Day?) -> Bool {
        validity(from: first, through: last) == .current
    }

    /// The build date, for output that requires a date if the content has none.
    public var day: Day { read(DayOfSite()) }

    /// The year of the build date.
    public var year: Int { read(CurrentYear()) }
}

struct ValidityOfSpan: Fact, FormedValue {
    static let title = Message(vi: "ngày của trang so với một khoảng thời gian", en: "validity of a range of days")

    let first: Day?
    let last: Day?

    func value(in site: some SiteParts) throws -> Validity {
        let today = try site.asOf
        if let first, today < first { return .coming }
        if let last, last < today { return .past }
        return .current
    }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(first: try part { $0.first }, last: try part { $0.last })
    }
}

struct DayOfSite: Fact, UnitValue {
    static let title = Message(vi: "ngày của trang", en: "day of the site")

    func value(in site: some SiteParts) throws -> Day { try site.asOf }
}

struct CurrentYear: Fact, UnitValue {
    static let title = Message(vi: "năm hiện tại", en: "current year")

    func value(in site: some SiteParts) throws -> Int { try site.asOf.year }
}
