/// Tình trạng giải quyết của một hồ sơ, in the words of reports.
///
/// Lateness is judged by when a result existed, against the due date first given:
/// before the due day is early, on it and within the hour is on time, after it is late.
public enum ProcessingStatus: UInt8, CaseIterable, Sendable {
    case early, onTime, late
    /// No result yet, and the due day had not passed when the data were cut off.
    case open
    /// No result yet, and the due day had passed when the data were cut off.
    case overdue
    /// A result exists, and no due date is known to judge it by.
    case resolved
    /// Withdrawn, stopped, or returned because papers were missing.
    case ended

    public init(of dossier: Dossier, due: Moment?, cutOff: Day) {
        switch dossier.outcome {
        case .withdrawn, .stopped, .returnedIncomplete:
            self = .ended
        case .granted, .refused, nil:
            switch (dossier.resolved, due) {
            case (let resolved?, let due?):
                self = resolved.day < due.day ? .early : resolved <= due ? .onTime : .late
            case (.some, nil):
                self = .resolved
            case (nil, let due?):
                self = due.day < cutOff ? .overdue : .open
            case (nil, nil):
                self = .open
            }
        }
    }

    public var label: String { "\(staticLabel)" }

    /// The key by which styles know it.
    public var key: StaticString {
        switch self {
        case .early: "early"
        case .onTime: "on-time"
        case .late: "late"
        case .open: "open"
        case .overdue: "overdue"
        case .resolved: "resolved"
        case .ended: "ended"
        }
    }
}

extension ProcessingStatus {
    /// The label as fixed text, for the rows of long lists.
    public var staticLabel: StaticString {
        switch self {
        case .early: "Trước hạn"
        case .onTime: "Đúng hạn"
        case .late: "Quá hạn"
        case .open: "Đang giải quyết"
        case .overdue: "Quá hạn, đang giải quyết"
        case .resolved: "Đã giải quyết"
        case .ended: "Đã kết thúc"
        }
    }
}
