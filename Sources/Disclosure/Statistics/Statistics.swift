/// Thống kê của một kỳ: every figure counted from the records of the register, none of them written by hand.
///
/// Two lists of dossiers are counted: those *received* in the period (by the day of receipt) and those *resolved* in
/// it (by the day of the result). A dossier may be in both, or in one.
public struct Statistics: Sendable {
    public let period: Period
    public let total: DossierCounts
    /// Kỳ trước chuyển sang: received before the period, and open when it began.
    public let carriedOver: Int
    /// Quá hạn chưa có kết quả at the end of the period, by the due date first given.
    public let overdueAtEnd: Int
    /// Of the total, the dossiers that only illustrate.
    public let illustrative: DossierCounts
    /// By the name of the field.
    public let fields: Breakdown<String>
    /// The key is nil for procedures whose dossiers are not told apart: see ``Procedure/isSensitive``.
    public let procedures: Breakdown<ProcedureCode?>
    /// Closed in time, in the fields of land and of construction.
    let inTimeLand: Int
    let inTimeConstruction: Int
    public let channels: Breakdown<Dossier.Channel>
    public let applicants: Breakdown<Dossier.ApplicantKind>
    /// Nil is the key of those that do not say.
    public let returnChannels: Breakdown<Dossier.ReturnChannel?>
    /// Thanh toán trực tuyến, of the dossiers received that say how fees were paid.
    public let paidOnline: Share
    /// Đã số hóa, of the dossiers received that say so or not.
    public let digitised: Share
    public let times: ProcessingTimes
    /// Newest cut-off, and newest day of publication, of the files these dossiers come from.
    public let dataUntil: Day?
    public let publishedOn: Day?

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
    /// Whether a dossier counted only illustrates.
    public var isIllustrative: Bool { !illustrative.isEmpty }
    public var isEmpty: Bool { total.isEmpty }
}
