import Diagnostics
import RecordSchema
import WorkingTime

/// A satisfaction survey (khảo sát mức độ hài lòng), with the number of questionnaires and the results per question.
public struct Survey: Record {
    public var location: Location
    public var title = ""
    public var period = ""
    public var form = Form.paper
    public var sent = 0
    public var valid = Located(0)
    public var results: [SurveyResult] = []
    public var publishedOn: Day?
    public var note: String?
    public var illustrative: Bool?

    public init(at location: Location) { self.location = location }

    /// The form of the survey (hình thức khảo sát).
    public enum Form: String, Choice {
        case online, paper, both

        public var label: String {
            switch self {
            case .online: "Trực tuyến"
            case .paper: "Phát phiếu"
            case .both: "Trực tuyến và phát phiếu"
            }
        }
    }

    public static let schema = Schema<Survey>(
        "survey", "Khảo sát mức độ hài lòng", source: "Nghị định 118/2025/NĐ-CP Điều 33, 34",
        [
            Field("title", "Tên cuộc khảo sát", \.title, required: true),
            Field("period", "Kỳ khảo sát", \.period, required: true),
            Field("form", "Hình thức", \.form, required: true, source: "NĐ 118/2025 Điều 31"),
            Field("sent", "Số phiếu phát ra", \.sent, required: true),
            Field("valid", "Số phiếu hợp lệ", \.valid, required: true),
            Field("results", "Kết quả từng câu hỏi", \.results, required: true, source: "NĐ 118/2025 Điều 33.1"),
            Field("publishedOn", "Ngày công bố", \.publishedOn, source: "NĐ 118/2025 Điều 34.1"),
            Field("note", "Ghi chú", \.note),
            Field("illustrative", "Dữ liệu minh họa", \.illustrative),
        ])
}

/// The answers to one question, counted by level of satisfaction.
public struct SurveyResult: Record {
    public var question = Located(Question.other)
    public var verySatisfied = 0
    public var satisfied = 0
    public var neutral = 0
    public var dissatisfied = 0
    public var veryDissatisfied = 0

    public init(at location: Location) {}

    /// The nine aspects rated by citizens (Nghị định 118/2025/NĐ-CP Điều 33.1).
    public enum Question: String, Choice {
        case time, bodies, visits, information, attitude, lawfulness
        case explanation
        case onlineService = "online-service"
        case other

        public var label: String {
            switch self {
            case .time: "Thời gian trả kết quả so với quy định"
            case .bodies: "Số cơ quan phải liên hệ"
            case .visits: "Số lần phải đi lại, liên hệ"
            case .information: "Thông tin thủ tục được công khai: đúng, đủ, kịp thời"
            case .attitude: "Thái độ ứng xử của người tiếp nhận, giải quyết"
            case .lawfulness: "Kết quả đúng luật, không phát sinh chi phí ngoài quy định"
            case .explanation: "Việc trả lời phản ánh, kiến nghị, khiếu nại, tố cáo"
            case .onlineService: "Tiến độ, chất lượng dịch vụ công trực tuyến"
            case .other: "Nội dung khác"
            }
        }
    }

    /// The five levels with their counts, from best to worst.
    public var levels: [(label: String, count: Int)] {
        [
            ("Rất hài lòng", verySatisfied), ("Hài lòng", satisfied), ("Bình thường", neutral),
            ("Không hài lòng", dissatisfied), ("Rất không hài lòng", veryDissatisfied),
        ]
    }

    /// The number of people who answered the question, which is the denominator of its shares.
    public var answers: Int { levels.reduce(0) { $0 + $1.count } }

    /// The number of people who chose one of the two best levels.
    public var content: Int { verySatisfied + satisfied }

    public static let schema = Schema<SurveyResult>(
        "surveyResult", "Kết quả một câu hỏi", source: "Nghị định 118/2025/NĐ-CP Điều 33.1",
        [
            Field("question", "Nội dung", \.question, required: true, source: "NĐ 118/2025 Điều 33.1"),
            Field("verySatisfied", "Rất hài lòng", \.verySatisfied, required: true),
            Field("satisfied", "Hài lòng", \.satisfied, required: true),
            Field("neutral", "Bình thường", \.neutral, required: true),
            Field("dissatisfied", "Không hài lòng", \.dissatisfied, required: true),
            Field("veryDissatisfied", "Rất không hài lòng", \.veryDissatisfied, required: true),
        ])
}

extension ContentKind {
    public static let survey = ContentKind(
        "survey", Survey.self, at: .named(folder: "surveys", key: "title"), isGuarded: true,
        Summary("satisfaction surveys by question and level", pages: "`hai-long/<file>.html`"),
        handbook: HandbookEntry("Khảo sát hài lòng", example: "Quý IV", shownIn: "Mức độ hài lòng"))
}
