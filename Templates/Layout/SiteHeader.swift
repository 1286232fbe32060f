import Disclosure
import HTML
import Records
import SitePlan

/// The header of every page: the publisher, search, and the main navigation.
struct SiteHeader: Component {
    let context: PageContext

    var body: some HTML {
        header(.class("site")) {
            div(.class("brand")) {
                a(.href(context.link(to: .home))) {
                    if let logo = context.logo { img(.src(logo), .alt(""), .width(44), .height(44)) }
                    span {
                        strong(context.unit.displayName)
                        span(Wording.tagline, .class("tagline"))
                    }
                }
                a(
                    .class("find"), .href(context.link(to: .search)),
                    .aria("current", context.page == .search ? "page" : nil)
                ) { Wording.search }
            }
            nav(.class("main"), .aria("label", Wording.mainNavigation)) {
                ul {
                    ForEach(Self.entries) { page, label, isFirst in
                        li(.class(isFirst ? nil : "wide")) {
                            a(.href(context.link(to: page)), .aria("current", isHere(page) ? "true" : nil)) { label }
                        }
                    }
                    li(.class("narrow")) { a(.href(.fragment(FrameID.navigation))) { Wording.allPages } }
                }
            }
            if let notice = context.settings.notice {
                div(.class("notice"), .role("note")) { p(notice) }
            }
        }
    }

    /// The entries of the main navigation. On phones, only the first three are shown, and the rest is in the footer.
    static let entries: [(page: Page, label: String, isFirst: Bool)] = [
        (.procedures, Wording.procedures, true), (.results, Wording.results, true),
        (.apologies, Wording.apologies, true), (.list(of: Plan.self), Wording.plans, false),
        (.list(of: Report.self), Wording.reports, false),
        (.list(of: NewsItem.self), Wording.news, false), (.staff, Wording.staff, false),
    ]

    /// Whether the current page belongs to the section an entry links to.
    private func isHere(_ entry: Page) -> Bool {
        switch (entry, context.page) {
        case (.procedures, .procedures), (.procedures, .field), (.procedures, .procedure), (.procedures, .forms): true
        case (.procedures, .register(.catalogueChanges)), (.procedures, .procedureFilter): true
        case (.procedures, .board(let board)): board != .feedback
        case (.results, .lookup), (.results, .results), (.results, .resultsYear), (.results, .resultsMonth),
            (.results, .resultsDay), (.results, .closedDay):
            true
        case (.apologies, .apologies), (.apologies, .apologyYear), (.apologies, .apology): true
        case (.list(let type), .list(let current)), (.list(let type), .record(let current, _)): type == current
        case (.list(let type), .register(.commitments)): type == RecordType(Plan.self)
        case (.staff, .staff): true
        default: false
        }
    }
}

// MARK: - Wording

extension SiteHeader {
    private enum Wording {
        static let tagline = "Trang công khai"
        static let search = "Tìm kiếm"
        static let mainNavigation = "Chính"
        static let procedures = "Thủ tục"
        static let results = "Kết quả"
        static let apologies = "Xin lỗi"
        static let plans = "Kế hoạch"
        static let reports = "Báo cáo"
        static let news = "Tin tức"
        static let staff = "Bộ phận một cửa"
        static let allPages = "Danh mục"
    }
}
