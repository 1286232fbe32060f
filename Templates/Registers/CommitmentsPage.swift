import Disclosure
import HTML
import Records
import Register
import SitePlan
import Vietnamese
import WorkingTime

/// Cam kết và chỉ tiêu: the commitments of plans and reports by document, with their status according to the records.
struct CommitmentsPage: PageTemplate {
    let context: PageContext
    private let groups: [CommitmentGroup]
    private let period: Period?

    init(context: PageContext) {
        self.context = context
        let commitments = context.site.registers.commitments?.commitments ?? []
        let measured = context.site.commitmentStates
        period = measured.period
        groups = CommitmentGroup.all(of: Array(zip(commitments, measured.states)))
    }

    private var rows: [CommitmentRow] { groups.flatMap(\.rows) }

    var heading: String { Wording.heading }
    var trail: [Page] { [.home, .list(of: Plan.self)] }
    var isIllustrative: Bool { rows.contains { $0.state.measurement?.isIllustrative == true } }
    var summary: String { Wording.summary(unit: context.unit.displayName) }

    var content: some HTML {
        if groups.isEmpty {
            EmptyRegister(Wording.empty)
        } else {
            p(Wording.lead(documents: groups.count), .class("lead"))
            p {
                if let period { Wording.measured(in: period) } else { Wording.notMeasured }
                Wording.unitsMayDiffer(from: context.unit.displayName)
            }
            Figures(items: [(label: Wording.commitments, value: rows.count)] + counts)
            ForEach(Array(groups.enumerated())) { index, group in
                CommitmentTable(context: context, number: index + 1, group: group, period: period)
            }
        }
    }

    private var counts: [(label: String, value: Int)] {
        [("met", Wording.met), ("not-met", Wording.notMet), ("unknown", Wording.unknown)].map { key, label in
            (label: label, value: rows.count { $0.state.key == key })
        }
    }
}

extension CommitmentsPage {
    static let facts = PageFacts(Wording.heading, updated: { $0.registers.commitments?.updated })
}

/// The commitments in one document of one unit, in their original order.
private struct CommitmentGroup {
    let document: String
    let unit: String
    let rows: [CommitmentRow]

    /// Returns the groups in the order in which their documents first appear.
    static func all(of commitments: [(Commitment, CommitmentState)]) -> [Self] {
        commitments.grouped { [$0.0.document, $0.0.unit] }.map { _, own in
            Self(
                document: own[0].0.document, unit: own[0].0.unit,
                rows: own.map { CommitmentRow(commitment: $0.0, state: $0.1) })
        }
    }
}

private struct CommitmentRow {
    let commitment: Commitment
    let state: CommitmentState
}

private struct CommitmentTable: Component {
    let context: PageContext
    let number: Int
    let group: CommitmentGroup
    let period: Period?

    var body: some HTML {
        section(.aria("labelledby", "van-ban-\(number)")) {
            h2(group.document, .id("van-ban-\(number)"))
            p(group.unit, .class("meta"))
            table(.class("cards commitments")) {
                thead {
                    tr {
                        th(.scope(.col)) { Wording.columnSubject }
                        th(.scope(.col)) { Wording.columnCommitment }
                        th(.scope(.col)) { Wording.columnState }
                    }
                }
                tbody {
                    ForEach(group.rows) { row in
                        tr {
                            th(.scope(.row)) {
                                row.commitment.subject
                                p(row.commitment.kind.label, .class("meta"))
                            }
                            td {
                                row.commitment.text
                                if let note = row.commitment.note { p(note, .class("meta")) }
                            }
                            td { CommitmentStateView(context: context, row: row, period: period) }
                        }
                    }
                }
            }
        }
    }
}

/// The status of a commitment, with its figures and a link to their page.
private struct CommitmentStateView: Component {
    let context: PageContext
    let row: CommitmentRow
    let period: Period?

