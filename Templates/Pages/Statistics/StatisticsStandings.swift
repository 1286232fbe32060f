import Disclosure
import HTML

/// Tình trạng: of the dossiers received as they stand now, and of those resolved.
struct StatisticsStandings: Component {
    let statistics: Statistics

    var body: some HTML {
        section(.aria("labelledby", "tinh-trang")) {
            h2("Tình trạng", .id("tinh-trang"))
            div(.class("pair")) {
                ReceivedStandings(statistics: statistics)
                StackedBar(
                    title: "Hồ sơ giải quyết xong trong kỳ", head: "Kết quả",
                    parts: Self.closed.compactMap { StackedBar.Part($0, statistics.total.closed) })
            }
        }
    }

    private static let closed: [Standing] = [.early, .onTime, .late, .resolved, .ended]
}

/// The dossiers received in a period, by where they stand.
struct ReceivedStandings: Component {
    let statistics: Statistics

    var body: some HTML {
        StackedBar(
            title: "Hồ sơ tiếp nhận \(statistics.period.name), theo tình trạng khi chốt số liệu", head: "Tình trạng",
            parts: Standing.allCases.compactMap { StackedBar.Part($0, statistics.total.received) })
    }
}

extension StackedBar.Part {
    /// The three that everyone looks for are shown even when they are 0.
    fileprivate init?(_ standing: Standing, _ counts: StandingCounts) {
        switch standing {
        case .early, .onTime, .late: break
        case .open, .overdue, .resolved, .ended: if counts[standing] == 0 { return nil }
        }
        self.init(name: standing.statisticsLabel, fill: standing.fill, value: counts[standing])
    }
}

extension Standing {
    /// The label, where "đã giải quyết" and "đã kết thúc" stand beside those that are that too.
    fileprivate var statisticsLabel: String {
        switch self {
        case .resolved: "Đã giải quyết, chưa rõ hạn"
        case .ended: "Rút, dừng, trả lại"
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
