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
            h2("Chia theo hình thức, đối tượng, lĩnh vực", .id("phan-to"))
            CountsTable(
                title: "Theo hình thức nộp", head: "Hình thức nộp",
                rows: rows(statistics.channels) { ($0.label, nil) })
            CountsTable(
                title: "Theo hình thức nhận kết quả", head: "Hình thức nhận",
                rows: rows(returnChannels) { ($0?.label ?? "Chưa ghi", nil) })
            CountsTable(
                title: "Theo đối tượng nộp hồ sơ", head: "Đối tượng",
                rows: rows(statistics.applicants) { ($0.label, nil) })
            CountsTable(
                title: "Theo lĩnh vực", head: "Lĩnh vực",
                rows: rows(statistics.fields, hasTimes: true) { ($0, linkToField(named: $0)) })
            CountsTable(
                title: "Theo thủ tục, nhiều hồ sơ nhất trước", head: "Thủ tục", rows: procedureRows)
            p(
                "Trung vị: một nửa số hồ sơ có kết quả không lâu hơn. Phân vị 90: chín phần mười số hồ sơ. Thời hạn: trung vị của thời hạn các hồ sơ ấy. Đều tính bằng ngày làm việc, 0 là xong trong ngày.",
                .class("meta"))
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
