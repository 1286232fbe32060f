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
                caption(Wording.caption)
                thead {
                    tr {
                        th(.scope(.col)) { Wording.columnRate }
                        th(.scope(.col), .class("number")) { Wording.columnPercent }
                        th(.scope(.col), .class("number")) { Wording.columnPart }
                        th(.scope(.col), .class("number")) { Wording.columnWhole }
                    }
                }
                tbody {
                    RateRow(name: Wording.inTime, note: Wording.inTimeNote, share: statistics.inTime)
                    RateRow(name: Wording.paidOnline, note: Wording.paidOnlineNote, share: statistics.paidOnline)
                    RateRow(name: Wording.digitised, note: Wording.digitisedNote, share: statistics.digitised)
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
            caption(Wording.caption)
            thead {
                tr {
                    th(.scope(.col)) { Wording.columnLevel }
                    th(.scope(.col), .class("number")) { Wording.columnTaken }
                    th(.scope(.col), .class("number")) { Wording.columnAllowed }
                }
            }
            tbody {
                row(Wording.median, Wording.medianNote, percent: 50)
                row(Wording.percentile90, Wording.percentile90Note, percent: 90)
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

// MARK: - Wording

extension StatisticsRates {
    private enum Wording {
        static let caption = "Tỷ lệ"
        static let columnRate = "Chỉ số"
        static let columnPercent = "Tỷ lệ"
        static let columnPart = "Số hồ sơ"
        static let columnWhole = "Trên tổng số"
        static let inTime = "Giải quyết đúng hẹn"
        static let inTimeNote = "trên số đã giải quyết có hạn trả"
        static let paidOnline = "Thanh toán trực tuyến"
        static let paidOnlineNote = "trên số tiếp nhận có ghi cách thanh toán"
        static let digitised = "Số hóa hồ sơ"
        static let digitisedNote = "trên số tiếp nhận có ghi việc số hóa"
    }
}

extension ProcessingTimes {
    private enum Wording {
        static let caption = "Thời gian giải quyết, tính bằng ngày làm việc (0 là xong trong ngày)"
        static let columnLevel = "Mức"
        static let columnTaken = "Thực tế"
        static let columnAllowed = "Thời hạn"
        static let median = "Trung vị"
        static let medianNote = "một nửa số hồ sơ không lâu hơn"
        static let percentile90 = "Phân vị 90"
        static let percentile90Note = "chín phần mười số hồ sơ không lâu hơn"
    }
}
