import Records
import WorkingTime

/// The processing status of a dossier (tình trạng giải quyết), in the terms used by reports.
///
/// Lateness is determined by comparing the time of the result with the original due date: a result before the due day
/// is early, one on the due day up to the due time is on time, and any later one is late.
public enum ProcessingStatus: UInt8, CaseIterable, Sendable {
    case early, onTime, late
    /// There is no result, and the due day had not passed at the cutoff date of the data.
    case open
    /// There is no result, and the due day had passed at the cutoff date of the data.
    case overdue
    /// There is a result, but no known due date to compare it with.
    case resolved
    /// The dossier was withdrawn, stopped, or returned because documents were missing.
    case ended

    /// Creates the status of a dossier at a cutoff date; a nil due date means that it is unknown.
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

    /// The key used in style sheets.
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
    /// The label as a static string, for the rows of long lists.
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
