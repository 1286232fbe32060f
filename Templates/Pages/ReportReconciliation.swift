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
            h2(Wording.heading, .id("doi-chieu-ho-so"))
            p {
                Wording.lead.before
                a(.href(context.link(to: .results))) { Wording.lead.link }
                Wording.lead.after
            }
            table(.class("cards reconciliation")) {
                thead {
                    tr {
                        th(.scope(.col)) { Wording.columnIndicator }
                        th(.scope(.col), .class("number")) { Wording.columnDeclared }
                        th(.scope(.col), .class("number")) { Wording.columnComputed }
                        th(.scope(.col)) { Wording.columnVerdict }
                    }
                }
                tbody {
                    ForEach(reconciliation.rows) { row in
                        tr {
                            th(.scope(.row)) { "\(row.indicator.code.value) \(row.indicator.name)" }
                            td(row.declared.map(VietnameseNumber.grouped) ?? Wording.blank, .class("number"))
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
        guard let declared else { return Wording.notComparable }
        return differs
            ? Wording.differs(by: VietnameseNumber.grouped(abs(declared - computed))) : Wording.matches
    }
}

// MARK: - Wording

private enum Wording {
    static let heading = "Đối chiếu với hồ sơ"
    static let lead = (
        before: "Cột “tính từ hồ sơ” đếm lại từ từng ", link: "hồ sơ trong kỳ",
        after: "; ô báo cáo để trống thì không so."
    )
    static let columnIndicator = "Chỉ tiêu"
    static let columnDeclared = "Báo cáo"
    static let blank = "để trống"
    static let columnComputed = "Tính từ hồ sơ"
    static let columnVerdict = "Kết quả"
    static let notComparable = "không so được"
    static func differs(by difference: String) -> String { "khác \(difference)" }
    static let matches = "khớp"
}
