/// Thống kê của một kỳ: every figure counted from the records of the register, none of them written by hand.
///
/// Two lists of dossiers are counted: those *received* in the period (by the day of receipt) and those *resolved* in
/// it (by the day of the result). A dossier may be in both, or in one.
public struct Statistics: CountedPeriod {
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

    /// Whether a dossier counted only illustrates.
    public var isIllustrative: Bool { !illustrative.isEmpty }
}
