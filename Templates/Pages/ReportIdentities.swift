import Disclosure
import HTML
import RecordSchema
import Records

/// Đẳng thức: the sums that a report must satisfy, and whether it does.
struct ReportIdentities: Component {
    let results: [IdentityResult]

    var body: some HTML {
        if !results.isEmpty {
            section(.aria("labelledby", "doi-chieu")) {
                h2("Các tổng phải khớp", .id("doi-chieu"))
                table(.class("cards identities")) {
                    thead {
                        tr {
                            th(.scope(.col)) { "Chỉ tiêu" }
                            th(.scope(.col)) { "Phép cộng" }
                            th(.scope(.col)) { "Kết quả" }
                        }
                    }
                    tbody {
                        ForEach(results) { result in
                            tr {
                                th(.scope(.row)) { "\(result.total.code.value) \(result.total.name)" }
                                td {
                                    result.equation
                                    if !result.blanks.isEmpty {
                                        span(
                                            "Ô trống: \(result.blanks.map(\.code.value).joined(separator: ", "))",
                                            .class("meta"))
                                    }
                                }
                                td(result.holds ? "khớp" : "không khớp, chênh \(abs(result.totalValue - result.sum))")
                            }
                        }
                    }
                }
            }
        }
    }
}
