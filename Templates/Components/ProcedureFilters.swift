import Disclosure
import HTML
import SitePlan
import Vietnamese

/// The filters of a list of procedures, with the number of matches. Plain links, so that no script is required.
struct ProcedureFilters: Component {
    let context: PageContext
    /// The current filter; nil for the unfiltered list.
    var current: ProcedureFilter?
    /// The field; nil for the procedures of all fields.
    var field: FieldView?

    var body: some HTML {
        nav(.class("filters"), .aria("label", Wording.filters)) {
            group(Wording.onlineLevel, ProcedureFilter.levels)
            group(Wording.submission, ProcedureFilter.ways)
        }
    }

    private func group(_ title: String, _ filters: [ProcedureFilter]) -> some HTML {
        div {
            p(title)
            ul {
                li {
                    a(.href(context.link(to: whole)), .aria("current", current == nil ? "page" : nil)) {
                        Wording.all
                        count(field?.procedures.count ?? context.site.catalogue.countInForce)
                    }
                }
                ForEach(choices(of: filters)) { filter, matches in
                    li {
                        a(
                            .href(context.link(to: .procedureFilter(filter), fragment: anchor)),
                            .aria("current", current == filter ? "page" : nil)
                        ) {
                            filter.label
                            count(matches)
                        }
                    }
                }
            }
        }
    }

    private func count(_ number: Int) -> some HTML {
        span(" \(VietnameseNumber.grouped(number))", .class("count"))
    }

    /// The unfiltered list.
    private var whole: Page { field.map { .field($0.name) } ?? .procedures }

    /// The fragment of the field's section on a filter's page; nil for all fields.
    private var anchor: String? { field?.slug }

    private func choices(of filters: [ProcedureFilter]) -> [(filter: ProcedureFilter, matches: Int)] {
        filters.map { ($0, context.site.catalogue.count($0, of: field?.name)) }.filter { $0.1 > 0 }
    }
}

// MARK: - Wording

extension ProcedureFilters {
    private enum Wording {
        static let filters = "Lọc danh sách"
        static let onlineLevel = "Mức độ trực tuyến"
        static let submission = "Cách nộp"
        static let all = "Tất cả"
    }
}
