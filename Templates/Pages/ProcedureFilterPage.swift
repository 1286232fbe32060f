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

    var heading: String { Wording.heading(filter: filter.label.lowercasedFirst) }
    var trail: [Page] { [.home, .procedures] }
    var summary: String {
        Wording.summary(
            procedures: catalogue.count(filter), unit: context.unit.displayName, filter: filter.label.lowercasedFirst)
    }

    var content: some HTML {
        ProcedureFilters(context: context, current: filter)
        p(.class("lead")) {
            Wording.lead(
                matching: VietnameseNumber.grouped(catalogue.count(filter)),
                of: VietnameseNumber.grouped(catalogue.countInForce))
        }
        ForEach(catalogue.fields(filter)) { field in
            section(.aria("labelledby", field.slug)) {
                h2(.id(field.slug)) { a(.href(context.link(to: .field(field.name)))) { field.name } }
                ProcedureTable(context: context, procedures: catalogue.procedures(of: field.name, filter))
            }
        }
    }
}

extension ProcedureFilterPage {
    static func facts(_ filter: ProcedureFilter) -> PageFacts {
        PageFacts(
            filter.label,
            updated: { site in
                let catalogue = site.catalogue
                let procedures = catalogue.fields(filter).flatMap { catalogue.procedures(of: $0.name, filter) }
                return catalogue.lastChange(of: procedures)
            })
    }
}

extension String {
    /// The string with a lowercase initial, for use within a sentence.
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

// MARK: - Wording

extension ProcedureFilterPage {
    private enum Wording {
        static func heading(filter: String) -> String { "Thủ tục: \(filter)" }
        static func summary(procedures: Int, unit: String, filter: String) -> String {
            "\(procedures) thủ tục hành chính của \(unit): \(filter)."
        }
        static func lead(matching: String, of all: String) -> String {
            "\(matching) trong \(all) thủ tục đang áp dụng."
        }
    }
}
