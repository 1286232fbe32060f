import Disclosure
import HTML
import Records
import Register
import SitePlan

/// Theo hình thức, đối tượng, lĩnh vực, thủ tục: the figures of a period, broken down.
struct StatisticsBreakdowns: Component {
    let context: PageContext
    let statistics: Statistics

    var body: some HTML {
        section(.aria("labelledby", "phan-to")) {
            h2(Wording.heading, .id("phan-to"))
            CountsTable(
                title: Wording.byChannel, head: Wording.columnChannel,
                rows: rows(statistics.channels) { ($0.label, nil) })
            CountsTable(
                title: Wording.byReturnChannel, head: Wording.columnReturnChannel,
                rows: rows(returnChannels) { ($0?.label ?? Wording.unknown, nil) })
            CountsTable(
                title: Wording.byApplicant, head: Wording.columnApplicant,
                rows: rows(statistics.applicants) { ($0.label, nil) })
            CountsTable(
                title: Wording.byField, head: Wording.columnField,
                rows: rows(statistics.fields, hasTimes: true) { ($0, linkToField(named: $0)) })
            CountsTable(title: Wording.byProcedure, head: Wording.columnProcedure, rows: procedureRows)
            p(Wording.timesNote, .class("meta"))
        }
    }

    /// The breakdown by return channel, without the row for unknown channels if it is empty.
    private var returnChannels: Breakdown<Dossier.ReturnChannel?> {
        Breakdown(rows: statistics.returnChannels.rows.filter { $0.key != nil || !$0.counts.isEmpty })
    }

    private func rows<Key>(
        _ breakdown: Breakdown<Key>, hasTimes: Bool = false, _ describe: (Key) -> (name: String, link: URLReference?)
    ) -> [CountsRow] {
        breakdown.rows.map { row in
            let (name, link) = describe(row.key)
            return CountsRow(
                name: name, link: link, counts: row.counts, times: hasTimes ? row.times : nil,
                lateLink: .fragment("qua-han"))
        }
    }

    private var procedureRows: [CountsRow] {
        let catalogue = context.site.catalogue
        let most = Breakdown(
            rows: statistics.procedures.rows.sorted {
                $0.weight != $1.weight ? $0.weight > $1.weight : $0.key.precedes($1.key)
            }
        )
        return rows(most, hasTimes: true) { code in
            guard let code else { return (Procedure.privateTitle, nil) }
            guard let shown = catalogue.shown(code).flatMap({ catalogue[$0] }) else { return (code.text, nil) }
            return (shown.title, context.link(to: .procedure(shown.key)))
        }
    }

    /// Returns a link to a field's page; nil if none of its procedures is in force, since the field then has no page.
    private func linkToField(named name: String) -> URLReference? {
        context.site.catalogue.field(named: name).map { context.link(to: .field($0.name)) }
    }
}

extension Breakdown.Row {
    /// The value by which rows are sorted, in descending order.
    fileprivate var weight: Int { max(counts.received.total, counts.closed.total) }
}

// MARK: - Wording

extension StatisticsBreakdowns {
    private enum Wording {
        static let heading = "Chia theo hình thức, đối tượng, lĩnh vực"
        static let byChannel = "Theo hình thức nộp"
        static let columnChannel = "Hình thức nộp"
        static let byReturnChannel = "Theo hình thức nhận kết quả"
        static let columnReturnChannel = "Hình thức nhận"
        static let unknown = "Chưa ghi"
        static let byApplicant = "Theo đối tượng nộp hồ sơ"
        static let columnApplicant = "Đối tượng"
        static let byField = "Theo lĩnh vực"
        static let columnField = "Lĩnh vực"
        static let byProcedure = "Theo thủ tục, nhiều hồ sơ nhất trước"
        static let columnProcedure = "Thủ tục"
        static let timesNote =
            "Trung vị: một nửa số hồ sơ có kết quả không lâu hơn. Phân vị 90: chín phần mười số hồ sơ. Thời hạn: trung vị của thời hạn các hồ sơ ấy. Đều tính bằng ngày làm việc, 0 là xong trong ngày."
    }
}
