import HTML
import SitePlan

/// The page shown offline in place of pages that are not cached.
struct OfflinePage: PageTemplate {
    let context: PageContext

    var heading: String { Wording.heading }
    var summary: String { Wording.summary }

    var content: some HTML {
        p(Wording.lead, .class("lead"))
        p(Wording.advice)
        ul(.class("choices")) {
            li { a(.href(context.link(to: .home))) { Wording.linkToHome } }
            li { a(.href(context.link(to: .procedures))) { Wording.linkToProcedures } }
        }
    }
}

extension OfflinePage {
    static let facts = PageFacts(Wording.name, isForSearchEngines: false, search: .none)
}

// MARK: - Wording

extension OfflinePage {
    private enum Wording {
        static let name = "Đang mất mạng"
        static let heading = "Đang mất mạng"
        static let summary = "Trang cần xem chưa được giữ trong máy; trang đã xem thì đọc lại được."
        static let lead = "Trang bạn mở chưa được giữ trong máy này. Những trang bạn đã xem thì vẫn đọc được."
        static let advice =
            "Khi có mạng, mở lại trang. Số liệu trên trang đọc lại có thể đã cũ: xem ngày cập nhật ở cuối trang."
        static let linkToHome = "Về trang chủ"
        static let linkToProcedures = "Danh mục thủ tục"
    }
}
