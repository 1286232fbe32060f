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

    var heading: String { Wording.heading }
    var summary: String { Wording.summary(unit: context.unit.displayName) }
    var script: PageScript? { .classic(context.plan.lookupScript) }

    var content: some HTML {
        LookupForm(context: context)
        div(.role("status")) {
            p(.data("when", "searching"), .hidden) { Wording.searching }
        }
        div(.id("ket-qua"), .data("when", "answer"), .hidden) {
            h2(.tabindex(-1)) {
                Wording.dossier
                span(.class("code"), .data("fill", "code")) { "" }
            }
            FoundDossier(context: context)
            NoDossier(context: context)
        }
        LookupByDate(context: context)
    }
}

extension LookupPage {
    static let facts = PageFacts(Wording.heading, updated: { $0.register.dataUntil })
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
            label(.for("ma")) { Wording.fieldLabel }
            div {
                input(
                    .id("ma"), .class("code"), .type("text"), .autocomplete("off"),
                    .aria("describedby", "goi-y khong-doc-duoc"))
                button(.type("submit")) { Wording.lookUp }
            }
            p(.id("goi-y"), .class("meta")) {
                Wording.hint
            }
            div(.id("khong-doc-duoc"), .role("alert")) {
                p(.class("warning"), .data("when", "malformed"), .hidden) {
                    Wording.malformed
                }
            }
        }
    }
}

/// The list by date, which requires no script.
private struct LookupByDate: Component {
    let context: PageContext

    var body: some HTML {
        p(.class("warning"), .data("when", "disk"), .hidden) {
            Wording.openedFromDisk
        }
        noscript {
            p(.class("warning")) { Wording.withoutScripts }
        }
        section(.class("howto"), .aria("labelledby", "theo-ngay")) {
            h2(Wording.heading, .id("theo-ngay"))
            p {
                Wording.howTo.beforeCode
                code(Wording.howTo.code)
                Wording.howTo.afterCode
            }
            if context.site.register.lookupHints.years.isEmpty {
                EmptyRegister(Wording.empty)
            } else {
                ul(.class("choices")) {
                    ForEach(context.site.register.lookupHints.years.reversed()) { year in
                        li { a(.href(context.link(to: .resultsYear(year)))) { Wording.dossiers(ofYear: year) } }
                    }
                }
            }
        }
    }
}

// MARK: - Wording

extension LookupPage {
    private enum Wording {
        static let heading = "Tra cứu hồ sơ"
        static func summary(unit: String) -> String {
            "Hồ sơ nộp ở \(unit) đã đến đâu: tra bằng mã số trên giấy tiếp nhận."
        }
        static let searching = "Đang tra…"
        /// Before the code.
        static let dossier = "Hồ sơ "
    }
}

extension LookupForm {
    private enum Wording {
        static let fieldLabel = "Mã số hồ sơ trên giấy tiếp nhận"
        static let lookUp = "Tra cứu"
        static let hint = "Ví dụ H56.40.31-240905-0001. Viết thường, thiếu dấu chấm hoặc gạch nối cũng được."
        static let malformed =
            "Chưa đọc được mã này. Hãy chép đủ mã như trên giấy tiếp nhận: mã cơ quan, sáu chữ số ngày, số thứ tự."
    }
}

extension LookupByDate {
    private enum Wording {
        static let openedFromDisk =
            "Trang đang mở từ đĩa hoặc USB nên không tra bằng mã được. Hãy tìm theo ngày như dưới đây."
        static let withoutScripts =
            "Trình duyệt này không chạy JavaScript nên không có ô tra cứu. Hãy tìm theo ngày."
        static let heading = "Tìm theo ngày trong mã"
        static let howTo = (
            beforeCode: "Sáu chữ số ở giữa mã là năm, tháng, ngày tiếp nhận: mã ",
            code: "H56.40.31-240905-0001",
            afterCode: " nằm ở danh sách ngày 05/09/2024. Chọn năm, tháng, rồi ngày."
        )
        static let empty = "Chưa có hồ sơ nào được công khai."
        static func dossiers(ofYear year: Int) -> String { "Hồ sơ năm \(year)" }
    }
}
