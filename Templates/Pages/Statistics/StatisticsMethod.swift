import Disclosure
import HTML
import Register
import SitePlan

/// Cách tính: the definitions of all figures on the page, so that anyone can verify them.
struct StatisticsMethod: Component {
    let context: PageContext

    var body: some HTML {
        section(.aria("labelledby", "cach-tinh")) {
            h2(Wording.heading, .id("cach-tinh"))
            ul {
                li(Wording.received)
                li(Wording.deadlines)
                li(Wording.inTime)
                li(Wording.balance)
                li {
                    Wording.dossiers.before
                    a(.href(context.link(to: .results))) { Wording.dossiers.link }
                    Wording.dossiers.after
                }
            }
        }
    }
}

/// Links to the previous and next periods, and to all periods.
struct StatisticsNeighbours: Component {
    let context: PageContext
    let period: Period

    var body: some HTML {
        nav(.class("neighbours"), .aria("label", Wording.label)) {
            ul {
                if let link = context.link(toStatisticsOf: period.previous(among: windows)) {
                    li { a(.href(link)) { "← \(period.previous(among: windows).title)" } }
                }
                if let next, let link = context.link(toStatisticsOf: next) {
                    li { a(.href(link)) { "\(next.title) →" } }
                }
                li { a(.href(context.link(to: .statistics))) { Wording.toAll } }
            }
        }
    }

    private var windows: ReportingWindows { context.site.statistics.windows }

    private var next: Period? { context.site.statistics.next(of: period) }
}

// MARK: - Wording

extension StatisticsMethod {
    private enum Wording {
        static let heading = "Cách tính"
        static let received = "Tiếp nhận: hồ sơ có ngày tiếp nhận trong kỳ. Đã giải quyết: hồ sơ có kết quả trong kỳ."
        static let deadlines =
            "Trước hạn: có kết quả trước ngày hẹn trả. Đúng hạn: trong ngày hẹn và không muộn hơn giờ hẹn. Quá hạn: sau đó. Luôn tính theo hẹn trả lần đầu."
        static let inTime = "Đúng hẹn: trước hạn và đúng hạn cộng lại, trên số hồ sơ đã giải quyết có hạn trả."
        static let balance =
            "Kỳ trước chuyển sang, cộng tiếp nhận, trừ đã giải quyết, trừ hồ sơ rút, dừng, trả lại, bằng số còn lại cuối kỳ."
        static let dossiers = (
            before: "Mọi con số được đếm từ từng hồ sơ ở ", link: "trang kết quả",
            after:
                ". Trang đó xếp hồ sơ theo ngày trong mã; hồ sơ nộp trực tuyến ngoài giờ có thể được tiếp nhận vào ngày sau."
        )
    }
}

extension StatisticsNeighbours {
    private enum Wording {
        static let label = "Kỳ khác"
        static let toAll = "Tất cả các kỳ"
    }
}
