import Disclosure
import HTML
import Register
import Vietnamese

/// Rates with their numerators and denominators, and processing times.
struct StatisticsRates: Component {
    let statistics: Statistics

    var body: some HTML {
        div(.class("pair")) {
            table(.class("cards rates")) {
                caption("Tỷ lệ")
                thead {
                    tr {
                        th(.scope(.col)) { "Chỉ số" }
                        th(.scope(.col), .class("number")) { "Tỷ lệ" }
                        th(.scope(.col), .class("number")) { "Số hồ sơ" }
                        th(.scope(.col), .class("number")) { "Trên tổng số" }
                    }
                }
                tbody {
                    RateRow(
                        name: "Giải quyết đúng hẹn", note: "trên số đã giải quyết có hạn trả", share: statistics.inTime)
                    RateRow(
                        name: "Thanh toán trực tuyến", note: "trên số tiếp nhận có ghi cách thanh toán",
                        share: statistics.paidOnline)
                    RateRow(
                        name: "Số hóa hồ sơ", note: "trên số tiếp nhận có ghi việc số hóa", share: statistics.digitised)
                }
            }
            ProcessingTimes(statistics: statistics)
        }
    }
}

private struct RateRow: Component {
    let name: String
    let note: String
    let share: Share

    var body: some HTML {
        tr {
            th(.scope(.row)) {
                name
                span(note, .class("meta"))
            }
            td(share.percent ?? "–", .class("number"))
            NumberCell(value: share.part)
            NumberCell(value: share.whole)
        }
    }
}

/// Thời gian giải quyết, compared with the time allowed.
private struct ProcessingTimes: Component {
    let statistics: Statistics

    var body: some HTML {
        table(.class("cards times")) {
            caption("Thời gian giải quyết, tính bằng ngày làm việc (0 là xong trong ngày)")
            thead {
                tr {
                    th(.scope(.col)) { "Mức" }
                    th(.scope(.col), .class("number")) { "Thực tế" }
                    th(.scope(.col), .class("number")) { "Thời hạn" }
                }
            }
            tbody {
                row("Trung vị", "một nửa số hồ sơ không lâu hơn", percent: 50)
                row("Phân vị 90", "chín phần mười số hồ sơ không lâu hơn", percent: 90)
            }
        }
    }

    private func row(_ name: String, _ note: String, percent: Int) -> some HTML {
        tr {
            th(.scope(.row)) {
                name
                span(note, .class("meta"))
            }
            DaysCell(days: statistics.times.taken.percentile(percent))
            DaysCell(days: statistics.times.allowed.percentile(percent))
        }
    }
}
