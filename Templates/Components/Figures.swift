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
            (label: Wording.received, value: total), (Wording.early, self[.early]), (Wording.onTime, self[.onTime]),
            (Wording.late, late), (Wording.open, self[.open]),
        ]
        if self[.resolved] > 0 { items.append((Wording.resolvedWithoutDueDate, self[.resolved])) }
        if self[.ended] > 0 { items.append((Wording.ended, self[.ended])) }
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
            dt(Wording.period)
            dd(period)
            dt(Wording.dataUntil)
            dd { if let dataUntil { DateText(dataUntil) } else { NotKnown() } }
            dt(Wording.publishedOn)
            dd { if let day = publishedOn ?? dataUntil { DateText(day) } else { NotKnown() } }
            dt(Wording.responsible)
            dd(context.responsible)
        }
    }
}

/// Theo hình thức nộp.
struct ChannelTable: Component {
    let statusCounts: StatusCounts

    var body: some HTML {
        table(.class("plain")) {
            caption(Wording.byChannel)
            thead {
                tr {
                    th(.scope(.col)) { Wording.columnChannel }
                    th(.scope(.col), .class("number")) { Wording.columnDossiers }
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

// MARK: - Wording

extension StatusCounts {
    private enum Wording {
        static let received = "Tiếp nhận"
        static let early = "Trước hạn"
        static let onTime = "Đúng hạn"
        static let late = "Quá hạn"
        static let open = "Đang giải quyết"
        static let resolvedWithoutDueDate = "Đã giải quyết, chưa rõ hạn"
        static let ended = "Rút, dừng, trả lại"
    }
}

extension ListFacts {
    private enum Wording {
        static let period = "Kỳ"
        static let dataUntil = "Số liệu chốt đến"
        static let publishedOn = "Ngày công khai"
        static let responsible = "Chịu trách nhiệm"
    }
}

extension ChannelTable {
    private enum Wording {
        static let byChannel = "Theo hình thức nộp"
        static let columnChannel = "Hình thức"
        static let columnDossiers = "Số hồ sơ"
    }
}
