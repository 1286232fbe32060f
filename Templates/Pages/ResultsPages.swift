import Disclosure
import HTML
import SitePlan
import Vietnamese

/// Kết quả giải quyết hồ sơ: how to find one's own, and the years.
struct ResultsPage: PageTemplate {
    let context: PageContext

    var heading: String { "Kết quả giải quyết hồ sơ" }
    var isIllustrative: Bool { site.register.days.contains { $0.tally.illustrative > 0 } }
    var summary: String {
        "Tiến độ và kết quả giải quyết hồ sơ của \(context.unit.displayName), theo ngày trong mã hồ sơ."
    }

    var content: some HTML {
        let register = site.register
        section(.class("howto"), .aria("labelledby", "cach-tra")) {
            h2("Tìm hồ sơ của bạn", .id("cach-tra"))
            p {
                "Mã số hồ sơ in trên giấy tiếp nhận có sáu chữ số ở giữa: năm, tháng, ngày tiếp nhận. "
                "Ví dụ mã "
                code("H56.40.31-240905-0001")
                " nằm ở trang ngày 05/09/2024. Chọn năm, tháng, rồi ngày."
            }
        }
        ListFacts(
            context: context, period: register.span ?? "chưa có hồ sơ", dataUntil: register.dataUntil,
            publishedOn: register.publishedOn)
        if register.days.isEmpty {
            EmptyRegister()
        } else {
            Figures(items: register.tally(register.days.indices).standingFigures)
            TallyTable(
                title: "Theo năm", head: "Năm",
                rows: register.years.map { year in
                    (.resultsYear(year), "\(year)", register.tally(ofYear: year))
                }, context: context)
        }
    }
}

struct ResultsYearPage: PageTemplate {
    let context: PageContext
    let year: Int

    var heading: String { "Kết quả giải quyết hồ sơ năm \(year)" }
    var trail: [Page] { [.home, .results] }
    var isIllustrative: Bool { site.register.tally(ofYear: year).illustrative > 0 }
    var summary: String { "Kết quả giải quyết hồ sơ năm \(year) của \(context.unit.displayName), theo tháng." }

    var content: some HTML {
        let register = site.register
        let days = register.days(ofYear: year)
        ListFacts(
            context: context, period: "năm \(year)", dataUntil: register.days[days].compactMap(\.dataUntil).max(),
            publishedOn: register.days[days].compactMap(\.publishedOn).max())
        Figures(items: register.tally(days).standingFigures)
        TallyTable(
            title: "Theo tháng", head: "Tháng",
            rows: (1...12).compactMap { month in
                let tally = register.tally(register.days(ofYear: year, month: month))
                return tally.total == 0 ? nil : (.resultsMonth(year: year, month: month), "Tháng \(month)", tally)
            }, context: context)
        ChannelTable(tally: register.tally(days))
    }
}

struct ResultsMonthPage: PageTemplate {
    let context: PageContext
    let year: Int
    let month: Int

    var heading: String { "Kết quả giải quyết hồ sơ tháng \(month) năm \(year)" }
    var trail: [Page] { [.home, .results, .resultsYear(year)] }
    var isIllustrative: Bool { site.register.tally(days).illustrative > 0 }
    var summary: String {
        "Kết quả giải quyết hồ sơ tháng \(month)/\(year) của \(context.unit.displayName), theo ngày."
    }

    private var days: Range<Int> { site.register.days(ofYear: year, month: month) }

    var content: some HTML {
        let register = site.register
        ListFacts(
            context: context, period: "tháng \(month) năm \(year)",
            dataUntil: register.days[days].compactMap(\.dataUntil).max(),
            publishedOn: register.days[days].compactMap(\.publishedOn).max())
        Figures(items: register.tally(days).standingFigures)
        TallyTable(
            title: "Theo ngày tiếp nhận trong mã hồ sơ", head: "Ngày",
            rows: days.map { (.resultsDay($0, part: 0), register.days[$0].day.vietnamese, register.days[$0].tally) },
            context: context)
        ChannelTable(tally: register.tally(days))
    }
}

/// How the dossiers of each row stand; the first cell leads to them.
struct TallyTable: Component {
    let title: String
    let head: String
    let rows: [(page: Page, label: String, tally: Tally)]
    let context: PageContext

    var body: some HTML {
        table(.class("cards tally")) {
            caption(title)
            thead {
                tr {
                    th(.scope(.col)) { head }
                    ForEach(["Tiếp nhận", "Trước hạn", "Đúng hạn", "Quá hạn", "Đang giải quyết", "Khác"]) { label in
                        th(.scope(.col), .class("number")) { label }
                    }
                }
            }
            tbody {
                ForEach(rows) { row in
                    tr {
                        th(.scope(.row)) { a(.href(context.link(to: row.page))) { row.label } }
                        ForEach(row.tally.columns) { number in td(VietnameseNumber.grouped(number), .class("number")) }
                    }
                }
            }
        }
    }
}

extension Tally {
    /// Tiếp nhận, trước hạn, đúng hạn, quá hạn, đang giải quyết, khác: they add up to the first.
    fileprivate var columns: [Int] {
        [total, self[.early], self[.onTime], late, self[.open], self[.ended] + self[.resolved]]
    }
}

extension DossierRegister {
    /// The years for which there are dossiers, newest first.
    var years: [Int] { days.map(\.day.year).removingRepeats.sorted(by: >) }

    func days(ofYear year: Int) -> Range<Int> {
        guard let first = Day(year: year, month: 1, day: 1) else { return 0..<0 }
        return days(from: first, through: first.endOfYear)
    }

    func days(ofYear year: Int, month: Int) -> Range<Int> {
        guard let first = Day(year: year, month: month, day: 1) else { return 0..<0 }
        return days(from: first, through: first.endOfMonth)
    }

    func tally(ofYear year: Int) -> Tally { tally(days(ofYear: year)) }

    /// From the first day to the last.
    fileprivate var span: String? {
        guard let first = days.first?.day, let last = days.last?.day else { return nil }
        return "từ \(first.vietnamese) đến \(last.vietnamese)"
    }
}
