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

    var heading: String { Wording.heading }
    var isIllustrative: Bool { register.parts.contains(where: \.isIllustrative) }
    var summary: String { Wording.summary(unit: context.unit.displayName) }

    var content: some HTML {
        FeedbackPoster(context: context)
        section(.aria("labelledby", "so-lieu")) {
            h2(Wording.headingCounts, .id("so-lieu"))
            if register.parts.isEmpty {
                EmptyRegister(Wording.empty)
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

extension FeedbackPage {
    static let facts = PageFacts(Wording.heading, updated: { $0.registers.feedback.parts.compactMap(\.cutOff).max() })
}

/// The same content as the poster in the office: who accepts feedback, where, and what to write (Nghị định
/// 20/2008/NĐ-CP Điều 12, 13).
private struct FeedbackPoster: Component {
    let context: PageContext

    var body: some HTML {
        section(.aria("labelledby", "noi-nhan")) {
            h2(Wording.headingContacts, .id("noi-nhan"))
            p {
                strong(context.unit.name)
                FeedbackAdvice.Wording.whatUnitAccepts
            }
            ContactList(context: context)
            ul { FeedbackAdvice(context: context) }
            p(.class("go")) { a(.href(context.link(to: .board(.feedback)))) { Wording.linkToBoard } }
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
            (Wording.received, received), (Wording.answered, answered), (Wording.forwarded, forwarded),
            (Wording.rejected, rejected), (Wording.open, open), (Wording.late, late),
        ]
    }
}

private struct FeedbackPeriods: Component {
    let parts: [FeedbackRegister.RegisterPart]

    var body: some HTML {
        table(.class("cards")) {
            caption(Wording.captionPeriods)
            thead {
                tr {
                    th(.scope(.col)) { Wording.columnPeriod }
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

extension FeedbackRegister.RegisterPart {
    /// The period of the part: `Tháng 10/2026`, or its first and last days.
    fileprivate var label: String {
        guard let first = file.from ?? entries.last?.record.receivedOn, let last = file.to?.value ?? cutOff else {
            return Wording.periodNotKnown
        }
        if first == first.startOfMonth, last == first.endOfMonth { return Wording.month(of: first) }
        return "\(first.vietnamese) – \(last.vietnamese)"
    }
}

private struct FeedbackPart: Component {
    let part: FeedbackRegister.RegisterPart
    let id: String

    var body: some HTML {
        section(.aria("labelledby", id)) {
            h2(part.label, .id(id))
            if let cutOff = part.cutOff {
                p(.class("meta")) {
                    Wording.dataUntil
                    DateText(cutOff)
                }
            }
            if part.entries.isEmpty {
                EmptyRegister(Wording.noneInPeriod)
            } else {
                table(.class("cards")) {
                    thead {
                        tr {
                            th(.scope(.col)) { Wording.columnContent }
                            th(.scope(.col)) { Wording.columnReceived }
                            th(.scope(.col)) { Wording.columnDue }
                            th(.scope(.col)) { Wording.columnHandling }
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
                p(
                    "\(Wording.number(record.number.value)) · \(record.category.label) · \(record.channel.label)",
                    .class("meta"))
            }
            td(.data("label", Wording.columnReceived)) { DateText(record.receivedOn) }
            td(.data("label", Wording.columnDue)) { DateText(record.dueOn.value) }
            td(.data("label", Wording.labelHandling)) {
                strong(record.status.label)
                if let day = record.answeredOn?.value {
                    " "
                    DateText(day)
                }
                if entry.isLate { strong(Wording.answeredLate) }
                if let place = record.forwardedTo {
                    p(.class("meta")) {
                        Wording.forwarded(to: place)
                        if let day = record.forwardedOn?.value {
                            Wording.onDay
                            DateText(day)
                        }
                        if entry.isForwardedLate { strong(Wording.forwardedLate) }
                    }
                } else if entry.isForwardedLate {
                    p(Wording.notForwarded, .class("meta"))
                }
                if let answer = record.answer { p(answer) }
            }
        }
    }
}

// MARK: - Wording

private enum Wording {
    static let heading = "Phản ánh, kiến nghị"
    static func summary(unit: String) -> String {
        "Nơi gửi phản ánh, kiến nghị đến \(unit), số đã nhận và câu trả lời."
    }
    static let headingContacts = "Nơi tiếp nhận"
    static let linkToBoard = "Bảng để in và treo, khổ A4"

    static let headingCounts = "Đã nhận và đã trả lời"
    static let empty = "Sổ phản ánh, kiến nghị chưa được cập nhật."
    static let received = "Đã nhận"
    static let answered = "Đã trả lời"
    static let forwarded = "Chuyển nơi khác"
    static let rejected = "Không tiếp nhận"
    static let open = "Đang xử lý"
    static let late = "Chậm hạn"
    static let captionPeriods = "Theo kỳ; không có thì ghi 0"
    static let columnPeriod = "Kỳ"
    static let periodNotKnown = "Chưa ghi kỳ"
    static func month(of day: Day) -> String { "Tháng \(day.month)/\(day.year)" }

    /// Before a date.
    static let dataUntil = "Số liệu chốt đến ngày "
    static let noneInPeriod = "Không có phản ánh, kiến nghị nào trong kỳ."
    static let columnContent = "Nội dung"
    static let columnReceived = "Nhận"
    static let columnDue = "Hạn trả lời"
    static let columnHandling = "Xử lý và trả lời"
    /// The label of the same column on narrow screens.
    static let labelHandling = "Xử lý"
    static func number(_ number: String) -> String { "Số \(number)" }
    static let answeredLate = " – quá hạn"

    // Before and after the date of forwarding.
    static func forwarded(to place: String) -> String { "Chuyển \(place)" }
    static let onDay = " ngày "
    static let forwardedLate = " – chuyển chậm"

    static let notForwarded = "Chưa chuyển cơ quan có thẩm quyền trong thời hạn"
}
