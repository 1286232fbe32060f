import Disclosure
import HTML
import Records
import Register

/// The facts about a dossier that was found.
struct FoundDossier: Component {
    let context: PageContext

    var body: some HTML {
        div(.data("when", "found"), .hidden) {
            p(.class("illustration"), .data("when", "illustrative"), .hidden) {
                Wording.illustrative
            }
            div(.class("glance")) {
                dl {
                    div {
                        dt(Wording.status)
                        dd {
                            ForEach(ProcessingStatus.allCases) { status in
                                span(
                                    .class("badge"), .data("standing", "\(status.key)"),
                                    .data("when", "\(status.key)"), .hidden
                                ) { status.label }
                            }
                            ForEach([Dossier.Outcome.returnedIncomplete, .withdrawn, .stopped]) { outcome in
                                span(.data("when", outcome.rawValue), .hidden) { ": \(outcome.label)" }
                            }
                        }
                    }
                    div {
                        dt(Wording.procedure)
                        dd {
                            a(.data("when", "named"), .data("to", "procedure"), .data("fill", "procedure"), .hidden) {
                                ""
                            }
                            span(.data("when", "unnamed"), .data("fill", "procedure"), .hidden) { "" }
                        }
                    }
                    moment(Wording.received, "received")
                    moment(Wording.due, "due", missing: ("no-due", Wording.dueUnknown))
                    moment(Wording.resolved, "resolved", missing: ("no-result", Wording.notResolved))
                    moment(Wording.dataUntil, "until")
                }
            }
            p(.class("meta"), .data("when", "provisional"), .hidden) {
                ResultsDayPage.Wording.provisionalDue
            }
            p(.class("warning"), .data("when", "apology"), .hidden) {
                Wording.apology.before
                a(.data("to", "apology")) { Wording.apology.link }
                Wording.apology.after
            }
            p(.class("go")) {
                a(.data("to", "row")) {
                    // A single element, because the link lays out its children as boxes, without the spaces between
                    // them.
                    span {
                        span(.data("when", "full"), .hidden) { Wording.toRow }
                        span(.data("when", "masked"), .hidden) { Wording.toDay }
                        span(.data("fill", "date")) { "" }
                    }
                }
            }
        }
    }

    private func moment(_ label: String, _ fact: String, missing: (fact: String, text: String)? = nil) -> some HTML {
        div {
            dt(label)
            dd {
                span(.data("fill", fact)) { "" }
                if let missing { span(.class("unknown"), .data("when", missing.fact), .hidden) { missing.text } }
            }
        }
    }
}

/// The reasons for which there may be no result.
struct NoDossier: Component {
    let context: PageContext

    var body: some HTML {
        div(.data("when", "absent"), .hidden) {
            p { strong(Wording.absent) }
            ul {
                li(Wording.checkDigits)
                if let day = context.site.register.dataUntil {
                    li {
                        Wording.dataUntil.before
                        DateText(day)
                        Wording.dataUntil.after
                    }
                }
                li(Wording.otherOffice)
            }
        }
        p(.data("when", "unsure"), .hidden) {
            Wording.unsure
        }
        p(.class("go"), .data("when", "absent unsure"), .hidden) {
            a(.data("when", "day"), .data("to", "day"), .hidden) {
                span {
                    Wording.toDay
                    span(.data("fill", "date")) { "" }
                }
            }
            span(.data("when", "no-day"), .hidden) {
                Wording.noDay.before
                span(.data("fill", "date")) { "" }
                Wording.noDay.after
            }
        }
        p(.data("when", "no-year"), .hidden) {
            Wording.noYear.before
            span(.data("fill", "year")) { "" }
            Wording.noYear.after
        }
        p(.data("when", "failed"), .hidden) {
            Wording.failed
        }
    }
}

// MARK: - Wording

extension FoundDossier {
    private enum Wording {
        static let illustrative = "Hồ sơ này được đặt ra để minh họa, không phải việc có thật."
        static let status = "Tình trạng"
        static let procedure = "Thủ tục"
        static let received = "Tiếp nhận"
        static let due = "Hẹn trả"
        static let dueUnknown = "chưa xác định"
        static let resolved = "Có kết quả"
        static let notResolved = "chưa có"
        static let dataUntil = "Số liệu chốt đến"
        static let apology = (
            before: "Hồ sơ trễ hẹn, cơ quan đã xin lỗi: ", link: "đọc phiếu xin lỗi, lý do và ngày hẹn lại",
            after: "."
        )
        /// Before the date.
        static let toRow = "Xem dòng của hồ sơ trong danh sách ngày "
        /// Before the date, where codes are masked.
        static let toDay = "Xem danh sách ngày "
    }
}

extension NoDossier {
    private enum Wording {
        static let absent = "Không có hồ sơ mang mã này trong số liệu đã công khai."
        static let checkDigits = "So lại từng chữ số với giấy tiếp nhận."
        /// Around the date.
        static let dataUntil = (before: "Số liệu chốt đến ", after: ": hồ sơ nộp sau ngày ấy chưa có ở đây.")
        static let otherOffice = "Mã do cơ quan khác cấp thì hỏi ở cơ quan ấy."
        static let unsure = "Có hai hồ sơ mà trang này không phân biệt được; hãy xem danh sách của ngày."
        /// Before the date.
        static let toDay = "Xem các hồ sơ có mã ngày "
        /// Around the date.
        static let noDay = (before: "Không có hồ sơ nào mang mã ngày ", after: ".")
        /// Around the year.
        static let noYear = (
            before: "Trang này không có số liệu hồ sơ của năm ",
            after: ". Xem lại hai chữ số đầu của phần ngày trong mã."
        )
        static let failed = "Không tải được số liệu. Xem lại kết nối mạng, tải lại trang này rồi tra lại."
    }
}
