import Disclosure
import HTML
import Records
import SitePlan
import Vietnamese

/// Thay đổi của danh mục thủ tục: new, amended, replaced, and abolished procedures with the decision, newest first.
struct CatalogueChangesPage: PageTemplate {
    let context: PageContext

    var heading: String { "Thay đổi của danh mục thủ tục" }
    var trail: [Page] { [.home, .procedures] }
    var summary: String { "Thủ tục ban hành mới, sửa đổi, bị thay thế, bị bãi bỏ theo từng quyết định công bố." }

    var content: some HTML {
        let changes = site.catalogue.changes
        p("Thủ tục nào mới, sửa đổi, bị thay thế hoặc bãi bỏ, từ ngày nào, theo quyết định nào.", .class("lead"))
        Figures(
            items: Procedure.Status.allCases.map { kind in (kind.label, changes.count { $0.kind == kind }) })
        if changes.isEmpty {
            EmptyRegister("Chưa ghi nhận thay đổi nào.")
        } else {
            table(.class("cards")) {
                thead {
                    tr {
                        th(.scope(.col)) { "Thủ tục" }
                        th(.scope(.col)) { "Thay đổi" }
                        th(.scope(.col)) { "Từ ngày" }
                        th(.scope(.col)) { "Quyết định công bố" }
                    }
                }
                tbody {
                    ForEach(changes) { change in ChangeRow(context: context, change: change) }
                }
            }
        }
        Undated(catalogue: site.catalogue, changes: changes)
    }
}

private struct ChangeRow: Component {
    let context: PageContext
    let change: CatalogueChange

    var body: some HTML {
        tr {
            th(.scope(.row)) {
                a(.href(context.link(to: .procedure(change.procedure)))) {
                    Page.procedure(change.procedure).name(in: context.site)
                }
                p(change.procedure.code.text, .class("meta"))
            }
            td(change.kind.label, .data("label", "Thay đổi"))
            td(.data("label", "Từ ngày")) {
                if let day = change.on {
                    DateText(day)
                    if context.site.validity(from: day, through: nil) == .coming { p("sắp áp dụng", .class("meta")) }
                } else {
                    NotKnown()
                }
            }
            td(.data("label", "Quyết định công bố")) { Known(change.decision?.reference) }
        }
    }
}

/// The number of procedures without a date of change, so that the list is not mistaken for complete.
private struct Undated: Component {
    let catalogue: CatalogueView
    let changes: [CatalogueChange]

    var body: some HTML {
        let stated = Set(changes.map(\.procedure))
        let missing = catalogue.versions.count { !stated.contains($0) }
        if missing > 0 {
            section(.class("gaps"), .aria("labelledby", "chua-ro")) {
                h2("Còn thiếu", .id("chua-ro"))
                p(
                    "\(VietnameseNumber.grouped(missing)) thủ tục chưa ghi tình trạng công bố và ngày có hiệu lực, nên chưa có trong bảng."
                )
            }
        }
    }
}
