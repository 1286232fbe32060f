import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan

/// Bảng niêm yết của một lĩnh vực: its procedures as a poster, each with a QR code.
struct FieldBoardPage: PageTemplate {
    let context: PageContext
    let field: FieldView
    private let procedures: [Tracked<Procedure>]

    init(context: PageContext, field: FieldView) {
        self.context = context
        self.field = field
        procedures = field.procedures.compactMap { context.site.catalogue.record($0) }
    }

    var heading: String { Wording.heading(field: field.name) }
    var trail: [Page] { [.home, .procedures, .board(.index)] }
    var onPaper: PaperForm { .board }
    var isIllustrative: Bool { procedures.contains { $0.illustrative == true } }
    var summary: String {
        Wording.summary(procedures: field.procedures.count, field: field.name, unit: context.unit.displayName)
    }

    var content: some HTML {
        BoardMasthead(context: context, kind: BoardMasthead.Wording.publicNotice, target: .field(field.name))
        p(.class("reception")) {
            Wording.submitAt
            ReceptionPlace(context: context)
            Wording.orOnline(at: context.portalName)
        }
        table(.class("board")) {
            caption(Wording.caption(procedures: field.procedures.count))
            thead {
                tr {
                    ForEach(Wording.columns) { label in
                        th(.scope(.col)) { label }
                    }
                }
            }
            tbody {
                ForEach(Array(procedures.enumerated())) { index, procedure in
                    BoardRow(context: context, number: index + 1, procedure: procedure)
                }
            }
        }
        BoardFoot(context: context)
    }
}

extension FieldBoardPage {
    static func facts(_ name: String) -> PageFacts {
        PageFacts(
            // Boards repeat the content of other pages.
            name, updated: { $0.catalogue.lastChange(of: $0.catalogue.field(named: name)?.procedures ?? []) },
            isForSearchEngines: false, search: .none)
    }
}

private struct BoardRow: Component {
    let context: PageContext
    /// The 1-based position on the board.
    let number: Int
    let procedure: Tracked<Procedure>

    var body: some HTML {
        let page = Page.procedure(procedure.key)
        let address = context.address(of: page)
        tr {
            th(.scope(.row)) {
                "\(number). "
                a(.href(context.link(to: page))) { procedure.title }
                span(.class("meta")) {
                    Wording.code
                    span(procedure.code.value.text, .class("code"))
                    if procedure.illustrative == true { Wording.illustrative }
                }
                span(address.withoutScheme, .class("address"))
            }
            td(.data("label", Wording.columnSubmission)) {
                Known(procedure.channels.ways)
                if let level = procedure.onlineLevel { span(level.label, .class("meta")) }
            }
            td(.data("label", Wording.columnTimeLimit)) { TimeLimitSummary(channels: procedure.channels) }
            td(.data("label", Wording.columnFees)) { FeeSummary(channels: procedure.channels, site: context.site) }
            td { QRDrawing(address: address) }
        }
    }
}

// MARK: - Wording

private enum Wording {
    static func heading(field: String) -> String { "Thủ tục hành chính lĩnh vực \(field)" }
    static func summary(procedures: Int, field: String, unit: String) -> String {
        "Bảng niêm yết \(procedures) thủ tục lĩnh vực \(field) của \(unit), khổ A4."
    }

    // Before and after the place of the one-stop unit.
    static let submitAt = "Nộp hồ sơ tại "
    static func orOnline(at portal: String) -> String { ". Trên mạng: \(portal)." }

    static func caption(procedures: Int) -> String { "\(procedures) thủ tục đang áp dụng" }
    static let columnProcedure = "Thủ tục"
    static let columnSubmission = "Cách nộp"
    static let columnTimeLimit = "Thời hạn"
    static let columnFees = "Phí, lệ phí"
    static let columnQRCode = "Xem trên điện thoại"
    static let columns = [columnProcedure, columnSubmission, columnTimeLimit, columnFees, columnQRCode]

    // Before and after the code of a procedure.
    static let code = "Mã "
    static let illustrative = " (minh họa)"
}
