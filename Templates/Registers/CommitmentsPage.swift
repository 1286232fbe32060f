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

    var heading: String { "Cam kết và chỉ tiêu" }
    var trail: [Page] { [.home, .plans] }
    var isIllustrative: Bool { rows.contains { $0.state.measurement?.isIllustrative == true } }
    var summary: String {
        "Chỉ tiêu và thời hạn ghi trong kế hoạch, báo cáo; tình trạng tính từ hồ sơ của \(context.unit.displayName)."
    }

    var content: some HTML {
        if groups.isEmpty {
            EmptyRegister("Chưa có cam kết, chỉ tiêu nào được đăng.")
        } else {
            p(.class("lead")) {
                "Chỉ tiêu ghi trong \(sources); cột tình trạng tính từ hồ sơ của trang này."
            }
            p {
                if let period {
                    "Tỷ lệ theo kỳ được tính \(period.phrase)."
                } else {
                    "Chưa có hồ sơ nào để tính tỷ lệ theo kỳ."
                }
                " Đơn vị và năm của từng cam kết được ghi theo văn bản; đơn vị đó có thể không phải"
                " \(context.unit.displayName)."
            }
            Figures(items: [(label: "Cam kết", value: rows.count)] + counts)
            ForEach(Array(groups.enumerated())) { index, group in
                CommitmentTable(context: context, number: index + 1, group: group, period: period)
            }
        }
    }

    /// The number of source documents as text: `năm văn bản nguồn`.
    private var sources: String {
        let count = groups.count
        return "\(count < 10 ? VietnameseNumber.words(count) : "\(count)") văn bản nguồn"
    }

    private var counts: [(label: String, value: Int)] {
        ["Đạt", "Chưa đạt", "Chưa đo được"].map { label in
            (label: label, value: rows.count { $0.state.label == label })
        }
    }
}

extension Period {
    /// The period in a phrase after "được tính"; the name of a reporting period includes its own preposition.
    fileprivate var phrase: String {
        if case .window = self { name } else { "cho \(name)" }
    }
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
                        th(.scope(.col)) { "Nội dung" }
                        th(.scope(.col)) { "Cam kết" }
                        th(.scope(.col)) { "Tình trạng" }
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
        case .unknown(let missing): p("Còn thiếu: \(missing).", .class("meta"))
        case .met(let measurement), .notMet(let measurement):
            if let measure = row.commitment.measure {
                p {
                    "\(VietnameseNumber.grouped(measurement.share.part)) trên "
                    "\(VietnameseNumber.grouped(measurement.share.whole)) "
                    "(\(measurement.share.percent ?? ""))"
                }
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
        if case .statisticsPeriod = page { return "Thống kê: \(name)" }
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
            site.registers.surveys.first.map { .register(.survey($0.file)) }
        }
    }
}
