import Diagnostics
import RecordSchema
import WorkingTime

/// The public projection of a dossier (hồ sơ). It contains nothing that identifies the applicant, and must not.
///
/// There may be a million of these in memory, so keep the type flat and small.
public struct Dossier: Record {
    public var code = DossierCode.none
    public var procedure = ProcedureCode.none
    public var applicantKind = ApplicantKind.person
    public var channel = Channel.inPerson
    public var submitted: Moment?
    public var received = Moment(minutesSinceEpoch: 0)
    /// When the deciding body received the dossier, if another body accepted it (NĐ 309/2026 Điều 8.3).
    public var authorityReceived: Moment?
    /// When the requested documents were complete, which restarts the time limit (NĐ 118/2025 Điều 19.5).
    public var supplemented: Moment?
    public var due: Moment?
    public var resolved: Moment?
    public var returned: Moment?
    public var returnChannel: ReturnChannel?
    public var outcome: Outcome?
    public var paidOnline: Bool?
    public var digitised: Bool?
    public var illustrative: Bool?
    public var lateReason: String?
    /// The periods during which the time limit is suspended.
    public var pauses: [Pause] = []
    /// The position of the record in its file.
    public var position: Position

    public init(at location: Location) { position = location.position }

    /// The kind of applicant (loại đối tượng).
    public enum ApplicantKind: String, Choice {
        case person, organization, enterprise

        public var label: String {
            switch self {
            case .person: "Cá nhân"
            case .organization: "Tổ chức"
            case .enterprise: "Doanh nghiệp"
            }
        }
    }

    /// The channel of submission (hình thức nộp).
    public enum Channel: String, Choice {
        case inPerson = "in-person"
        case onlinePartial = "online-partial"
        case onlineFull = "online-full"
        case postal

        public var label: String { "\(staticLabel)" }

        /// The label as a static string, for the rows of long lists.
        public var staticLabel: StaticString {
            switch self {
            case .inPerson: "Trực tiếp"
            case .onlinePartial: "Trực tuyến một phần"
            case .onlineFull: "Trực tuyến toàn trình"
            case .postal: "Bưu chính"
            }
        }

        /// The procedure's way of submission whose time limit applies.
        public var way: SubmissionChannel.Way {
            switch self {
            case .inPerson: .inPerson
            case .onlinePartial, .onlineFull: .online
            case .postal: .postal
            }
        }
    }

    /// The channel by which the result is returned (hình thức nhận kết quả).
    public enum ReturnChannel: String, Choice {
        case inPerson = "in-person"
        case electronic
        case postal

        public var label: String {
            switch self {
            case .inPerson: "Nhận trực tiếp"
            case .electronic: "Bản điện tử"
            case .postal: "Qua bưu chính"
            }
        }
    }

    /// The outcome of processing (kết quả xử lý).
    public enum Outcome: String, Choice {
        case granted, refused
        case returnedIncomplete = "returned-incomplete"
        case withdrawn, stopped

        public var label: String {
            switch self {
            case .granted: "Đã giải quyết"
            case .refused: "Từ chối giải quyết"
            case .returnedIncomplete: "Trả lại vì chưa đủ giấy tờ"
            case .withdrawn: "Người nộp rút hồ sơ"
            case .stopped: "Dừng giải quyết"
            }
        }
    }

