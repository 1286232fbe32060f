import Binary

/// The time an office has to process a dossier, as stated by its procedure ("thời hạn giải quyết").
public struct TimeLimit: Hashable, Sendable {
    /// The unit of a time limit. The raw value is its spelling in open data.
    public enum Unit: String, Hashable, Sendable, CaseIterable {
        case minute
        case hour
        /// An hour of office time; 8 hours make one working day.
        case workingHour = "working-hour"
        /// A calendar day.
        case day
        case workingDay = "working-day"
        /// A calendar month.
        case month
        /// Due on the day of reception, unless the dossier was received after the cutoff.
        case sameDay = "same-day"

        /// The Vietnamese name of the unit: `ngày làm việc`.
        public var word: String {
            switch self {
            case .minute: "phút"
            case .hour: "giờ"
            case .workingHour: "giờ làm việc"
            case .day: "ngày"
            case .workingDay: "ngày làm việc"
            case .month: "tháng"
            case .sameDay: "trong ngày"
            }
        }
    }

    /// The number of units; 1 for ``Unit/sameDay``.
    public let value: Int
    /// The unit in which ``value`` is counted.
    public let unit: Unit

    /// The limit `trong ngày`: due on the day of reception.
    public static let sameDay = TimeLimit(value: 1, unit: .sameDay)

    /// The valid values.
    public static let range = 1...3650

    private init(value: Int, unit: Unit) {
        self.value = value
        self.unit = unit
    }

    /// Creates a time limit, or returns nil if the value is outside ``range``, or is not 1 for ``Unit/sameDay``.
    public init?(_ value: Int, _ unit: Unit) {
        guard Self.range.contains(value), unit != .sameDay || value == 1 else { return nil }
        self.init(value: value, unit: unit)
    }

    /// The canonical spelling: `trong ngày`, `3 ngày làm việc`.
    public var text: String {
        unit == .sameDay ? unit.word : "\(value) \(unit.word)"
    }
}

/// The reason a string could not be parsed as a ``TimeLimit``.
public enum TimeLimitError: Error, Hashable, Sendable {
    /// The string is neither "trong ngày" nor a number followed by a unit.
    case syntax
    /// The number is outside ``TimeLimit/range``.
    case outOfRange
}

extension TimeLimit: LosslessStringConvertible {
    /// Parses a time limit such as `trong ngày`, `3 ngày làm việc`, `15 ngày`, `08 giờ làm việc`, `2 giờ`, `30 phút`,
    /// or `1 tháng`, ignoring case, extra whitespace, and leading zeros.
    public static func parse(_ text: String) throws(TimeLimitError) -> TimeLimit {
        let words = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if words == Unit.sameDay.word || words == "ngay trong ngày" {
            return .sameDay
        }
        let digits = words.prefix { $0.isASCII && $0.isNumber }
        let word = words.dropFirst(digits.count).drop(while: \.isWhitespace)
        guard !digits.isEmpty,
            let unit = Unit.allCases.first(where: { $0 != .sameDay && $0.word == word })
        else { throw .syntax }
        guard let value = Int(digits), let limit = TimeLimit(value, unit) else { throw .outOfRange }
        return limit
    }

    /// Parses a time limit, or returns nil if the text is malformed or its number is out of range.
    public init?(_ text: String) {
        guard let limit = try? TimeLimit.parse(text) else { return nil }
        self = limit
    }

    public var description: String { text }
}

extension TimeLimit: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        writer.write(UInt16(truncatingIfNeeded: value))
        writer.write(unit.ordinal)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        let value = Int(try reader.read(UInt16.self))
        let unit = Int(try reader.read(UInt8.self))
        guard unit < Unit.allCases.count, let limit = TimeLimit(value, Unit.allCases[unit]) else { throw BinaryError() }
        self = limit
    }
}

extension TimeLimit.Unit {
    /// The index in `allCases`.
    fileprivate var ordinal: UInt8 { UInt8(clamping: Self.allCases.firstIndex(of: self) ?? 0) }
}
