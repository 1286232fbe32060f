import Disclosure
import HTML
import RecordSchema
import Records
import Register
import WorkingTime

/// The letter on A4, with the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I. Dotted lines are left for the addressee's
/// name and address, which the site does not know.
struct ApologyDocument: Component {
    let context: PageContext
    let record: Apology
    let dossier: LinkedDossier
    let procedure: Tracked<ProcedureSummary>

    var body: some HTML {
        article(.class("document"), .aria("label", Wording.label)) {
            div(.class("masthead")) {
                div {
                    if let parent = context.unit.parent ?? context.unit.province.map(Wording.parent(province:)) {
                        p(parent.uppercased(), .class("parent"))
                    }
                    p(context.unit.name.uppercased(), .class("issuer"))
                    p(Wording.number(record.number.value), .class("number"))
                }
                div {
                    p(Wording.nation, .class("nation"))
                    p(Wording.motto, .class("motto"))
                    p(.class("place")) {
                        "\(context.unit.place ?? Wording.blankPlace), \(record.issuedOn.longVietnamese)"
                    }
                }
            }
            p(Apology.formTitle(on: record.issuedOn).uppercased(), .class("kind"))
            if record.illustrative == true { p(Wording.illustrative, .class("illustrated")) }
            p(.class("addressee")) { Wording.addressee }
            p(.class("dotted")) { Wording.address }
            p {
                Wording.received(
                    on: dossier.record.received.day.vietnamese, unit: context.unit.name, procedure: nameInLetter,
                    code: context.shown(dossier.record.code))
            }
            p { Wording.originalDue(record.originalDue.vietnamese) }
            p { Wording.reason(record.reason.withoutFinalStop) }
            ProseView(prose: record.body, context: context, isCopy: true)
            p { Wording.apology }
            if let newDue = record.newDue {
                p { Wording.newDue(newDue.value.vietnamese) }
            }
            p { Wording.closing }
            div(.class("signature")) {
                div {
                    p(Wording.recipients, .class("copies"))
                    ul {
                        li(Wording.recipientAbove)
                        li(Wording.recipientOneStop)
                        li(Wording.recipientArchive)
                    }
                }
                div {
                    p("\(record.signer.capacityLine) \(record.responsibleBody.uppercased())", .class("capacity"))
                    p(record.signer.title.uppercased(), .class("post"))
                    p(record.signer.name, .class("name"))
                }
            }
        }
    }
}

extension ApologyDocument {
    /// The name of the procedure. As the page is public, a sensitive name is left blank for the office to fill in.
    private var nameInLetter: String { procedure.isSensitive ? Wording.blankProcedure : procedure.name }
}

extension Signer {
    fileprivate var capacityLine: String { (capacity ?? .onBehalf).rawValue }
}

extension String {
    fileprivate var withoutFinalStop: String { hasSuffix(".") ? String(dropLast()) : self }
}

// MARK: - Wording

extension ApologyDocument {
    private enum Wording {
        static let label = "Bản in của phiếu xin lỗi"
        static func parent(province: String) -> String { "Ủy ban nhân dân \(province)" }
        static func number(_ number: String) -> String { "Số: \(number)" }
        static let nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
        static let motto = "Độc lập - Tự do - Hạnh phúc"
        /// In place of an unknown place of issue.
        static let blankPlace = "……………"
        static let illustrative = "(Bản minh họa, không phải văn bản có thật)"
        static let addressee = "Kính gửi: ………………………………………………………………"
        static let address = "Địa chỉ: ………………………………………………………………………"
        static func received(on day: String, unit: String, procedure: String, code: String) -> String {
            "Ngày \(day), \(unit) đã tiếp nhận hồ sơ giải quyết thủ tục “\(procedure)”, mã số hồ sơ \(code)."
        }
        /// In place of a sensitive name.
        static let blankProcedure = "……………………………………"
        static func originalDue(_ moment: String) -> String { "Thời gian hẹn trả kết quả: \(moment)." }
        static func reason(_ reason: String) -> String {
            "Đến nay hồ sơ chưa có kết quả đúng hẹn. Lý do: \(reason)."
        }
        static let apology = "Chúng tôi xin lỗi vì sự chậm trễ này đã gây phiền hà, và mong nhận được sự thông cảm."
        static func newDue(_ moment: String) -> String {
            "Thời gian đề nghị gia hạn, trả kết quả: \(moment). Việc hẹn lại chỉ thực hiện một lần."
        }
        static let closing = "Trân trọng./."
        static let recipients = "Nơi nhận:"
        static let recipientAbove = "Như trên;"
        static let recipientOneStop = "Bộ phận Một cửa;"
        static let recipientArchive = "Lưu: VT, HS."
    }
}
