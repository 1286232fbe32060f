import Disclosure
import HTML
import Records
import Register
import SitePlan

/// Tra cứu hồ sơ: looks up a dossier by the code on its receipt.
///
/// All text that the script may show is included but hidden: `data-when` is the fact that shows an element, `data-fill`
/// the text it receives, and `data-to` the target of its link. Without scripts, the page explains how to find a dossier
/// by the date in its code.
struct LookupPage: PageTemplate {
    let context: PageContext

    var heading: String { "Tra cứu hồ sơ" }
    var summary: String { "Hồ sơ nộp ở \(context.unit.displayName) đã đến đâu: tra bằng mã số trên giấy tiếp nhận." }
    var script: PageScript? { .classic(context.plan.lookupScript) }

    var content: some HTML {
        LookupForm(context: context)
        div(.role("status")) {
            p(.data("when", "searching"), .hidden) { "Đang tra…" }
        }
        div(.id("ket-qua"), .data("when", "answer"), .hidden) {
            h2(.tabindex(-1)) {
                "Hồ sơ "
                span(.class("code"), .data("fill", "code")) { "" }
            }
            FoundDossier(context: context)
            NoDossier(context: context)
        }
        LookupByDate(context: context)
    }
}

/// The lookup field. It has no name, so that no browser can send the code anywhere, even without the script.
private struct LookupForm: Component {
    let context: PageContext

    var body: some HTML {
        let isMasked = context.settings.privacy.dossierCode == .masked
        form(
            .id("tra-cuu"), .class("ask"), .hidden, .data("shards", "\(context.settings.capacity.lookupShards)"),
            .data("bodies", isMasked ? "" : context.site.register.lookupHints.bodies.joined(separator: " ")),
            .data("days", context.site.register.lookupHints.daysByMonth.joined(separator: " ")),
            .data("rows", isMasked ? "masked" : "full")
        ) {
            label(.for("ma")) { "Mã số hồ sơ trên giấy tiếp nhận" }
            div {
                input(
                    .id("ma"), .class("code"), .type("text"), .autocomplete("off"),
                    .aria("describedby", "goi-y khong-doc-duoc"))
                button(.type("submit")) { "Tra cứu" }
            }
            p(.id("goi-y"), .class("meta")) {
                "Ví dụ H56.40.31-240905-0001. Viết thường, thiếu dấu chấm hoặc gạch nối cũng được."
            }
            div(.id("khong-doc-duoc"), .role("alert")) {
                p(.class("warning"), .data("when", "malformed"), .hidden) {
                    "Chưa đọc được mã này. Hãy chép đủ mã như trên giấy tiếp nhận: mã cơ quan, sáu chữ số ngày, số thứ tự."
                }
            }
        }
    }
}

/// The facts about a dossier that was found.
private struct FoundDossier: Component {
    let context: PageContext

    var body: some HTML {
        div(.data("when", "found"), .hidden) {
            p(.class("illustration"), .data("when", "illustrative"), .hidden) {
                "Hồ sơ này được đặt ra để minh họa, không phải việc có thật."
            }
            div(.class("glance")) {
                dl {
                    div {
                        dt("Tình trạng")
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
                        dt("Thủ tục")
                        dd {
                            a(.data("when", "named"), .data("to", "procedure"), .data("fill", "procedure"), .hidden) {
                                ""
                            }
                            span(.data("when", "unnamed"), .data("fill", "procedure"), .hidden) { "" }
                        }
                    }
                    moment("Tiếp nhận", "received")
                    moment("Hẹn trả", "due", missing: ("no-due", "chưa xác định"))
                    moment("Có kết quả", "resolved", missing: ("no-result", "chưa có"))
                    moment("Số liệu chốt đến", "until")
                }
            }
            p(.class("meta"), .data("when", "provisional"), .hidden) {
                "Hạn trả tạm tính: lịch nghỉ của năm đó chưa công bố."
            }
            p(.class("warning"), .data("when", "apology"), .hidden) {
                "Hồ sơ trễ hẹn, cơ quan đã xin lỗi: "
                a(.data("to", "apology")) { "đọc phiếu xin lỗi, lý do và ngày hẹn lại" }
                "."
            }
            p(.class("go")) {
                a(.data("to", "row")) {
                    // A single element, because the link lays out its children as boxes, without the spaces between
                    // them.
                    span {
                        span(.data("when", "full"), .hidden) { "Xem dòng của hồ sơ trong danh sách ngày " }
                        span(.data("when", "masked"), .hidden) { "Xem danh sách ngày " }
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
private struct NoDossier: Component {
    let context: PageContext

    var body: some HTML {
        div(.data("when", "absent"), .hidden) {
            p { strong("Không có hồ sơ mang mã này trong số liệu đã công khai.") }
            ul {
                li("So lại từng chữ số với giấy tiếp nhận.")
                if let day = context.site.register.dataUntil {
                    li {
                        "Số liệu chốt đến "
                        DateText(day)
                        ": hồ sơ nộp sau ngày ấy chưa có ở đây."
                    }
                }
                li("Mã do cơ quan khác cấp thì hỏi ở cơ quan ấy.")
            }
        }
        p(.data("when", "unsure"), .hidden) {
            "Có hai hồ sơ mà trang này không phân biệt được; hãy xem danh sách của ngày."
        }
        p(.class("go"), .data("when", "absent unsure"), .hidden) {
            a(.data("when", "day"), .data("to", "day"), .hidden) {
                span {
                    "Xem các hồ sơ có mã ngày "
                    span(.data("fill", "date")) { "" }
                }
            }
            span(.data("when", "no-day"), .hidden) {
                "Không có hồ sơ nào mang mã ngày "
                span(.data("fill", "date")) { "" }
                "."
            }
        }
        p(.data("when", "no-year"), .hidden) {
            "Trang này không có số liệu hồ sơ của năm "
            span(.data("fill", "year")) { "" }
            ". Xem lại hai chữ số đầu của phần ngày trong mã."
        }
        p(.data("when", "failed"), .hidden) {
            "Không tải được số liệu. Xem lại kết nối mạng, tải lại trang này rồi tra lại."
        }
    }
}

/// The list by date, which requires no script.
private struct LookupByDate: Component {
    let context: PageContext

    var body: some HTML {
        p(.class("warning"), .data("when", "disk"), .hidden) {
            "Trang đang mở từ đĩa hoặc USB nên không tra bằng mã được. Hãy tìm theo ngày như dưới đây."
        }
        noscript {
            p(.class("warning")) { "Trình duyệt này không chạy JavaScript nên không có ô tra cứu. Hãy tìm theo ngày." }
        }
        section(.class("howto"), .aria("labelledby", "theo-ngay")) {
            h2("Tìm theo ngày trong mã", .id("theo-ngay"))
            p {
                "Sáu chữ số ở giữa mã là năm, tháng, ngày tiếp nhận: mã "
                code("H56.40.31-240905-0001")
                " nằm ở danh sách ngày 05/09/2024. Chọn năm, tháng, rồi ngày."
            }
            if context.site.register.lookupHints.years.isEmpty {
                EmptyRegister("Chưa có hồ sơ nào được công khai.")
            } else {
                ul(.class("choices")) {
                    ForEach(context.site.register.lookupHints.years.reversed()) { year in
                        li { a(.href(context.link(to: .resultsYear(year)))) { "Hồ sơ năm \(year)" } }
                    }
                }
            }
        }
    }
}
