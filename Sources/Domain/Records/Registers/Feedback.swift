import Diagnostics
import RecordSchema
import WorkingTime

/// An entry of the feedback register (phản ánh, kiến nghị), without any information about the sender.
public struct FeedbackItem: Record {
    public var location: Location
    public var number = Located("")
    public var receivedOn = Day(daysSinceEpoch: 0)
    public var channel = Way.reception
    public var summary = ""
    public var category = Subject.other
    public var ownAuthority = true
    public var forwardedTo: String?
    public var forwardedOn: Located<Day>?
    public var dueOn = Located(Day(daysSinceEpoch: 0))
    public var status = Status.received
    public var answer: String?
    public var answeredOn: Located<Day>?
    public var publishedOn: Day?
    public var illustrative: Bool?

    public init(at location: Location) { self.location = location }

    /// The channel of reception (hình thức tiếp nhận; Nghị định 20/2008/NĐ-CP Điều 6, 7).
    public enum Way: String, Choice {
        case letter, phone, email, web, portal, reception, survey

        public var label: String {
            switch self {
            case .letter: "Thư"
            case .phone: "Điện thoại"
            case .email: "Thư điện tử"
            case .web: "Trang thông tin điện tử"
            case .portal: "Cổng Dịch vụ công quốc gia"
            case .reception: "Trực tiếp"
            case .survey: "Phiếu lấy ý kiến"
            }
        }
    }

    /// The subject of the feedback. Complaints and denunciations are governed by separate laws
    /// (Nghị định 20/2008/NĐ-CP Điều 1).
    public enum Subject: String, Choice {
        case rule, conduct, time, fee, documents, attitude
        case onlineService = "online-service"
        case other, complaint, denunciation

        public var label: String {
            switch self {
            case .rule: "Quy định hành chính"
            case .conduct: "Hành vi của cán bộ, công chức"
            case .time: "Thời hạn giải quyết"
            case .fee: "Phí, lệ phí"
            case .documents: "Giấy tờ phải nộp"
            case .attitude: "Thái độ phục vụ"
            case .onlineService: "Dịch vụ công trực tuyến"
            case .other: "Việc khác"
            case .complaint: "Khiếu nại (theo luật khiếu nại)"
            case .denunciation: "Tố cáo (theo luật tố cáo)"
            }
        }
    }

    /// The processing status (trạng thái xử lý).
    public enum Status: String, Choice {
        case received, rejected, forwarded
        case inProgress = "in-progress"
        case answered, published

        public var label: String {
            switch self {
            case .received: "Đã vào sổ"
            case .rejected: "Không tiếp nhận"
            case .forwarded: "Đã chuyển cơ quan có thẩm quyền"
            case .inProgress: "Đang xử lý"
            case .answered: "Đã trả lời"
            case .published: "Đã trả lời và công khai"
            }
        }
    }

    public static let schema = Schema<FeedbackItem>(
        "feedbackItem", "Phản ánh, kiến nghị", source: "Nghị định 20/2008/NĐ-CP; Nghị định 48/2013/NĐ-CP",
        [
            Field("number", "Số tiếp nhận", \.number, required: true, source: "NĐ 20/2008 Điều 9"),
            Field("receivedOn", "Ngày nhận", \.receivedOn, required: true, source: "NĐ 20/2008 Điều 9"),
            Field("channel", "Hình thức", \.channel, required: true, source: "NĐ 20/2008 Điều 6, 7"),
            Field("summary", "Nội dung tóm tắt", \.summary, required: true),
            Field("category", "Loại", \.category, required: true, source: "NĐ 20/2008 Điều 9"),
            Field("ownAuthority", "Thuộc thẩm quyền", \.ownAuthority, required: true, source: "NĐ 20/2008 Điều 9"),
            Field("forwardedTo", "Chuyển đến", \.forwardedTo, source: "NĐ 20/2008 Điều 9"),
            Field("forwardedOn", "Ngày chuyển", \.forwardedOn, source: "NĐ 20/2008 Điều 9"),
            Field("dueOn", "Hạn trả lời", \.dueOn, required: true),
            Field("status", "Trạng thái", \.status, required: true),
            Field("answer", "Trả lời", \.answer, source: "NĐ 20/2008 Điều 19"),
            Field("answeredOn", "Ngày trả lời", \.answeredOn),
            Field("publishedOn", "Ngày công khai", \.publishedOn, source: "NĐ 20/2008 Điều 14.2.đ"),
            Field("illustrative", "Dữ liệu minh họa", \.illustrative),
        ])
}

/// The contents of a file in `feedback/`: the register for one period, which may be empty.
public struct FeedbackFile: Record {
    public var location: Location
    public var from: Day?
    public var to: Located<Day>?
    /// The cutoff date of the data (ngày chốt số liệu): the file covers everything up to and including this day.
    public var dataUntil: Day?
    public var feedback: [FeedbackItem] = []
    public var illustrative: Bool?

    public init(at location: Location) { self.location = location }

    public static let schema = Schema<FeedbackFile>(
        "feedback", "Sổ phản ánh, kiến nghị", source: "Nghị định 20/2008/NĐ-CP Điều 9",
        [
            Field("from", "Từ ngày", \.from),
            Field("to", "Đến ngày", \.to),
            Field("dataUntil", "Ngày chốt số liệu", \.dataUntil),
            Field("feedback", "Phản ánh, kiến nghị", \.feedback, required: true),
            Field("illustrative", "Dữ liệu minh họa", \.illustrative),
        ])
}

extension ContentKind {
    public static let feedback = ContentKind(
        "feedback", FeedbackFile.self, at: .monthly(folder: "feedback"), isGuarded: true,
        Summary(
            "the register of feedback, its answers and times; a month without any is a file with `feedback: []`",
            pages: "`phan-anh/index.html`"),
        handbook: HandbookEntry("Phản ánh, kiến nghị, mỗi tháng một tệp", example: "2026-11", shownIn: "Phản ánh"))
}
