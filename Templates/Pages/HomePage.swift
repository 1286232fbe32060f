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
    var summary: String {
        "Thủ tục hành chính, kết quả giải quyết hồ sơ, công khai xin lỗi, kế hoạch và báo cáo của \(context.unit.name)."
    }

    var content: some HTML {
        p("Tra thủ tục, xem hồ sơ đã đến đâu, và những việc cơ quan phải công khai.", .class("lead"))
        form(.class("ask search"), .role("search"), .action(context.link(to: .search)), .method(.get)) {
            label(.for("q")) { "Bạn cần làm gì?" }
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
            h2("Đến đâu, lúc nào", .id("den-dau"))
            ContactList(context: context)
            p(.class("go")) { a(.href(context.link(to: .staff))) { "Ai tiếp nhận hồ sơ ở bộ phận một cửa" } }
            FormerNames(unit: context.unit.whole)
        }
    }
}

/// The three main entry points.
private struct WaysIn: Component {
    let context: PageContext

    var body: some HTML {
        ul(.class("ways")) {
            li {
                a(.href(context.link(to: .procedures))) {
                    strong("Tìm thủ tục")
                    span(
                        "Cần giấy tờ gì, nộp ở đâu, bao lâu, bao nhiêu tiền: \(VietnameseNumber.grouped(context.site.catalogue.countInForce)) thủ tục"
                    )
                }
            }
            li {
                a(.href(context.link(to: .lookup))) {
                    strong("Tra cứu hồ sơ")
                    span("Đã đến đâu, hẹn trả ngày nào: bằng mã số in trên giấy tiếp nhận")
                }
            }
            li {
                a(.href(context.link(to: .apologies))) {
                    strong("Công khai xin lỗi")
                    span("Hồ sơ trễ hẹn: vì sao trễ, hẹn lại khi nào")
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
                h2("Nhiều người làm nhất", .id("hay-lam"))
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
                h2("Tháng \(last.month) năm \(last.year)", .id("thang-nay"))
                if statusCounts.illustrative > 0 { IllustrationNote() }
                Figures(items: [
                    ("Hồ sơ tiếp nhận", statusCounts.total), ("Trả trước hạn và đúng hạn", statusCounts.inTime),
                    ("Quá hạn", statusCounts.late),
                    ("Đang giải quyết", statusCounts.open),
                ])
                if let dataUntil = register.dataUntil {
                    p(.class("updated")) {
                        "Số liệu chốt đến ngày "
                        DateText(dataUntil)
                    }
                }
                p(.class("go")) {
                    a(.href(context.link(to: .resultsMonth(year: last.year, month: last.month)))) {
                        "Xem từng hồ sơ của tháng"
                    }
                }
                if let reference = context.link(toStatisticsOf: .month(year: last.year, month: last.month)) {
                    p(.class("go")) { a(.href(reference)) { "Xem thống kê của tháng" } }
                }
            }
        }
    }
}

private struct LatestApologies: Component {
    let context: PageContext

    var body: some HTML {
        section(.aria("labelledby", "xin-loi-moi")) {
            h2("Xin lỗi mới nhất", .id("xin-loi-moi"))
            let latest = context.site.newestApologies(3)
            if latest.isEmpty {
                EmptyRegister("Chưa có phiếu xin lỗi nào.")
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
        if !context.site.news.isEmpty {
            section(.aria("labelledby", "tin-moi")) {
                h2("Tin mới", .id("tin-moi"))
                ul(.class("entries")) {
                    ForEach(context.site.news.prefix(3)) { item in
                        li { NewsEntry(context: context, item: item) }
                    }
                }
            }
        }
    }
}

/// The legal facts of the unit, and its predecessors and successors, whose names appear in old documents.
private struct FormerNames: Component {
    let unit: Unit

    var body: some HTML {
        let facts = [
            unit.kind?.label, unit.province, unit.code.map { "mã định danh \($0)" },
            unit.resolution.map { "thành lập theo \($0)" },
        ].compactMap { $0 }
        if !facts.isEmpty { p(facts.joined(separator: " · "), .class("former")) }
        if !unit.predecessors.isEmpty {
            p(.class("former")) {
                "Tiếp nối: "
                unit.predecessors.map { former in
                    former.until.map { "\(former.name) (đến \($0.vietnamese))" } ?? former.name
                }.joined(separator: "; ")
            }
        }
        if !unit.successors.isEmpty {
            p(.class("former")) {
                "Nay là: "
                unit.successors.map { later in later.since.map { "\(later.name) (từ \($0.vietnamese))" } ?? later.name }
                    .joined(separator: "; ")
            }
        }
    }
}
