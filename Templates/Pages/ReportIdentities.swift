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
                h2(Wording.heading, .id("doi-chieu"))
                table(.class("cards identities")) {
                    thead {
                        tr {
                            th(.scope(.col)) { Wording.columnTotal }
                            th(.scope(.col)) { Wording.columnEquation }
                            th(.scope(.col)) { Wording.columnResult }
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
                                            Wording.blanks(result.blanks.map(\.code.value).joined(separator: ", ")),
                                            .class("meta"))
                                    }
                                }
                                td(
                                    result.isSatisfied
                                        ? Wording.matches : Wording.differs(by: abs(result.totalValue - result.sum)))
                            }
                        }
                    }
                }
            }
        }
    }
}

// MARK: - Wording

extension ReportIdentities {
    private enum Wording {
        static let heading = "Các tổng phải khớp"
        static let columnTotal = "Chỉ tiêu"
        static let columnEquation = "Phép cộng"
        static func blanks(_ codes: String) -> String { "Ô trống: \(codes)" }
        static let columnResult = "Kết quả"
        static let matches = "khớp"
        static func differs(by difference: Int) -> String { "không khớp, chênh \(difference)" }
    }
}
