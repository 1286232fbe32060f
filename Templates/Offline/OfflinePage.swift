import HTML
import SitePlan

/// The page shown offline in place of pages that are not cached.
struct OfflinePage: PageTemplate {
    let context: PageContext

    var heading: String { "Đang mất mạng" }
    var summary: String { "Trang cần xem chưa được giữ trong máy; trang đã xem thì đọc lại được." }

    var content: some HTML {
        p("Trang bạn mở chưa được giữ trong máy này. Những trang bạn đã xem thì vẫn đọc được.", .class("lead"))
        p("Khi có mạng, mở lại trang. Số liệu trên trang đọc lại có thể đã cũ: xem ngày cập nhật ở cuối trang.")
        ul(.class("choices")) {
            li { a(.href(context.link(to: .home))) { "Về trang chủ" } }
            li { a(.href(context.link(to: .procedures))) { "Danh mục thủ tục" } }
        }
    }
}
