import Disclosure
import HTML
import Records
import Register
import Vietnamese
import WorkingTime

/// A row of figures with their labels.
struct Figures: Component {
    let items: [(label: String, value: Int)]

    var body: some HTML {
        dl(.class("figures")) {
            ForEach(items) { item in
                div {
                    dt(item.label)
                    dd(VietnameseNumber.grouped(item.value))
                }
            }
        }
    }
}

extension StatusCounts {
    /// Hồ sơ tiếp nhận và tình trạng của chúng.
    var standingFigures: [(label: String, value: Int)] {
        var items = [
            (label: "Tiếp nhận", value: total), ("Trước hạn", self[.early]), ("Đúng hạn", self[.onTime]),
            ("Quá hạn", late), ("Đang giải quyết", self[.open]),
        ]
        if self[.resolved] > 0 { items.append(("Đã giải quyết, chưa rõ hạn", self[.resolved])) }
        if self[.ended] > 0 { items.append(("Rút, dừng, trả lại", self[.ended])) }
        return items
    }
}

/// Kỳ, ngày chốt số liệu, ngày công khai, người chịu trách nhiệm: the facts shown with every list of dossiers.
struct ListFacts: Component {
    let context: PageContext
    let period: String
    let dataUntil: Day?
    let publishedOn: Day?

    var body: some HTML {
        dl(.class("facts")) {
            dt("Kỳ")
            dd(period)
            dt("Số liệu chốt đến")
            dd { if let dataUntil { DateText(dataUntil) } else { NotKnown() } }
            dt("Ngày công khai")
            dd { if let day = publishedOn ?? dataUntil { DateText(day) } else { NotKnown() } }
            dt("Chịu trách nhiệm")
            dd(context.responsible)
        }
    }
}

/// Theo hình thức nộp.
struct ChannelTable: Component {
    let statusCounts: StatusCounts

    var body: some HTML {
        table(.class("plain")) {
            caption("Theo hình thức nộp")
            thead {
                tr {
                    th(.scope(.col)) { "Hình thức" }
                    th(.scope(.col), .class("number")) { "Số hồ sơ" }
                }
            }
            tbody {
                ForEach(Dossier.Channel.allCases) { channel in
                    tr {
                        th(.scope(.row)) { channel.label }
                        td(VietnameseNumber.grouped(statusCounts[channel]), .class("number"))
                    }
                }
            }
        }
    }
}