    var body: some HTML {
        span(.class("badge"), .data("state", row.state.key)) { row.state.label }
        switch row.state {
        case .unknown(let missing): p(Wording.missing(missing), .class("meta"))
        case .met(let measurement), .notMet(let measurement):
            if let measure = row.commitment.measure {
                p(Wording.share(measurement.share))
                p("\(measure.label), \(measurement.scope)", .class("meta"))
                if let page = measure.page(in: context.site, period: period) {
                    a(.href(context.link(to: page))) { linkText(page) }
                }
            }
        }
    }

    /// Returns the text of a link to a page. The name of a statistics page is its period alone, so it is prefixed.
    private func linkText(_ page: Page) -> String {
        let name = page.name(in: context.site)
        if case .statisticsPeriod = page { return Wording.statistics(of: name) }
        return name
    }
}

extension CommitmentState {
    /// The value for the stylesheet.
    fileprivate var key: String {
        switch self {
        case .met: "met"
        case .notMet: "not-met"
        case .unknown: "unknown"
        }
    }
}

extension Period {
    /// Returns the statistics page with the same dossiers: that of the year for a period within a single year, since it
    /// includes all of them.
    fileprivate func page(in book: StatisticsView) -> Page? {
        let period = first.year == last.year ? Period.year(first.year) : self
        return book.page(of: period)
    }
}

extension CommitmentMeasure {
    /// Returns the page with the figures of this measure; nil if there is none.
    fileprivate func page(in site: Site, period: Period?) -> Page? {
        switch self {
        case .onTimeRate, .receivedOnline, .resolvedOnline, .receivedByPost, .returnedByPost, .paidOnline:
            period?.page(in: site.statistics) ?? .statistics
        case .lateWithApology, .proceduresComplete, .resultsTwiceAMonth: .selfCheck
        case .proceduresOneStop, .proceduresOnline, .proceduresFullyOnline: .procedures
        case .feedbackInTime, .feedbackInTenDays: .register(.feedback)
        case .satisfaction, .satisfactionWithStaff:
            site.all(Survey.self).first.map { Page($0) }
        }
    }
}

// MARK: - Wording

private enum Wording {
    static let heading = "Cam kết và chỉ tiêu"
    static func summary(unit: String) -> String {
        "Chỉ tiêu và thời hạn ghi trong kế hoạch, báo cáo; tình trạng tính từ hồ sơ của \(unit)."
    }
    static let empty = "Chưa có cam kết, chỉ tiêu nào được đăng."
    static func lead(documents: Int) -> String {
        let count = documents < 10 ? VietnameseNumber.words(documents) : "\(documents)"
        return "Chỉ tiêu ghi trong \(count) văn bản nguồn; cột tình trạng tính từ hồ sơ của trang này."
    }

    // A paragraph: the first or second sentence, then the third.
    static func measured(in period: Period) -> String {
        // The name of a reporting period includes its own preposition.
        if case .window = period { return "Tỷ lệ theo kỳ được tính \(period.name)." }
        return "Tỷ lệ theo kỳ được tính cho \(period.name)."
    }
    static let notMeasured = "Chưa có hồ sơ nào để tính tỷ lệ theo kỳ."
    static func unitsMayDiffer(from unit: String) -> String {
        " Đơn vị và năm của từng cam kết được ghi theo văn bản; đơn vị đó có thể không phải \(unit)."
    }

    // Above the counts; badges show the same words, those of the state itself.
    static let commitments = "Cam kết"
    static let met = "Đạt"
    static let notMet = "Chưa đạt"
    static let unknown = "Chưa đo được"

    static let columnSubject = "Nội dung"
    static let columnCommitment = "Cam kết"
    static let columnState = "Tình trạng"
    static func missing(_ what: String) -> String { "Còn thiếu: \(what)." }
    static func share(_ share: Share) -> String {
        let (part, whole) = (VietnameseNumber.grouped(share.part), VietnameseNumber.grouped(share.whole))
        return "\(part) trên \(whole) (\(share.percent ?? ""))"
    }
    static func statistics(of period: String) -> String { "Thống kê: \(period)" }
}
