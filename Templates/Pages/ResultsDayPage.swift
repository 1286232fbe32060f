import Disclosure
import HTML
import Records
import Register
import SitePlan
import WorkingTime

/// Hồ sơ của một ngày: a table with a row for each dossier, identified by its code.
struct ResultsDayPage: PageTemplate {
    let context: PageContext
    let day: DossierDay
    let part: Int

    var heading: String {
        part > 0
            ? Wording.heading(day: day.day.vietnamese, part: part + 1) : Wording.heading(day: day.day.vietnamese)
    }
    var trail: [Page] {
        let (year, month, _) = day.day.components
        return [.home, .results, .resultsYear(year), .resultsMonth(year: year, month: month)]
    }
    var isIllustrative: Bool { day.statusCounts.illustrative > 0 }
    var summary: String { Wording.summary(count: day.statusCounts.total, day: day.day.vietnamese) }

    var content: some HTML {
        ListFacts(
            context: context, period: Wording.period(day: day.day.vietnamese), dataUntil: day.dataUntil,
            publishedOn: day.publishedOn)
        Figures(items: day.statusCounts.standingFigures)
        if context.settings.privacy.dossierCode == .masked {
            p(.class("go")) { a(.href(context.link(to: .lookup))) { Wording.toLookup } }
        }
        if day.parts > 1 { PartList(context: context, day: day, part: part) }
        table(.class("cards dossiers")) {
            caption(Wording.caption)
            thead {
                tr {
                    th(.scope(.col)) { Wording.columnCode }
                    th(.scope(.col)) { Wording.columnProcedure }
                    th(.scope(.col)) { Wording.columnChannel }
                    th(.scope(.col)) { Wording.columnReceived }
                    th(.scope(.col)) { Wording.columnDue }
                    th(.scope(.col)) { Wording.columnResolved }
                    th(.scope(.col)) { Wording.columnStatus }
                }
            }
            DossierRows(context: context, dossiers: site.register.dossiers(of: day, part: part))
        }
        if day.hasProvisionalDue {
            p(.class("meta")) { "(*) \(Wording.provisionalDue)" }
        }
        DayNeighbours(context: context, day: day.day)
    }
}

extension ResultsDayPage {
    static func facts(_ day: Day) -> PageFacts {
        PageFacts(
            Wording.name(day: day.vietnamese), updated: { $0.register.dataUntil(from: day, through: day) },
            search: .none)
    }
}

/// The parts of a long day, each with its first and last serial numbers.
private struct PartList: Component {
    let context: PageContext
    let day: DossierDay
    let part: Int

    var body: some HTML {
        nav(.class("parts"), .aria("label", Wording.parts)) {
            ul {
                ForEach(0..<day.parts) { other in
                    li {
                        a(
                            .href(context.link(to: .resultsDay(day.day, part: other))),
                            .aria("current", other == part ? "page" : nil)
                        ) {
                            Wording.part(other + 1, serials: serials(other))
                        }
                    }
                }
            }
        }
    }

    private func serials(_ part: Int) -> String {
        context.site.register.ends(of: day, part: part).map(\.record.code.serialText).joined(separator: "–")
    }
}

private struct DayNeighbours: Component {
    let context: PageContext
    let day: Day

    var body: some HTML {
        let (before, after) = context.site.register.neighbours(of: day)
        nav(.class("neighbours"), .aria("label", Wording.neighbours)) {
            ul {
                if let before {
                    li {
                        a(.href(context.link(to: .resultsDay(before, part: 0))), .rel("prev")) {
                            "← \(Wording.day(before.vietnamese))"
                        }
                    }
                }
                if let after {
                    li {
                        a(.href(context.link(to: .resultsDay(after, part: 0))), .rel("next")) {
                            "\(Wording.day(after.vietnamese)) →"
                        }
                    }
                }
            }
        }
    }
}

// MARK: - Wording

extension ResultsDayPage {
    /// Not private, because the page of the lookup has the same note.
    enum Wording {
        static func name(day: String) -> String { "Ngày \(day)" }
        static func heading(day: String) -> String { "Hồ sơ tiếp nhận ngày \(day)" }
        static func heading(day: String, part: Int) -> String { "\(heading(day: day)) – phần \(part)" }
        static func summary(count: Int, day: String) -> String {
            "\(count) hồ sơ có mã ngày \(day): hạn trả, kết quả, tình trạng."
        }
        static func period(day: String) -> String { "ngày \(day)" }
        static let toLookup = "Mã chỉ hiện bốn số cuối: có đủ mã thì tra cứu hồ sơ ở đây"
        static let caption = "Danh sách hồ sơ"
        static let columnCode = "Mã hồ sơ"
        static let columnProcedure = "Thủ tục"
        static let columnChannel = "Hình thức nộp"
        static let columnReceived = "Tiếp nhận"
        static let columnDue = "Hẹn trả"
        static let columnResolved = "Có kết quả"
        static let columnStatus = "Tình trạng"
        static let provisionalDue = "Hạn trả tạm tính: lịch nghỉ của năm đó chưa công bố."
    }
}

extension PartList {
    private enum Wording {
        static let parts = "Các phần trong ngày"
        static func part(_ part: Int, serials: String) -> String { "Phần \(part) (số \(serials))" }
    }
}

extension DayNeighbours {
    private enum Wording {
        static let neighbours = "Ngày khác"
        static func day(_ day: String) -> String { "Ngày \(day)" }
    }
}
