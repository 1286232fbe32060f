import Disclosure
import HTML
import Register

/// Tình trạng: the current statuses of dossiers received in a period, and of those closed in it.
struct StatisticsStatuses: Component {
    let statistics: Statistics

    var body: some HTML {
        section(.aria("labelledby", "tinh-trang")) {
            h2(Wording.heading, .id("tinh-trang"))
            div(.class("pair")) {
                ReceivedStatuses(statistics: statistics)
                StackedBar(
                    title: Wording.closed, head: Wording.columnResult,
                    parts: Self.closed.compactMap { StackedBar.Part($0, statistics.total.closed) })
            }
        }
    }

    private static let closed: [ProcessingStatus] = [.early, .onTime, .late, .resolved, .ended]
}

/// The dossiers received in a period, by status.
struct ReceivedStatuses: Component {
    let statistics: Statistics

    var body: some HTML {
        StackedBar(
            title: Wording.received(statistics.period.name), head: Wording.columnStatus,
            parts: ProcessingStatus.allCases.compactMap { StackedBar.Part($0, statistics.total.received) })
    }
}

extension StackedBar.Part {
    /// Creates a part; returns nil for an empty one, unless its status is one of the three that are always shown.
    fileprivate init?(_ status: ProcessingStatus, _ counts: ProcessingStatusCounts) {
        switch status {
        case .early, .onTime, .late: break
        case .open, .overdue, .resolved, .ended: if counts[status] == 0 { return nil }
        }
        self.init(name: status.statisticsLabel, fill: status.fill, value: counts[status])
    }
}

extension ProcessingStatus {
    /// The label, unambiguous next to other statuses that are also resolved or closed.
    fileprivate var statisticsLabel: String {
        switch self {
        case .resolved: Wording.resolved
        case .ended: Wording.ended
        case .early, .onTime, .late, .open, .overdue: label
        }
    }

    fileprivate var fill: ChartFill {
        switch self {
        case .early: .solid
        case .onTime: .striped
        case .late: .hatched
        case .open: .outline
        case .overdue: .crossed
        case .resolved: .upright
        case .ended: .dotted
        }
    }
}

// MARK: - Wording

private enum Wording {
    static let heading = "Tình trạng"
    static func received(_ period: String) -> String {
        "Hồ sơ tiếp nhận \(period), theo tình trạng khi chốt số liệu"
    }
    static let columnStatus = "Tình trạng"
    static let closed = "Hồ sơ giải quyết xong trong kỳ"
    static let columnResult = "Kết quả"
    static let resolved = "Đã giải quyết, chưa rõ hạn"
    static let ended = "Rút, dừng, trả lại"
}
