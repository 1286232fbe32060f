import Diagnostics
import RecordSchema

/// A figure computed from records. The raw value is the name used in prose and report forms.
public enum FigureName: String, Choice {
    case received
    case receivedInPerson = "received-in-person"
    case receivedPartly = "received-online-partial"
    case receivedOnline = "received-online-full"
    case receivedByPost = "received-postal"
    case resolved
    case early
    case onTime = "on-time"
    case late
    case inTime = "in-time"
    case inTimeInPerson = "in-time-in-person"
    case inTimePartly = "in-time-online-partial"
    case inTimeOnline = "in-time-online-full"
    case inTimeByPost = "in-time-postal"
    case inTimeLand = "in-time-land"
    case inTimeConstruction = "in-time-construction"
    case open, overdue
    case apologies
    case procedures
    case proceduresOneStop = "procedures-one-stop"
    case proceduresSameLevel = "procedures-interlinked-same-level"
    case proceduresBetweenLevels = "procedures-interlinked-between-levels"
    case proceduresPartly = "procedures-online-partial"
    case proceduresOnline = "procedures-online-full"

    public var label: String {
        switch self {
        case .received: "hồ sơ tiếp nhận"
        case .receivedInPerson: "hồ sơ tiếp nhận trực tiếp"
        case .receivedPartly: "hồ sơ tiếp nhận trực tuyến một phần"
        case .receivedOnline: "hồ sơ tiếp nhận trực tuyến toàn trình"
        case .receivedByPost: "hồ sơ tiếp nhận qua bưu chính"
        case .resolved: "hồ sơ đã giải quyết"
        case .early: "hồ sơ giải quyết trước hạn"
        case .onTime: "hồ sơ giải quyết đúng hạn"
        case .late: "hồ sơ giải quyết quá hạn"
        case .inTime: "hồ sơ giải quyết trước hạn và đúng hạn"
        case .inTimeInPerson: "hồ sơ nộp trực tiếp giải quyết đúng hẹn"
        case .inTimePartly: "hồ sơ trực tuyến một phần giải quyết đúng hẹn"
        case .inTimeOnline: "hồ sơ trực tuyến toàn trình giải quyết đúng hẹn"
        case .inTimeByPost: "hồ sơ nộp qua bưu chính giải quyết đúng hẹn"
        case .inTimeLand: "hồ sơ lĩnh vực đất đai giải quyết đúng hẹn"
        case .inTimeConstruction: "hồ sơ lĩnh vực xây dựng giải quyết đúng hẹn"
        case .open: "hồ sơ đang giải quyết cuối kỳ"
        case .overdue: "hồ sơ quá hạn đang giải quyết cuối kỳ"
        case .apologies: "phiếu xin lỗi ban hành"
        case .procedures: "thủ tục đang áp dụng"
        case .proceduresOneStop: "thủ tục thực hiện một cửa"
        case .proceduresSameLevel: "thủ tục liên thông cùng cấp"
        case .proceduresBetweenLevels: "thủ tục liên thông giữa các cấp"
        case .proceduresPartly: "thủ tục cung cấp trực tuyến một phần"
        case .proceduresOnline: "thủ tục cung cấp trực tuyến toàn trình"
        }
    }
}
