import Disclosure
import HTML
import Records
import Register
import SitePlan
import Vietnamese
import WorkingTime

/// Trang chủ: entry points, this month's figures, and the latest apologies and news.
struct HomePage: PageTemplate {
    let context: PageContext

    var heading: String { context.unit.name }
    var trail: [Page] { [] }
    var summary: String { Wording.summary(unit: context.unit.name) }

    var content: some HTML {
        p(Wording.lead, .class("lead"))
        form(.class("ask search"), .role("search"), .action(context.link(to: .search)), .method(.get)) {
            label(.for("q")) { Wording.searchLabel }
            SearchField()
        }
        WaysIn(context: context)
        CommonProcedures(context: context)
        MonthFigures(context: context)
        div(.class("pair")) {
            LatestApologies(context: context)
            LatestNews(context: context)
        }
        section(.aria("labelledby", "den-dau")) {
            h2(Wording.contactHeading, .id("den-dau"))
            ContactList(context: context)
            p(.class("go")) { a(.href(context.link(to: .staff))) { Wording.toStaff } }
            FormerNames(unit: context.unit.whole)
        }
    }
}

extension Site {
    fileprivate var newestContent: Day? {
        let days: [Day?] = [register.dataUntil, all(NewsItem.self).first?.date, apologySpan?.last]
        return days.compactMap { $0 }.max()
    }
}

extension HomePage {
    static let facts = PageFacts(Wording.name, updated: { $0.newestContent }, search: .none)
}

/// The three main entry points.
private struct WaysIn: Component {
    let context: PageContext

    var body: some HTML {
        ul(.class("ways")) {
            li {
                a(.href(context.link(to: .procedures))) {
                    strong(Wording.procedures)
                    span(
                        Wording.proceduresNote(
                            count: VietnameseNumber.grouped(context.site.catalogue.countInForce)))
                }
            }
            li {
                a(.href(context.link(to: .lookup))) {
                    strong(Wording.lookup)
                    span(Wording.lookupNote)
                }
            }
            li {
                a(.href(context.link(to: .apologies))) {
                    strong(Wording.apologies)
                    span(Wording.apologiesNote)
                }
            }
        }
    }
}

/// The procedures with the most dossiers.
private struct CommonProcedures: Component {
    let context: PageContext

    var body: some HTML {
        let procedures = context.site.register.mostUsedProcedures(8)
        if !procedures.isEmpty {
            section(.aria("labelledby", "hay-lam")) {
                h2(Wording.heading, .id("hay-lam"))
                ul(.class("choices")) {
                    ForEach(procedures) { procedure in
                        li {
                            a(.href(context.link(to: .procedure(procedure)))) {
                                Page.procedure(procedure).name(in: context.site)
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The figures of the month with the newest data, linked to its dossiers.
private struct MonthFigures: Component {
    let context: PageContext

    var body: some HTML {
        if let last = context.site.register.span?.last {
            let register = context.site.register
            let statusCounts = register.statuses(from: last.startOfMonth, through: last.endOfMonth)
            section(.aria("labelledby", "thang-nay")) {
                h2(Wording.heading(month: last.month, year: last.year), .id("thang-nay"))
                if statusCounts.illustrative > 0 { IllustrationNote() }
                Figures(items: [
                    (Wording.received, statusCounts.total),
                    (Wording.inTime, statusCounts.inTime),
                    (Wording.late, statusCounts.late),
                    (Wording.open, statusCounts.open),
                ])
                if let dataUntil = register.dataUntil {
                    p(.class("updated")) {
                        Wording.dataUntil
                        DateText(dataUntil)
                    }
                }
                p(.class("go")) {
                    a(.href(context.link(to: .resultsMonth(year: last.year, month: last.month)))) {
                        Wording.toDossiers
                    }
                }
                if let reference = context.link(toStatisticsOf: .month(year: last.year, month: last.month)) {
                    p(.class("go")) { a(.href(reference)) { Wording.toStatistics } }
                }
            }
        }
    }
}

private struct LatestApologies: Component {
    let context: PageContext

    var body: some HTML {
        section(.aria("labelledby", "xin-loi-moi")) {
            h2(Wording.heading, .id("xin-loi-moi"))
            let latest = context.site.newestApologies(3)
            if latest.isEmpty {
                EmptyRegister(Wording.empty)
            } else {
                ul(.class("entries")) {
                    ForEach(latest) { apology in li { ApologyEntry(context: context, apology: apology) } }
                }
            }
        }
    }
}

private struct LatestNews: Component {
    let context: PageContext

    var body: some HTML {
        if !context.site.all(NewsItem.self).isEmpty {
            section(.aria("labelledby", "tin-moi")) {
                h2(Wording.heading, .id("tin-moi"))
                ul(.class("entries")) {
                    ForEach(context.site.all(NewsItem.self).prefix(3)) { item in
                        li { NewsEntry(context: context, item: item) }
                    }
                }
            }
        }
    }
}

// MARK: - Wording

extension HomePage {
    private enum Wording {
        static let name = "Trang chủ"
        static func summary(unit: String) -> String {
            "Thủ tục hành chính, kết quả giải quyết hồ sơ, công khai xin lỗi, kế hoạch và báo cáo của \(unit)."
        }
        static let lead = "Tra thủ tục, xem hồ sơ đã đến đâu, và những việc cơ quan phải công khai."
        static let searchLabel = "Bạn cần làm gì?"
        static let contactHeading = "Đến đâu, lúc nào"
        static let toStaff = "Ai tiếp nhận hồ sơ ở bộ phận một cửa"
    }
}

extension WaysIn {
    private enum Wording {
        static let procedures = "Tìm thủ tục"
        static func proceduresNote(count: String) -> String {
            "Cần giấy tờ gì, nộp ở đâu, bao lâu, bao nhiêu tiền: \(count) thủ tục"
        }
        static let lookup = "Tra cứu hồ sơ"
        static let lookupNote = "Đã đến đâu, hẹn trả ngày nào: bằng mã số in trên giấy tiếp nhận"
        static let apologies = "Công khai xin lỗi"
        static let apologiesNote = "Hồ sơ trễ hẹn: vì sao trễ, hẹn lại khi nào"
    }
}

extension CommonProcedures {
    private enum Wording {
        static let heading = "Nhiều người làm nhất"
    }
}

extension MonthFigures {
    private enum Wording {
        static func heading(month: Int, year: Int) -> String { "Tháng \(month) năm \(year)" }
        static let received = "Hồ sơ tiếp nhận"
        static let inTime = "Trả trước hạn và đúng hạn"
        static let late = "Quá hạn"
        static let open = "Đang giải quyết"
        /// Before the date.
        static let dataUntil = "Số liệu chốt đến ngày "
        static let toDossiers = "Xem từng hồ sơ của tháng"
        static let toStatistics = "Xem thống kê của tháng"
    }
}

extension LatestApologies {
    private enum Wording {
        static let heading = "Xin lỗi mới nhất"
        static let empty = "Chưa có phiếu xin lỗi nào."
    }
}

extension LatestNews {
    private enum Wording {
        static let heading = "Tin mới"
    }
}
