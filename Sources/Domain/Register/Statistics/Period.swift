import WorkingTime

/// A period (kỳ) of whole days covered by statistics.
public enum Period: Hashable, Sendable {
    case day(Day)
    case month(year: Int, month: Int)
    case quarter(year: Int, quarter: Int)
    /// The first six months of a year (sáu tháng đầu năm).
    case halfYear(Int)
    /// The first nine months of a year (chín tháng đầu năm).
    case nineMonths(Int)
    case year(Int)
    /// A reporting window defined by the unit.
    case window(ReportingWindow)

    /// The first day of the period. An invalid year or month yields ``Day/first``.
    public var first: Day {
        switch self {
        case .day(let day): day
        case .month(let year, let month): Day(year: year, month: month, day: 1) ?? .first
        case .quarter(let year, let quarter): Day(year: year, month: 3 * quarter - 2, day: 1) ?? .first
        case .halfYear(let year), .nineMonths(let year), .year(let year): Day(year: year, month: 1, day: 1) ?? .first
        case .window(let window): window.first
        }
    }

    /// The last day of the period, which is included.
    public var last: Day {
        switch self {
        case .day(let day): day
        case .month: first.endOfMonth
        case .quarter: first.endOfQuarter
        case .halfYear: first.adding(months: 5).endOfMonth
        case .nineMonths: first.adding(months: 8).endOfMonth
        case .year: first.endOfYear
        case .window(let window): window.last
        }
    }

    /// Returns whether a day is in the period, whose first and last days are included.
    public func contains(_ day: Day) -> Bool { first <= day && day <= last }

    var isMonth: Bool { if case .month = self { true } else { false } }

    /// The Vietnamese name for use in a sentence: `tháng 9 năm 2024`, `quý III năm 2024`, `9 tháng đầu năm 2024`.
    public var name: String {
        switch self {
        case .day(let day): "ngày \(day.vietnamese)"
        case .month(let year, let month): "tháng \(month) năm \(year)"
        case .quarter(let year, let quarter): "quý \(Self.roman(quarter)) năm \(year)"
        case .halfYear(let year): "6 tháng đầu năm \(year)"
        case .nineMonths(let year): "9 tháng đầu năm \(year)"
        case .year(let year): "năm \(year)"
        case .window(let window): window.name
        }
    }

    /// The first and last day: `01/09/2024 – 30/09/2024`.
    public var span: String { "\(first.vietnamese) – \(last.vietnamese)" }

    /// Returns the period to compare this one with: the preceding day, month, or quarter; for longer periods, the same
    /// months of the previous year; for a reporting window, the same window of the previous year.
    public func previous(among windows: ReportingWindows = []) -> Period {
        switch self {
        case .day(let day): return .day(day - 1)
        case .month:
            let before = (first - 1).components
            return .month(year: before.year, month: before.month)
        case .quarter:
            let before = first - 1
            return .quarter(year: before.year, quarter: before.quarter)
        case .halfYear(let year): return .halfYear(year - 1)
        case .nineMonths(let year): return .nineMonths(year - 1)
        case .year(let year): return .year(year - 1)
        case .window(let window): return .window(window.yearBefore(among: windows))
        }
    }

    private static func roman(_ quarter: Int) -> String {
        (1...4).contains(quarter) ? ["I", "II", "III", "IV"][quarter - 1] : "\(quarter)"
    }
}
