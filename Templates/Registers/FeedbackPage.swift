import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan
import Vietnamese
import WorkingTime

/// Phản ánh, kiến nghị: where to send feedback, how much was received, and the answers, including periods without any.
struct FeedbackPage: PageTemplate {
    let context: PageContext

    private var register: FeedbackRegister { site.registers.feedback }

    var heading: String { "Phản ánh, kiến nghị" }
    var isIllustrative: Bool { register.parts.contains(where: \.isIllustrative) }
    var summary: String { "Nơi gửi phản ánh, kiến nghị đến \(context.unit.displayName), số đã nhận và câu trả lời." }

    var content: some HTML {
        FeedbackPoster(context: context)
        section(.aria("labelledby", "so-lieu")) {
            h2("Đã nhận và đã trả lời", .id("so-lieu"))
            if register.parts.isEmpty {
                EmptyRegister("Sổ phản ánh, kiến nghị chưa được cập nhật.")
            } else {
                Figures(items: FeedbackCounts(register.entries).figures)
                FeedbackPeriods(parts: register.parts)
            }
        }
        ForEach(Array(register.parts.enumerated())) { index, part in
            FeedbackPart(part: part, id: "ky-\(index + 1)")
        }
    }
}

/// The same content as the poster in the office: who accepts feedback, where, and what to write (Nghị định
/// 20/2008/NĐ-CP Điều 12, 13).
private struct FeedbackPoster: Component {
    let context: PageContext

    var body: some HTML {
        section(.aria("labelledby", "noi-nhan")) {
            h2("Nơi tiếp nhận", .id("noi-nhan"))
            p {
                strong(context.unit.name)
                " nhận phản ánh, kiến nghị của cá nhân, tổ chức về quy định và thủ tục hành chính."
            }
            ContactList(context: context)
            ul { FeedbackAdvice(context: context) }
            p(.class("go")) { a(.href(context.link(to: .board(.feedback)))) { "Bảng để in và treo, khổ A4" } }
        }
    }
}

/// The number of entries by status.
private struct FeedbackCounts {
    let received: Int
    let answered: Int
    let forwarded: Int
    let rejected: Int
    let open: Int
    let late: Int

    init(_ entries: [FeedbackRegister.Entry]) {
        received = entries.count
        answered = entries.count { $0.record.answeredOn != nil }
        forwarded = entries.count { $0.record.forwardedOn != nil && $0.record.answeredOn == nil }
        rejected = entries.count { $0.record.status == .rejected && $0.record.answeredOn == nil }
        open = entries.count(where: \.isOpen)
        late = entries.count { $0.isLate || $0.isForwardedLate }
    }

    var figures: [(label: String, value: Int)] {
        [
            ("Đã nhận", received), ("Đã trả lời", answered), ("Chuyển nơi khác", forwarded),
            ("Không tiếp nhận", rejected), ("Đang xử lý", open), ("Chậm hạn", late),
        ]
    }
}

private struct FeedbackPeriods: Component {
    let parts: [FeedbackRegister.Part]

    var body: some HTML {
        table(.class("cards")) {
            caption("Theo kỳ; không có thì ghi 0")
            thead {
                tr {
                    th(.scope(.col)) { "Kỳ" }
                    ForEach(FeedbackCounts([]).figures) { figure in
                        th(.scope(.col), .class("number")) { figure.label }
                    }
                }
            }
            tbody {
                ForEach(parts) { part in
                    tr {
                        th(.scope(.row)) { part.label }
                        ForEach(FeedbackCounts(part.entries).figures) { figure in
                            td(VietnameseNumber.grouped(figure.value), .class("number"), .data("label", figure.label))
                        }
                    }
                }
            }
        }
    }
}

extension FeedbackRegister.Part {
    /// The period of the part: `Tháng 10/2026`, or its first and last days.
    fileprivate var label: String {
        guard let first = file.from ?? entries.last?.record.receivedOn, let last = file.to?.value ?? cutOff else {
            return "Chưa ghi kỳ"
        }
        if first == first.startOfMonth, last == first.endOfMonth { return "Tháng \(first.month)/\(first.year)" }
        return "\(first.vietnamese) – \(last.vietnamese)"
    }
}

private struct FeedbackPart: Component {
    let part: FeedbackRegister.Part
    let id: String

    var body: some HTML {
        section(.aria("labelledby", id)) {
            h2(part.label, .id(id))
            if let cutOff = part.cutOff {
                p(.class("meta")) {
                    "Số liệu chốt đến ngày "
                    DateText(cutOff)
                }
            }
            if part.entries.isEmpty {
                EmptyRegister("Không có phản ánh, kiến nghị nào trong kỳ.")
            } else {
                table(.class("cards")) {
                    thead {
                        tr {
                            th(.scope(.col)) { "Nội dung" }
                            th(.scope(.col)) { "Nhận" }
                            th(.scope(.col)) { "Hạn trả lời" }
                            th(.scope(.col)) { "Xử lý và trả lời" }
                        }
                    }
                    tbody {
                        ForEach(part.entries) { entry in FeedbackRow(entry: entry) }
                    }
                }
            }
        }
    }
}

private struct FeedbackRow: Component {
    let entry: FeedbackRegister.Entry

    var body: some HTML {
        let record = entry.record
        tr {
            th(.scope(.row)) {
                record.summary
                p("Số \(record.number.value) · \(record.category.label) · \(record.channel.label)", .class("meta"))
            }
            td(.data("label", "Nhận")) { DateText(record.receivedOn) }
            td(.data("label", "Hạn trả lời")) { DateText(record.dueOn.value) }
            td(.data("label", "Xử lý")) {
                strong(record.status.label)
                if let day = record.answeredOn?.value {
                    " "
                    DateText(day)
                }
                if entry.isLate { strong(" – quá hạn") }
                if let place = record.forwardedTo {
                    p(.class("meta")) {
                        "Chuyển \(place)"
                        if let day = record.forwardedOn?.value {
                            " ngày "
                            DateText(day)
                        }
                        if entry.isForwardedLate { strong(" – chuyển chậm") }
                    }
                } else if entry.isForwardedLate {
                    p("Chưa chuyển cơ quan có thẩm quyền trong thời hạn", .class("meta"))
                }
                if let answer = record.answer { p(answer) }
            }
        }
    }
}