    public static let schema = Schema<Dossier>(
        "dossier", "Hồ sơ", source: "Nghị định 118/2025/NĐ-CP; Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15",
        [
            Field("code", "Mã số hồ sơ", \.code, required: true, source: "NĐ 118/2025 Điều 28"),
            Field("procedure", "Mã thủ tục", \.procedure, required: true),
            Field("applicantKind", "Loại đối tượng", \.applicantKind, required: true),
            Field("channel", "Hình thức nộp", \.channel, required: true),
            Field("submitted", "Thời điểm nộp", \.submitted),
            Field("received", "Thời điểm tiếp nhận", \.received, required: true, source: "NĐ 118/2025 Điều 17.3"),
            Field(
                "authorityReceived", "Thời điểm cơ quan có thẩm quyền nhận", \.authorityReceived,
                source: "NĐ 309/2026 Điều 8.3"),
            Field("supplemented", "Thời điểm bổ sung đủ", \.supplemented, source: "NĐ 118/2025 Điều 19.5"),
            Field("due", "Ngày hẹn trả", \.due),
            Field("resolved", "Ngày có kết quả", \.resolved),
            Field("returned", "Ngày trả kết quả", \.returned),
            Field("returnChannel", "Hình thức nhận kết quả", \.returnChannel),
            Field("outcome", "Kết quả xử lý", \.outcome),
            Field("paidOnline", "Thanh toán trực tuyến", \.paidOnline),
            Field("digitised", "Đã số hóa", \.digitised),
            Field("lateReason", "Lý do quá hạn", \.lateReason, source: "NĐ 118/2025 Điều 19.6"),
            Field("pauses", "Tạm dừng", \.pauses),
            Field("illustrative", "Dữ liệu minh họa", \.illustrative),
        ])

    /// The moment at which the time limit starts.
    public var countedFrom: Moment { supplemented ?? authorityReceived ?? received }
}

/// A pause (tạm dừng): a period, both days included, spent waiting for the applicant or another body.
public struct Pause: Record, Hashable {
    public var from = Day(daysSinceEpoch: 0)
    public var to = Day(daysSinceEpoch: 0)
    public var reason = Reason.other

    public init(at location: Location) {}

    /// The reason for a pause.
    public enum Reason: String, Choice {
        case supplement, financial
        case otherAgency = "other-agency"
        case other

        public var label: String {
            switch self {
            case .supplement: "Chờ bổ sung giấy tờ"
            case .financial: "Chờ thực hiện nghĩa vụ tài chính"
            case .otherAgency: "Chờ cơ quan khác"
            case .other: "Lý do khác"
            }
        }
    }

    /// The days of the pause, both the first and the last included.
    public var span: DaySpan { DaySpan(first: from, last: to) }

    public static let schema = Schema<Pause>(
        "pause", "Tạm dừng",
        [
            Field("from", "Từ ngày", \.from, required: true),
            Field("to", "Đến hết ngày", \.to, required: true),
            Field("reason", "Lý do", \.reason, required: true),
        ])
}

/// A YAML file of results: its dossiers and the fields they have in common.
public struct ResultsFile: Record {
    public var location: Location
    /// The cutoff date of the data (ngày chốt số liệu): the file covers everything up to and including this day.
    public var dataUntil: Day?
    public var publishedOn: Day?
    public var illustrative: Bool?
    public var dossiers: [Dossier] = []

    public init(at location: Location) { self.location = location }

    public static let schema = Schema<ResultsFile>(
        "results", "Kết quả giải quyết hồ sơ", source: "Nghị định 118/2025/NĐ-CP Điều 8",
        [
            Field("dataUntil", "Ngày chốt số liệu", \.dataUntil),
            Field("publishedOn", "Ngày công khai", \.publishedOn),
            Field("illustrative", "Dữ liệu minh họa", \.illustrative),
            Field("dossiers", "Hồ sơ", \.dossiers, required: true),
        ])
}

extension ContentKind {
    public static let results = ContentKind(
        "results", ResultsFile.self, at: .monthly(folder: "results"), isGuarded: true,
        Summary(
            "dossiers, without a word on who applied",
            pages: "`ket-qua/<year>/<month>/<day>.html`, by the day in the code; `tra-cuu.html` finds one by its code"))

    public static let resultsTable = ContentKind(
        tablesOf: Dossier.self, "results-table", at: .monthly(folder: "results"),
        Summary("the same as a table", pages: "the same; the row's id is the code"))

    /// Whether files of this kind contain dossiers.
    public var hasDossiers: Bool { self == .results || self == .resultsTable }
}
