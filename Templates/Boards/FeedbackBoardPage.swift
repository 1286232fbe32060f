import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan

/// Bảng nơi tiếp nhận phản ánh, kiến nghị (Nghị định 20/2008/NĐ-CP Điều 13): a poster on one sheet.
struct FeedbackBoardPage: PageTemplate {
    let context: PageContext

    var heading: String { "Tiếp nhận phản ánh, kiến nghị" }
    var trail: [Page] { [.home, .procedures, .board(.index)] }
    var onPaper: PaperForm { .board }
    var summary: String {
        "Bảng niêm yết nơi nhận phản ánh, kiến nghị của \(context.unit.displayName) về quy định và thủ tục hành chính."
    }

    var content: some HTML {
        div(.class("poster", isWordy ? "close" : nil)) {
            BoardMasthead(context: context, kind: "Niêm yết công khai", target: .register(.feedback))
            p(.class("lead")) {
                strong(context.unit.name)
                " nhận phản ánh, kiến nghị của cá nhân, tổ chức về quy định và thủ tục hành chính."
            }
            dl(.class("reach")) {
                ForEach(contacts) { label, value in
                    div {
                        dt(label)
                        dd { Known(value) }
                    }
                }
            }
            ul { FeedbackAdvice(context: context) }
            p("Chịu trách nhiệm niêm yết: \(context.responsible).", .class("foot"))
        }
    }

    /// Whether the contacts are so long that the text must be smaller to fit on one sheet.
    private var isWordy: Bool {
        context.unit.name.count + contacts.reduce(0) { $0 + ($1.value?.count ?? 0) } > Self.mostLetters
    }

    private static let mostLetters = 240

    /// Everything the decree requires, including what is unknown.
    private var contacts: [(label: String, value: String?)] {
        let contacts = context.settings.contacts
        return [
            ("Địa chỉ", contacts.address), ("Điện thoại", contacts.phone), ("Fax", contacts.fax),
            ("Thư điện tử", contacts.email?.value),
            ("Trang thông tin", contacts.website ?? context.address(of: .home).withoutScheme),
            ("Giờ làm việc", contacts.hours),
        ]
    }
}

/// Advice on what to write, what is kept confidential, and what to submit elsewhere, for the poster and the page.
struct FeedbackAdvice: Component {
    let context: PageContext

    var body: some HTML {
        li("Viết bằng tiếng Việt, rõ việc gì, ở đâu, khi nào.")
        li("Ghi tên, địa chỉ và số điện thoại hoặc địa chỉ thư để nhận trả lời. Những thông tin này không được đăng.")
        li {
            "Trên mạng, gửi tại "
            a(.href(context.portalReference)) { context.portalName }
            "."
        }
        li("Không nhận khiếu nại, tố cáo theo đường này: hai việc đó có luật riêng.")
    }
}
