import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan

/// Bảng nơi tiếp nhận phản ánh, kiến nghị (Nghị định 20/2008/NĐ-CP Điều 13): a poster on one sheet.
struct FeedbackBoardPage: PageTemplate {
    let context: PageContext

    var heading: String { Wording.heading }
    var trail: [Page] { [.home, .procedures, .board(.index)] }
    var onPaper: PaperForm { .board }
    var summary: String { Wording.summary(unit: context.unit.displayName) }

    var content: some HTML {
        div(.class("poster", isWordy ? "close" : nil)) {
            BoardMasthead(
                context: context, kind: BoardMasthead.Wording.publicNotice, target: .register(.feedback))
            p(.class("lead")) {
                strong(context.unit.name)
                FeedbackAdvice.Wording.whatUnitAccepts
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
            p("\(BoardFoot.Wording.responsible)\(context.responsible).", .class("foot"))
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
            (Wording.address, contacts.address), (Wording.phone, contacts.phone), (Wording.fax, contacts.fax),
            (Wording.email, contacts.email?.value),
            (Wording.website, contacts.website ?? context.address(of: .home).withoutScheme),
            (Wording.hours, contacts.hours),
        ]
    }
}

extension FeedbackBoardPage {
    static let facts = PageFacts(Wording.name, isForSearchEngines: false, search: .none)
}

/// Advice on what to write, what is kept confidential, and what to submit elsewhere, for the poster and the page.
struct FeedbackAdvice: Component {
    let context: PageContext

    var body: some HTML {
        li(Wording.whatToWrite)
        li(Wording.contactsForAnswer)
        li {
            Wording.beforePortal
            a(.href(context.portalReference)) { context.portalName }
            "."
        }
        li(Wording.notAccepted)
    }
}

// MARK: - Wording

extension FeedbackBoardPage {
    private enum Wording {
        static let name = "Bảng phản ánh, kiến nghị"
        static let heading = "Tiếp nhận phản ánh, kiến nghị"
        static func summary(unit: String) -> String {
            "Bảng niêm yết nơi nhận phản ánh, kiến nghị của \(unit) về quy định và thủ tục hành chính."
        }
        static let address = "Địa chỉ"
        static let phone = "Điện thoại"
        static let fax = "Fax"
        static let email = "Thư điện tử"
        static let website = "Trang thông tin"
        static let hours = "Giờ làm việc"
    }
}

extension FeedbackAdvice {
    enum Wording {
        /// After the unit's name.
        static let whatUnitAccepts =
            " nhận phản ánh, kiến nghị của cá nhân, tổ chức về quy định và thủ tục hành chính."
        static let whatToWrite = "Viết bằng tiếng Việt, rõ việc gì, ở đâu, khi nào."
        static let contactsForAnswer =
            "Ghi tên, địa chỉ và số điện thoại hoặc địa chỉ thư để nhận trả lời. Những thông tin này không được đăng."
        /// Before a link to the portal.
        static let beforePortal = "Trên mạng, gửi tại "
        static let notAccepted = "Không nhận khiếu nại, tố cáo theo đường này: hai việc đó có luật riêng."
    }
}
