import Binary

/// A period with the numbers of its dossiers, divided by nothing but how they stand.
public protocol CountedPeriod: Sendable {
    var period: Period { get }
    var total: DossierCounts { get }
    /// Kỳ trước chuyển sang: received before the period, and open when it began.
    var carriedOver: Int { get }
    /// Quá hạn chưa có kết quả at the end of the period, by the due date first given.
    var overdueAtEnd: Int { get }
}

extension CountedPeriod {
    /// Tiếp nhận trong kỳ.
    public var received: Int { total.received.total }
    /// Đã giải quyết: those whose result came in the period.
    public var resolved: Int { total.resolved }
    /// Rút, dừng, trả lại trong kỳ.
    public var ended: Int { total.closed[.ended] }
    /// Quá hạn: those whose result came in the period, after the due date.
    public var resolvedLate: Int { total.closed[.late] }
    /// Còn lại cuối kỳ: carried over and received, less all that were closed.
    public var openAtEnd: Int { max(carriedOver + received - total.closed.total, 0) }
    /// Đúng hẹn of those resolved in the period: trước hạn and đúng hạn together.
    public var inTime: Share { total.closed.inTimeShare }
    /// How many dossiers the list of late ones names.
    public var lateCount: Int { resolvedLate + overdueAtEnd }
    public var isEmpty: Bool { total.isEmpty }
}

/// These numbers alone, for pages that show no more of a period.
public struct PeriodTotals: CountedPeriod, BinaryEncodable {
    public let period: Period
    public let total: DossierCounts
    public let carriedOver: Int
    public let overdueAtEnd: Int

    public init(_ counted: some CountedPeriod) {
        period = counted.period
        total = counted.total
        carriedOver = counted.carriedOver
        overdueAtEnd = counted.overdueAtEnd
    }

    public func write(into writer: inout BinaryWriter) {
        period.write(into: &writer)
        total.write(into: &writer)
        carriedOver.write(into: &writer)
        overdueAtEnd.write(into: &writer)
    }
}
