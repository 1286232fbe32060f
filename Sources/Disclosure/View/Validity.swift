import Binary
import Diagnostics

/// Where the day of the site lies beside a stretch of time. Pages ask for this and never for the day itself: a new day
/// reaches those alone for which it is another answer.
public enum Validity: UInt8, Sendable, BinaryEncodable {
    /// Not begun.
    case coming
    case current
    /// Over.
    case past

    public func write(into writer: inout BinaryWriter) { writer.write(rawValue) }
}

extension Site {
    /// Where the day of the site lies beside the days from one to another, both counted; nil for an end that is open.
    public func validity(from first: Day?, through last: Day?) -> Validity {
        if first == nil, last == nil { return .current }
        return read(ValidityOfSpan(first: first, last: last))
    }

    public func isCurrent(from first: Day?, through last: Day?) -> Bool {
        validity(from: first, through: last) == .current
    }

    /// The day of the site, for what must bear a date where the content has none.
    public var day: Day { read(DayOfSite()) }

    /// The year of the day of the site.
    public var year: Int { read(CurrentYear()) }
}

struct ValidityOfSpan: Fact, FormedValue {
    static let title = Message(vi: "ngày của trang so với một khoảng thời gian", en: "validity of a stretch of time")

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
