import Vietnamese

/// The reason a string could not be parsed as a ``Moment``.
public enum MomentError: Error, Hashable, Sendable {
    /// The string does not have the form `yyyy-MM-ddTHH:mm`.
    case syntax
    /// The string has the right form, but there is no such day or time: `2024-02-30T08:00`, `2024-02-03T24:00`.
    case impossible
    /// The UTC offset is not Vietnam's `+07:00`.
    case foreignOffset
}

extension Moment: LosslessStringConvertible {
    /// Parses a moment written as `yyyy-MM-ddTHH:mm`, with a space accepted in place of `T`.
    ///
    /// The minutes may be followed by `:ss`, which is dropped, and then by `+07:00` or `+0700`.
    public static func parse(_ text: Span<UInt8>) throws(MomentError) -> Moment {
        guard text.count >= 16,
            text[10] == UInt8(ascii: "T") || text[10] == UInt8(ascii: " "),
            text[13] == UInt8(ascii: ":"),
            let hour = text.decimal(at: 11, count: 2),
            let minute = text.decimal(at: 14, count: 2)
        else { throw .syntax }
        let day: Day
        do {
            day = try Day.parse(text.extracting(0..<10))
        } catch .syntax {
            throw .syntax
        } catch {
            throw .impossible
        }
        var end = 16
        if text.count >= 19, text[16] == UInt8(ascii: ":") {
            guard let second = text.decimal(at: 17, count: 2) else { throw .syntax }
            guard second < 60 else { throw .impossible }
            end = 19
        }
        try checkOffset(text.extracting(end..<text.count))
        guard let moment = Moment(day, hour: hour, minute: minute) else { throw .impossible }
        return moment
    }

    /// Parses a moment in the format accepted by ``parse(_:)-(Span<UInt8>)``.
    public static func parse(_ text: String) throws(MomentError) -> Moment {
        try parse(text.utf8.span)
    }

    /// Parses a moment, or returns nil if the text is malformed, impossible, or not in Vietnam time.
    public init?(_ text: String) {
        guard let moment = try? Moment.parse(text.utf8.span) else { return nil }
        self = moment
    }

    private static func checkOffset(_ text: Span<UInt8>) throws(MomentError) {
        switch text.count {
        case 0:
            return
        case 1 where text[0] == UInt8(ascii: "Z") || text[0] == UInt8(ascii: "z"):
            throw .foreignOffset
        case 5, 6:
            let minutesAt = text.count - 2
            guard text[0] == UInt8(ascii: "+") || text[0] == UInt8(ascii: "-"),
                text.count == 5 || text[3] == UInt8(ascii: ":"),
                let hours = text.decimal(at: 1, count: 2),
                let minutes = text.decimal(at: minutesAt, count: 2)
            else { throw .syntax }
            guard text[0] == UInt8(ascii: "+"), hours == 7, minutes == 0 else { throw .foreignOffset }
        default:
            throw .syntax
        }
    }

    /// The ISO 8601 form without seconds and UTC offset: `2026-10-05T14:30`.
    public var iso: String {
        String(building: appendISO)
    }

    public var description: String { iso }

    /// The RFC 3339 form, as used in feeds: `2026-10-05T14:30:00+07:00`.
    public var timestamp: String {
        String(building: appendTimestamp)
    }

    /// The Vietnamese form: `14:30 ngày 05/10/2026`.
    public var vietnamese: String {
        String(building: appendVietnamese)
    }

    /// Appends `2026-10-05T14:30`.
    public func appendISO(to bytes: inout [UInt8]) {
        day.appendISO(to: &bytes)
        bytes.append(UInt8(ascii: "T"))
        appendTime(to: &bytes)
    }

    /// Appends `2026-10-05T14:30:00+07:00`.
    public func appendTimestamp(to bytes: inout [UInt8]) {
        appendISO(to: &bytes)
        bytes.append(contentsOf: ":00+07:00".utf8)
    }

    /// Appends `14:30 ngày 05/10/2026` in UTF-8.
    public func appendVietnamese(to bytes: inout [UInt8]) {
        appendTime(to: &bytes)
        bytes.append(contentsOf: " ngày ".utf8)
        day.appendVietnamese(to: &bytes)
    }

    /// Appends `14:30`.
    public func appendTime(to bytes: inout [UInt8]) {
        let minuteOfDay = minuteOfDay
        bytes.appendTwoDigits(minuteOfDay / 60)
        bytes.append(UInt8(ascii: ":"))
        bytes.appendTwoDigits(minuteOfDay % 60)
    }
}
