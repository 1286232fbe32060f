import Disclosure
import HTML
import Records
import SitePlan

extension HTMLSink {
    /// Renders a board.
    mutating func write(_ page: BoardPage, in context: PageContext) {
        switch page {
        case .index: write(BoardIndexPage(context: context))
        case .field(let name):
            if let field = context.site.catalogue.field(named: name) {
                write(FieldBoardPage(context: context, field: field))
            }
        case .handout(let key):
            if let procedure = context.site.catalogue.record(key) {
                write(HandoutPage(context: context, procedure: procedure.whole))
            }
        case .feedback: write(FeedbackBoardPage(context: context))
        }
    }
}

extension BoardPage {
    /// Returns the name of a board in breadcrumbs and lists.
    func name(in catalogue: CatalogueView) -> String {
        switch self {
        case .index: "Bảng niêm yết"
        case .field(let name): name
        case .handout(let key): catalogue[key]?.title ?? ""
        case .feedback: "Bảng phản ánh, kiến nghị"
        }
    }
}

/// Bảng niêm yết: the list of sheets to print.
struct BoardIndexPage: PageTemplate {
    let context: PageContext

    var heading: String { "Bảng niêm yết" }
    var trail: [Page] { [.home, .procedures] }
    var summary: String {
        "Bảng niêm yết thủ tục hành chính của \(context.unit.displayName), khổ A4, có mã QR dẫn tới từng thủ tục."
    }

    var content: some HTML {
        p(
            "Mỗi trang dưới đây in ra khổ A4 là treo được: lệnh in của trình duyệt, không cần đầu trang, chân trang. Mã QR dẫn tới bản mới nhất trên trang này.",
            .class("lead"))
        p(.class("go")) {
            a(.href(context.link(to: .board(.feedback)))) { "Bảng nơi tiếp nhận phản ánh, kiến nghị" }
        }
        section(.aria("labelledby", "theo-linh-vuc")) {
            h2("Thủ tục theo lĩnh vực", .id("theo-linh-vuc"))
            if site.catalogue.fields.isEmpty {
                EmptyRegister("Chưa có thủ tục nào.")
            } else {
                ul(.class("choices")) {
                    ForEach(site.catalogue.fields) { field in
                        li {
                            a(.href(context.link(to: .board(.field(field.name))))) {
                                field.name
                                " "
                                span("\(field.procedures.count)", .class("count"))
                            }
                        }
                    }
                }
            }
        }
        p("Mỗi thủ tục còn có một tờ hướng dẫn gọn trong một trang để đưa tận tay: liên kết ở cuối trang của thủ tục.")
    }
}
