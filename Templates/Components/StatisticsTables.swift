import Disclosure
import HTML
import Register
import SitePlan
import Vietnamese

/// A row of a table of counts. Its name and numbers link to the corresponding records, if a page lists them.
struct CountsRow {
    let name: String
    var link: URLReference?
    let counts: DossierCounts
    /// The processing times; nil if they are not broken down.
    var times: ProcessingTimes?
    var receivedLink: URLReference?
    var resolvedLink: URLReference?
    var lateLink: URLReference?
}

/// Tiếp nhận và đã giải quyết, broken down by one property.
struct CountsTable: Component {
    let title: String
    let head: String
    let rows: [CountsRow]

    private var hasTimes: Bool { rows.contains { $0.times != nil } }

    var body: some HTML {
        table(.class("cards counts")) {
            caption(title)
            thead {
                tr {
                    th(.scope(.col)) { head }
                    ForEach(Wording.columns) { label in
                        th(.scope(.col), .class("number")) { label }
                    }
                    if hasTimes {
                        ForEach(Wording.timeColumns) { label in
                            th(.scope(.col), .class("number")) { label }
                        }
                    }
                }
            }
            tbody {
                ForEach(rows) { row in
                    let closed = row.counts.closed
                    tr {
                        th(.scope(.row)) {
                            if let link = row.link { a(.href(link)) { row.name } } else { row.name }
                        }
                        NumberCell(value: row.counts.received.total, link: row.receivedLink)
                        NumberCell(value: closed.resolved, link: row.resolvedLink)
                        NumberCell(value: closed[.early])
                        NumberCell(value: closed[.onTime])
                        NumberCell(value: closed[.late], link: row.lateLink)
                        td(closed.inTimeShare.percent ?? "–", .class("number"))
                        if let times = row.times {
                            DaysCell(days: times.taken.median)
                            DaysCell(days: times.taken.percentile(90))
                            DaysCell(days: times.allowed.median)
                        }
                    }
                }
            }
        }
    }
}

/// A number of working days in a table; nil if unknown.
struct DaysCell: Component {
    let days: Int?

    var body: some HTML { td(days.map(VietnameseNumber.grouped) ?? "–", .class("number")) }
}

/// A number in a table, linked to what it counts unless it is zero.
struct NumberCell: Component {
    let value: Int
    var link: URLReference?

    var body: some HTML {
        td(.class("number")) {
            if let link, value > 0 {
                a(.href(link)) { VietnameseNumber.grouped(value) }
            } else {
                VietnameseNumber.grouped(value)
            }
        }
    }
}

/// The main figures of a period.
struct StatisticsFigures: Component {
    let statistics: any CountedPeriod
    let context: PageContext
    /// The page that lists the late dossiers; nil for the current page.
    var latePage: Page?

    var body: some HTML {
        dl(.class("figures")) {
            ForEach(items) { label, value, link in
                div {
                    dt(label)
                    dd {
                        if let link, value > 0 {
                            a(.href(link)) { VietnameseNumber.grouped(value) }
                        } else {
                            VietnameseNumber.grouped(value)
                        }
                    }
                }
            }
        }
    }

    private var items: [(label: String, value: Int, link: URLReference?)] {
        let late: URLReference = latePage.map { context.link(to: $0, fragment: "qua-han") } ?? .fragment("qua-han")
        var items: [(label: String, value: Int, link: URLReference?)] = [
            (Wording.carriedOver, statistics.carriedOver, nil),
            (Wording.received, statistics.received, context.link(toRecordsOf: statistics.period)),
            (Wording.resolved, statistics.resolved, context.link(toResultsOf: statistics.period)),
            (Wording.resolvedLate, statistics.resolvedLate, late),
        ]
        if statistics.ended > 0 {
            items.append((Wording.ended, statistics.ended, context.link(toResultsOf: statistics.period)))
        }
        items.append((Wording.openAtEnd, statistics.openAtEnd, nil))
        items.append((Wording.overdueAtEnd, statistics.overdueAtEnd, late))
        return items
    }
}

extension PageContext {
    /// Returns a link to the statistics of a period; nil if there are none.
    func link(toStatisticsOf period: Period) -> URLReference? {
        site.statistics.page(of: period).map { link(to: $0) }
    }

    /// Returns a link to the dossiers received in a period; nil if no page lists them all. Result pages are organized
    /// by the date in the code, which occasionally is a day before that of receipt.
    func link(toRecordsOf period: Period) -> URLReference? {
        guard site.register.hasDays(from: period.first, through: period.last) else { return nil }
        switch period {
        case .month(let year, let month): return link(to: .resultsMonth(year: year, month: month))
        case .year(let year): return link(to: .resultsYear(year))
        case .day(let day): return link(to: .resultsDay(day, part: 0))
        case .quarter, .halfYear, .nineMonths, .window: return .fragment("theo-thang")
        }
    }

    /// Returns a link to the dossiers closed in a period; nil if no page lists them all.
    func link(toResultsOf period: Period) -> URLReference? {
        guard site.register.hasClosedDays(from: period.first, through: period.last) else { return nil }
        switch period {
        case .month(let year, let month):
            return link(to: .resultsMonth(year: year, month: month), fragment: ClosedTable.anchor)
        case .year(let year): return link(to: .resultsYear(year), fragment: ClosedTable.anchor)
        case .day(let day): return link(to: .closedDay(day, part: 0))
        case .quarter, .halfYear, .nineMonths, .window: return .fragment("theo-thang")
        }
    }
}

extension StatisticsView {
    /// Returns the page of a period; nil if it has no statistics.
    func page(of period: Period) -> Page? { hasPage(period) ? .statisticsPeriod(period) : nil }
}

extension Period {
    /// The name with an initial capital, for headings.
    var title: String { name.prefix(1).uppercased() + name.dropFirst() }
}

// MARK: - Wording

extension CountsTable {
    enum Wording {
        static let received = "Tiếp nhận"
        static let resolved = "Đã giải quyết"
        static let early = "Trước hạn"
        static let onTime = "Đúng hạn"
        static let late = "Quá hạn"
        static let inTimeShare = "Đúng hẹn"
        static let columns = [received, resolved, early, onTime, late, inTimeShare]
        /// The median and 90th percentile of the time taken, and the median of the time allowed.
        static let timeColumns = ["Trung vị", "Phân vị 90", "Thời hạn"]
    }
}

extension StatisticsFigures {
    private enum Wording {
        static let carriedOver = "Kỳ trước chuyển sang"
        static let received = "Tiếp nhận trong kỳ"
        static let resolved = "Đã giải quyết trong kỳ"
        static let resolvedLate = "Giải quyết quá hạn"
        static let ended = "Rút, dừng, trả lại"
        static let openAtEnd = "Còn lại cuối kỳ"
        static let overdueAtEnd = "Quá hạn, chưa có kết quả"
    }
}
