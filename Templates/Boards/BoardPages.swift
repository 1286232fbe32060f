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
    var facts: PageFacts {
        switch self {
        case .index: BoardIndexPage.facts
        case .field(let name): FieldBoardPage.facts(name)
        case .handout(let key): HandoutPage.facts(key)
        case .feedback: FeedbackBoardPage.facts
        }
    }
}

/// Bảng niêm yết: the list of sheets to print.
struct BoardIndexPage: PageTemplate {
    let context: PageContext

    var heading: String { Wording.heading }
    var trail: [Page] { [.home, .procedures] }
    var summary: String { Wording.summary(unit: context.unit.displayName) }

    var content: some HTML {
        p(Wording.lead, .class("lead"))
        p(.class("go")) {
            a(.href(context.link(to: .board(.feedback)))) { Wording.linkToFeedbackBoard }
        }
        section(.aria("labelledby", "theo-linh-vuc")) {
            h2(Wording.headingFields, .id("theo-linh-vuc"))
            if site.catalogue.fields.isEmpty {
                EmptyRegister(Wording.empty)
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
        p(Wording.handouts)
    }
}

extension BoardIndexPage {
    static let facts = PageFacts(
        Wording.heading, updated: { $0.catalogue.lastChange(of: $0.catalogue.fields.flatMap(\.procedures)) })
}

// MARK: - Wording

private enum Wording {
    static let heading = "Bảng niêm yết"
    /// The name of the board in breadcrumbs.
    static func summary(unit: String) -> String {
        "Bảng niêm yết thủ tục hành chính của \(unit), khổ A4, có mã QR dẫn tới từng thủ tục."
    }
    static let lead =
        "Mỗi trang dưới đây in ra khổ A4 là treo được: lệnh in của trình duyệt, không cần đầu trang, chân trang. Mã QR dẫn tới bản mới nhất trên trang này."
    static let linkToFeedbackBoard = "Bảng nơi tiếp nhận phản ánh, kiến nghị"
    static let headingFields = "Thủ tục theo lĩnh vực"
    static let empty = "Chưa có thủ tục nào."
    static let handouts =
        "Mỗi thủ tục còn có một tờ hướng dẫn gọn trong một trang để đưa tận tay: liên kết ở cuối trang của thủ tục."
}
