import HTML
import Register
import SitePlan
import Vietnamese

/// The statuses of the dossiers in each row, whose first cell links to them.
struct StatusCountsTable: Component {
    let title: String
    let head: String
    let rows: [(page: Page, label: String, statusCounts: StatusCounts)]
    let context: PageContext

    var body: some HTML {
        table(.class("cards tally")) {
            caption(title)
            thead {
                tr {
                    th(.scope(.col)) { head }
                    ForEach(Wording.columns) { label in
                        th(.scope(.col), .class("number")) { label }
                    }
                }
            }
            tbody {
                ForEach(rows) { row in
                    tr {
                        th(.scope(.row)) { a(.href(context.link(to: row.page))) { row.label } }
                        ForEach(row.statusCounts.columns) { number in
                            td(VietnameseNumber.grouped(number), .class("number"))
                        }
                    }
                }
            }
        }
    }
}

/// The statuses of the dossiers closed in each row, whenever they were received; the first cell links to them.
struct ClosedTable: Component {
    let title: String
    let head: String
    let rows: [(link: URLReference, label: String, counts: ProcessingStatusCounts)]

    static let anchor = "da-giai-quyet"

    var body: some HTML {
        section(.aria("labelledby", Self.anchor)) {
            h2(Wording.heading, .id(Self.anchor))
            if rows.allSatisfy({ $0.counts.total == 0 }) {
                EmptyRegister(Wording.empty)
            } else {
                table(.class("cards closed")) {
                    caption(title)
                    thead {
                        tr {
                            th(.scope(.col)) { head }
                            ForEach(Wording.columns) { label in
                                th(.scope(.col), .class("number")) { label }
                            }
                        }
                    }
                    tbody {
                        ForEach(rows.filter { $0.counts.total > 0 }) { row in
                            tr {
                                th(.scope(.row)) { a(.href(row.link)) { row.label } }
                                ForEach([
                                    row.counts.resolved, row.counts[.early], row.counts[.onTime], row.counts[.late],
                                    row.counts[.ended],
                                ]) { number in NumberCell(value: number) }
                            }
                        }
                    }
                }
            }
        }
    }
}

extension StatusCounts {
    /// Tiếp nhận, trước hạn, đúng hạn, quá hạn, đang giải quyết, khác: the first is the sum of the others.
    fileprivate var columns: [Int] {
        [total, self[.early], self[.onTime], late, self[.open], self[.ended] + self[.resolved]]
    }
}

// MARK: - Wording

extension StatusCountsTable {
    private enum Wording {
        static let columns = ["Tiếp nhận", "Trước hạn", "Đúng hạn", "Quá hạn", "Đang giải quyết", "Khác"]
    }
}

extension ClosedTable {
    private enum Wording {
        static let heading = "Hồ sơ giải quyết xong"
        static let empty = "Chưa có hồ sơ nào giải quyết xong."
        static let columns = ["Có kết quả", "Trước hạn", "Đúng hạn", "Quá hạn", "Rút, dừng, trả lại"]
    }
}
