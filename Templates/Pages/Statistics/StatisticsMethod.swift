import Disclosure
import HTML
import Register
import SitePlan

/// Cách tính: the definitions of all figures on the page, so that anyone can verify them.
struct StatisticsMethod: Component {
    let context: PageContext

    var body: some HTML {
        section(.aria("labelledby", "cach-tinh")) {
            h2("Cách tính", .id("cach-tinh"))
            ul {
                li("Tiếp nhận: hồ sơ có ngày tiếp nhận trong kỳ. Đã giải quyết: hồ sơ có kết quả trong kỳ.")
                li(
                    "Trước hạn: có kết quả trước ngày hẹn trả. Đúng hạn: trong ngày hẹn và không muộn hơn giờ hẹn. Quá hạn: sau đó. Luôn tính theo hẹn trả lần đầu."
                )
                li("Đúng hẹn: trước hạn và đúng hạn cộng lại, trên số hồ sơ đã giải quyết có hạn trả.")
                li(
                    "Kỳ trước chuyển sang, cộng tiếp nhận, trừ đã giải quyết, trừ hồ sơ rút, dừng, trả lại, bằng số còn lại cuối kỳ."
                )
                li {
                    "Mọi con số được đếm từ từng hồ sơ ở "
                    a(.href(context.link(to: .results))) { "trang kết quả" }
                    ". Trang đó xếp hồ sơ theo ngày trong mã; hồ sơ nộp trực tuyến ngoài giờ có thể được tiếp nhận vào ngày sau."
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
        nav(.class("neighbours"), .aria("label", "Kỳ khác")) {
            ul {
                if let link = context.link(toStatisticsOf: period.previous(among: windows)) {
                    li { a(.href(link)) { "← \(period.previous(among: windows).title)" } }
                }
                if let next, let link = context.link(toStatisticsOf: next) {
                    li { a(.href(link)) { "\(next.title) →" } }
                }
                li { a(.href(context.link(to: .statistics))) { "Tất cả các kỳ" } }
            }
        }
    }

    private var windows: ReportingWindows { context.site.statistics.windows }

    private var next: Period? { context.site.statistics.next(of: period) }
}
