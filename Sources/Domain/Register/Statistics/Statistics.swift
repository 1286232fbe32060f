import Records
import WorkingTime

/// The statistics of a period (thống kê của một kỳ), all computed from the records of the register.
///
/// Two sets of dossiers are counted: those *received* in the period (by the day of receipt) and those *resolved* in
/// it (by the day of the result). A dossier may be in either set or in both.
public struct Statistics: CountedPeriod {
    /// The period whose dossiers are counted.
    public let period: Period
    /// The number of dossiers received and closed in the period, by status.
    public let total: DossierCounts
    /// The number of dossiers received before the period and open when it began.
    public let carriedOver: Int
    /// The number of dossiers overdue without a result at the end of the period.
    public let overdueAtEnd: Int
    /// The part of the total that consists of illustrative dossiers.
    public let illustrative: DossierCounts
    /// The counts by name of the field.
    public let fields: Breakdown<String>
    /// The counts by procedure, with a nil key for all sensitive procedures together; see ``Procedure/isSensitive``.
    public let procedures: Breakdown<ProcedureCode?>
    /// The number of dossiers closed in time in the fields of land and construction.
    public let inTimeLand: Int
    /// The number of those in the field of construction.
    public let inTimeConstruction: Int
    /// The counts by channel of submission, with one row per channel.
    public let channels: Breakdown<Dossier.Channel>
    /// The counts by kind of applicant, with one row per kind.
    public let applicants: Breakdown<Dossier.ApplicantKind>
    /// The counts by return channel, with a nil key for dossiers that do not state it.
    public let returnChannels: Breakdown<Dossier.ReturnChannel?>
    /// The share paid online (thanh toán trực tuyến) of the received dossiers that state how fees were paid.
    public let paidOnline: Share
    /// The share digitized (đã số hóa) of the received dossiers that state it.
    public let digitised: Share
    /// The processing times of the resolved dossiers.
    public let times: ProcessingTimes
    /// The latest cutoff date and the latest day of publication of the files that contain the dossiers.
    public let dataUntil: Day?
    /// The latest day of publication of the same files, or nil if none of them declares it.
    public let publishedOn: Day?

    /// Whether any of the counted dossiers is illustrative.
    public var isIllustrative: Bool { !illustrative.isEmpty }
}
