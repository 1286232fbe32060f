import Binary

/// A period with its dossier counts by processing status.
public protocol CountedPeriod: Sendable {
    var period: Period { get }
    var total: DossierCounts { get }
    /// The number of dossiers carried over (kỳ trước chuyển sang): received before the period and open when it began.
    var carriedOver: Int { get }
    /// The number of dossiers overdue without a result (quá hạn chưa có kết quả) at the end of the period, according to
    /// their original due dates.
    var overdueAtEnd: Int { get }
}

extension CountedPeriod {
    /// The number of dossiers received in the period (tiếp nhận trong kỳ).
    public var received: Int { total.received.total }
    /// The number of dossiers resolved in the period (đã giải quyết).
    public var resolved: Int { total.resolved }
    /// The number of dossiers withdrawn, stopped, or returned in the period (rút, dừng, trả lại trong kỳ).
    public var ended: Int { total.closed[.ended] }
    /// The number of dossiers resolved late in the period (quá hạn).
    public var resolvedLate: Int { total.closed[.late] }
    /// The number of dossiers open at the end of the period (còn lại cuối kỳ): those carried over and received, minus
    /// those closed.
    public var openAtEnd: Int { max(carriedOver + received - total.closed.total, 0) }
    /// The share resolved in time (đúng hẹn, that is, trước hạn and đúng hạn) of the dossiers resolved in the period.
    public var inTime: Share { total.closed.inTimeShare }
    /// The number of dossiers on the list of late dossiers.
    public var lateCount: Int { resolvedLate + overdueAtEnd }
    /// Whether no dossiers were received or closed in the period.
    public var isEmpty: Bool { total.isEmpty }
}

/// The totals of a period, for pages that show nothing else of it.
public struct PeriodTotals: CountedPeriod, BinaryEncodable {
    /// The period whose dossiers are counted.
    public let period: Period
    /// The number of dossiers received and closed in the period, by status.
    public let total: DossierCounts
    /// The number of dossiers received before the period and open when it began.
    public let carriedOver: Int
    /// The number of dossiers overdue without a result at the end of the period.
    public let overdueAtEnd: Int

    /// Creates the totals of a counted period, leaving out everything else known about it.
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
