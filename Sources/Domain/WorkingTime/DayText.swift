import Vietnamese

/// The reason a string could not be parsed as a ``Day``.
public enum DayError: Error, Hashable, Sendable {
    /// The string does not have the form `yyyy-MM-dd`.
    case syntax
    /// The string has the right form, but there is no such day: `2024-02-30`.
    case impossible
}

extension Day: LosslessStringConvertible {
    /// Parses a day written exactly as `yyyy-MM-dd`.
    public static func parse(_ text: Span<UInt8>) throws(DayError) -> Day {
        let hyphen = UInt8(ascii: "-")
        guard text.count == 10, text[4] == hyphen, text[7] == hyphen,
            let year = text.decimal(at: 0, count: 4),
            let month = text.decimal(at: 5, count: 2),
            let day = text.decimal(at: 8, count: 2)
        else { throw .syntax }
        guard let parsed = Day(year: year, month: month, day: day) else { throw .impossible }
        return parsed
    }

    /// Parses a day written exactly as `yyyy-MM-dd`.
    public static func parse(_ text: String) throws(DayError) -> Day {
        try parse(text.utf8.span)
    }

    /// Parses a day, or returns nil if the text is not `yyyy-MM-dd` or there is no such day.
    public init?(iso text: Span<UInt8>) {
        guard let day = try? Day.parse(text) else { return nil }
        self = day
    }

    /// Parses a day, or returns nil if the text is not `yyyy-MM-dd` or there is no such day.
    public init?(_ text: String) {
        self.init(iso: text.utf8.span)
    }

    /// The ISO 8601 form: `2026-10-05`.
    public var iso: String {
        String(building: appendISO)
    }

    public var description: String { iso }

    /// The short Vietnamese form: `05/10/2026`.
    public var vietnamese: String {
        String(building: appendVietnamese)
    }

    /// The long Vietnamese form: `ngày 05 tháng 01 năm 2026`. Days below 10 have a leading zero, but of the months
    /// only 1 and 2 do (Nghị định 30/2020/NĐ-CP, Phụ lục I).
    public var longVietnamese: String {
        let (year, month, day) = components
        let dayZero = day < 10 ? "0" : ""
        let monthZero = month < 3 ? "0" : ""
        return "ngày \(dayZero)\(day) tháng \(monthZero)\(month) năm \(year)"
    }

    /// Appends `2026-10-05` in ASCII.
    public func appendISO(to bytes: inout [UInt8]) {
        let (year, month, day) = components
        bytes.appendTwoDigits(year / 100)
        bytes.appendTwoDigits(year)
        bytes.append(UInt8(ascii: "-"))
        bytes.appendTwoDigits(month)
        bytes.append(UInt8(ascii: "-"))
        bytes.appendTwoDigits(day)
    }

    /// Appends `05/10/2026` in ASCII.
    public func appendVietnamese(to bytes: inout [UInt8]) {
        let (year, month, day) = components
        bytes.appendTwoDigits(day)
        bytes.append(UInt8(ascii: "/"))
        bytes.appendTwoDigits(month)
        bytes.append(UInt8(ascii: "/"))
        bytes.appendTwoDigits(year / 100)
        bytes.appendTwoDigits(year)
    }
}
