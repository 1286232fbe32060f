import Disclosure
import HTML
import Records
import SitePlan
import Vietnamese

/// Thay đổi của danh mục thủ tục: new, amended, replaced, and abolished procedures with the decision, newest first.
struct CatalogueChangesPage: PageTemplate {
    let context: PageContext

    var heading: String { Wording.heading }
    var trail: [Page] { [.home, .procedures] }
    var summary: String { Wording.summary }

    var content: some HTML {
        let changes = site.catalogue.changes
        p(Wording.lead, .class("lead"))
        Figures(
            items: Procedure.Status.allCases.map { kind in (kind.label, changes.count { $0.kind == kind }) })
        if changes.isEmpty {
            EmptyRegister(Wording.empty)
        } else {
            table(.class("cards")) {
                thead {
                    tr {
                        th(.scope(.col)) { Wording.columnProcedure }
                        th(.scope(.col)) { Wording.columnChange }
                        th(.scope(.col)) { Wording.columnFrom }
                        th(.scope(.col)) { Wording.columnDecision }
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

extension CatalogueChangesPage {
    static let facts = PageFacts(Wording.heading)
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
            td(change.kind.label, .data("label", Wording.columnChange))
            td(.data("label", Wording.columnFrom)) {
                if let day = change.on {
                    DateText(day)
                    if context.site.validity(from: day, through: nil) == .coming { p(Wording.coming, .class("meta")) }
                } else {
                    NotKnown()
                }
            }
            td(.data("label", Wording.columnDecision)) { Known(change.decision?.reference) }
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
                h2(Wording.headingGaps, .id("chua-ro"))
                p(Wording.undated(count: missing))
            }
        }
    }
}

// MARK: - Wording

private enum Wording {
    static let heading = "Thay đổi của danh mục thủ tục"
    static let summary = "Thủ tục ban hành mới, sửa đổi, bị thay thế, bị bãi bỏ theo từng quyết định công bố."
    static let lead = "Thủ tục nào mới, sửa đổi, bị thay thế hoặc bãi bỏ, từ ngày nào, theo quyết định nào."
    static let empty = "Chưa ghi nhận thay đổi nào."
    static let columnProcedure = "Thủ tục"
    static let columnChange = "Thay đổi"
    static let columnFrom = "Từ ngày"
    static let columnDecision = "Quyết định công bố"
    /// Below the date of a change that is not yet in force.
    static let coming = "sắp áp dụng"
    static let headingGaps = "Còn thiếu"
    static func undated(count: Int) -> String {
        "\(VietnameseNumber.grouped(count)) thủ tục chưa ghi tình trạng công bố và ngày có hiệu lực, nên chưa có trong bảng."
    }
}
