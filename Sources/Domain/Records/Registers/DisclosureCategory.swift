import RecordSchema

/// One of the fourteen categories of information that a commune must disclose, by its number in the law
/// (Luật 10/2022/QH15 Điều 11).
public enum DisclosureCategory: String, Choice, Comparable {
    case development = "1"
    case budget = "2"
    case investment = "3"
    case conduct = "4"
    case funds = "5"
    case assets = "6"
    case welfare = "7"
    case relief = "8"
    case callUp = "9"
    case inspection = "10"
    case consultation = "11"
    case charges = "12"
    case procedures = "13"
    case other = "14"

    /// The number of the category in the law, from 1 to 14.
    public var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

    /// Returns nil if the number is not in 1…14.
    public init?(number: Int) { self.init(rawValue: "\(number)") }

    public static func < (left: Self, right: Self) -> Bool { left.number < right.number }

    public var label: String {
        switch self {
        case .development: "Kế hoạch phát triển kinh tế - xã hội hằng năm và kết quả"
        case .budget: "Ngân sách: dự toán, thực hiện, quyết toán, kết luận kiểm toán"
        case .investment: "Dự án, công trình; đất đai, bồi thường, tái định cư; quy hoạch"
        case .conduct: "Quy chế dân chủ; nhiệm vụ và quy tắc ứng xử của cán bộ, công chức"
        case .funds: "Quỹ, tài trợ và các khoản huy động nhân dân đóng góp"
        case .assets: "Tài sản công: mua sắm, giao, thuê, sử dụng, thu hồi, thanh lý"
        case .welfare: "Hỗ trợ, trợ cấp, tín dụng chính sách, bảo hiểm y tế, an sinh"
        case .relief: "Cứu trợ khi thiên tai, dịch bệnh, tai nạn, hiểm nghèo"
        case .callUp: "Gọi nhập ngũ, gọi thực hiện nghĩa vụ công an"
        case .inspection: "Kết quả thanh tra, kiểm tra, xử lý tham nhũng, vi phạm; lấy phiếu tín nhiệm"
        case .consultation: "Việc lấy ý kiến nhân dân: kế hoạch, kết quả, giải trình tiếp thu"
        case .charges: "Phí, lệ phí và nghĩa vụ tài chính do xã trực tiếp thu"
        case .procedures: "Thủ tục hành chính và thủ tục giải quyết công việc do xã thực hiện"
        case .other: "Nội dung khác theo luật và quy chế của xã"
        }
    }

    /// How long an item must be posted (Luật 10/2022/QH15 Điều 13.1).
    public var term: Term {
        switch self {
        case .conduct, .procedures: .permanent
        case .other: .bySectorLaw
        default: .days(Self.shortestTerm)
        }
    }

    /// The posting period (thời hạn công khai).
    public enum Term: Hashable, Sendable {
        case permanent
        /// At least this many consecutive days.
        case days(Int)
        case bySectorLaw
    }

    /// The minimum posting period: 30 consecutive days (ít nhất 30 ngày liên tục).
    static let shortestTerm = 30

    /// Whether items of this category may have to name people. They are published for the posting period, but search
    /// engines must not retain them beyond it (Luật 91/2025/QH15 Điều 16).
    public var mayNamePeople: Bool { (7...10).contains(number) }

    /// Whether items must also be announced by loudspeaker on three consecutive days (Luật 10/2022/QH15 Điều 13.1).
    public var needsLoudspeaker: Bool { (7...12).contains(number) }
}
