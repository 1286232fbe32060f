import Disclosure
import HTML
import Records
import SitePlan
import Vietnamese

/// The procedures that match a filter, by field; each field's section has an anchor.
struct ProcedureFilterPage: PageTemplate {
    let context: PageContext
    let filter: ProcedureFilter

    private var catalogue: CatalogueView { site.catalogue }

    var heading: String { "Thủ tục: \(filter.label.lowercasedFirst)" }
    var trail: [Page] { [.home, .procedures] }
    var summary: String {
        "\(catalogue.count(filter)) thủ tục hành chính của \(context.unit.displayName): \(filter.label.lowercasedFirst)."
    }

    var content: some HTML {
        ProcedureFilters(context: context, current: filter)
        p(.class("lead")) {
            "\(VietnameseNumber.grouped(catalogue.count(filter))) trong \(VietnameseNumber.grouped(catalogue.countInForce)) thủ tục đang áp dụng."
        }
        ForEach(catalogue.fields(filter)) { field in
            section(.aria("labelledby", field.slug)) {
                h2(.id(field.slug)) { a(.href(context.link(to: .field(field.name)))) { field.name } }
                ProcedureTable(context: context, procedures: catalogue.procedures(of: field.name, filter))
            }
        }
    }
}

extension String {
    /// The string with a lowercase initial, for use within a sentence.
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
