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

    var heading: String { "Thủ tục hành chính lĩnh vực \(field.name)" }
    var trail: [Page] { [.home, .procedures, .board(.index)] }
    var onPaper: PaperForm { .board }
    var isIllustrative: Bool { procedures.contains { $0.illustrative == true } }
    var summary: String {
        "Bảng niêm yết \(field.procedures.count) thủ tục lĩnh vực \(field.name) của \(context.unit.displayName), khổ A4."
    }

    var content: some HTML {
        BoardMasthead(context: context, kind: "Niêm yết công khai", target: .field(field.name))
        p(.class("reception")) {
            "Nộp hồ sơ tại "
            ReceptionPlace(context: context)
            ". Trên mạng: \(context.portalName)."
        }
        table(.class("board")) {
            caption("\(field.procedures.count) thủ tục đang áp dụng")
            thead {
                tr {
                    ForEach(["Thủ tục", "Cách nộp", "Thời hạn", "Phí, lệ phí", "Xem trên điện thoại"]) { label in
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
                    "Mã "
                    span(procedure.code.value.text, .class("code"))
                    if procedure.illustrative == true { " (minh họa)" }
                }
                span(address.withoutScheme, .class("address"))
            }
            td(.data("label", "Cách nộp")) {
                Known(procedure.channels.ways)
                if let level = procedure.onlineLevel { span(level.label, .class("meta")) }
            }
            td(.data("label", "Thời hạn")) { TimeLimitSummary(channels: procedure.channels) }
            td(.data("label", "Phí, lệ phí")) { FeeSummary(channels: procedure.channels, site: context.site) }
            td { QRDrawing(address: address) }
        }
    }
}
