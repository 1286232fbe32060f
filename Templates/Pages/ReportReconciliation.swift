import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan
import Vietnamese

/// Đối chiếu: the values declared by the report, compared with those computed from the records of its period.
struct ReportReconciliation: Component {
    let context: PageContext
    let reconciliation: Reconciliation

    var body: some HTML {
        section(.aria("labelledby", "doi-chieu-ho-so")) {
            h2("Đối chiếu với hồ sơ", .id("doi-chieu-ho-so"))
            p {
                "Cột “tính từ hồ sơ” đếm lại từ từng "
                a(.href(context.link(to: .results))) { "hồ sơ trong kỳ" }
                "; ô báo cáo để trống thì không so."
            }
            table(.class("cards reconciliation")) {
                thead {
                    tr {
                        th(.scope(.col)) { "Chỉ tiêu" }
                        th(.scope(.col), .class("number")) { "Báo cáo" }
                        th(.scope(.col), .class("number")) { "Tính từ hồ sơ" }
                        th(.scope(.col)) { "Kết quả" }
                    }
                }
                tbody {
                    ForEach(reconciliation.rows) { row in
                        tr {
                            th(.scope(.row)) { "\(row.indicator.code.value) \(row.indicator.name)" }
                            td(row.declared.map(VietnameseNumber.grouped) ?? "để trống", .class("number"))
                            td(VietnameseNumber.grouped(row.computed), .class("number"))
                            td(row.verdict)
                        }
                    }
                }
            }
        }
    }
}

extension Reconciliation.Row {
    fileprivate var verdict: String {
        guard let declared else { return "không so được" }
        return differs ? "khác \(VietnameseNumber.grouped(abs(declared - computed)))" : "khớp"
    }
}
