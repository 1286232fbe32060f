import Diagnostics
import RecordSchema
import WorkingTime

/// An apology that sets a new due date (phiếu xin lỗi và hẹn lại ngày trả kết quả; NĐ 118/2025 Điều 19.6;
/// TT 03/2025/TT-VPCP Mẫu 04).
public struct Apology: Record {
    public var location: Location
    public var number = Located("")
    public var issuedOn = Day(daysSinceEpoch: 0)
    public var dossier = Located(DossierCode.none)
    /// The procedure, for readers of the file; it must match that of the dossier.
    public var procedure: Located<ProcedureCode>?
    public var reason = ""
    public var faultKind = FaultKind.late
    public var originalDue = Moment(minutesSinceEpoch: 0)
    public var newDue: Located<Moment>?
    public var responsibleBody = ""
    public var signer = Signer(at: Location(file: ""))
    public var deliveredBy: [Delivery] = []
    public var formTitle: Located<String>?
    public var finallyResolvedOn: Day?
    public var illustrative: Bool?
    public var updated: Day?
    public var body = Prose.none

    public init(at location: Location) { self.location = location }

    /// The kind of fault (loại lỗi).
    public enum FaultKind: String, Choice {
        case late, lost
        case wrongResult = "wrong-result"
        case attitude
        case wrongReception = "wrong-reception"
        case extraPapers = "extra-papers"
        case other

        public var label: String {
            switch self {
            case .late: "Trả kết quả chậm"
            case .lost: "Làm mất, hư hỏng hồ sơ"
            case .wrongResult: "Kết quả có sai sót"
            case .attitude: "Thái độ phục vụ"
            case .wrongReception: "Tiếp nhận sai quy định"
            case .extraPapers: "Đòi thêm giấy tờ ngoài quy định"
            case .other: "Lý do khác"
            }
        }
    }

    /// The means of delivery (hình thức gửi).
    public enum Delivery: String, Choice {
        case letter, sms, email, phone
        case inPerson = "in-person"

        public var label: String {
            switch self {
            case .letter: "thư"
            case .sms: "tin nhắn"
            case .email: "thư điện tử"
            case .phone: "điện thoại"
            case .inPerson: "trao trực tiếp"
            }
        }
    }

    /// Returns the title of the form on a day.
    ///
    /// The title changed on 15/9/2025, when TT 03/2025/TT-VPCP replaced TT 01/2018/TT-VPCP.
    public static func formTitle(on day: Day) -> String {
        day < Day(year: 2025, month: 9, day: 15) ?? .last
            ? "Phiếu xin lỗi và hẹn lại ngày trả kết quả" : "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết"
    }

    public static let schema = Schema<Apology>(
        "apology", "Phiếu xin lỗi", source: "Nghị định 118/2025/NĐ-CP Điều 19.6",
        [
            Field("number", "Số, ký hiệu", \.number, required: true),
            Field("issuedOn", "Ngày ban hành", \.issuedOn, required: true),
            Field("dossier", "Mã số hồ sơ", \.dossier, required: true),
            Field("procedure", "Mã thủ tục", \.procedure),
            Field("reason", "Lý do", \.reason, required: true, source: "NĐ 118/2025 Điều 19.6"),
            Field("faultKind", "Loại lỗi", \.faultKind, required: true),
            Field("originalDue", "Hẹn trả ban đầu", \.originalDue, required: true),
            Field("newDue", "Hẹn trả lại", \.newDue, required: true, source: "NĐ 118/2025 Điều 19.6"),
            Field("responsibleBody", "Cơ quan gây chậm", \.responsibleBody, required: true),
            Field("signer", "Người ký", \.signer, required: true),
            Field("deliveredBy", "Hình thức gửi", \.deliveredBy),
            Field("formTitle", "Tên mẫu", \.formTitle, source: "TT 03/2025/TT-VPCP Mẫu 04"),
            Field("finallyResolvedOn", "Đã trả kết quả ngày", \.finallyResolvedOn),
            Field("illustrative", "Dữ liệu minh họa", \.illustrative),
            Field("updated", "Ngày cập nhật", \.updated),
        ])
}

/// The signer of a document (người ký văn bản).
public struct Signer: Record {
    public var name = ""
    public var title = ""
    public var capacity: Capacity?

    public init(at location: Location) {}

    /// The capacity in which a document is signed: thay mặt, ký thay, or thừa lệnh (Nghị định 30/2020/NĐ-CP Điều 13).
    public enum Capacity: String, Choice {
        case onBehalf = "TM."
        case deputising = "KT."
        case byOrder = "TL."

        public var label: String {
            switch self {
            case .onBehalf: "Thay mặt"
            case .deputising: "Ký thay"
            case .byOrder: "Thừa lệnh"
            }
        }
    }

    public static let schema = Schema<Signer>(
        "signer", "Người ký",
        [
            Field("name", "Họ và tên", \.name, required: true),
            Field("title", "Chức vụ", \.title, required: true),
            Field("capacity", "Tư cách ký", \.capacity),
        ])
}

extension ContentKind {
    public static let apology = ContentKind(
        "apology", Apology.self, at: .yearly(folder: "apologies", key: "number"), body: \.body,
        guide:
            "lời xin lỗi: chuyện gì đã xảy ra, vì sao, hẹn lại lúc nào; không ghi tên, địa chỉ, điện thoại của ai",
        isGuarded: true, section: .apologies,
        Summary("apology and new date, one each", pages: "`xin-loi/<year>/<number>.html`"))
}
