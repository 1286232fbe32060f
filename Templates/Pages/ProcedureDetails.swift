import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan
import WorkingTime

/// Căn cứ pháp lý.
struct LegalBaseList: Component {
    let context: PageContext
    let procedure: Procedure

    var body: some HTML {
        section(.aria("labelledby", "can-cu")) {
            h2(Wording.heading, .id("can-cu"))
            if procedure.legalBases.isEmpty {
                p { NotKnown() }
            } else {
                ul {
                    ForEach(procedure.legalBases) { base in
                        li {
                            strong { Known(base.number) }
                            base.title.map { " – \($0)" }
                            base.articles.map { " (\($0))" }
                            if let replaced = base.replacement(in: context.site) {
                                span(
                                    Wording.replaced(by: replaced.successor, since: replaced.since.vietnamese),
                                    .class("meta"))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// All remaining fields that the portal shows.
struct ProcedureDetails: Component {
    let context: PageContext
    let procedure: Procedure

    var body: some HTML {
        section(.aria("labelledby", "chi-tiet")) {
            h2(Wording.heading, .id("chi-tiet"))
            dl(.class("details")) {
                ForEach(rows) { row in
                    div {
                        dt(row.label)
                        dd { Known(row.value) }
                    }
                }
            }
            if !procedure.related.isEmpty {
                h3(Wording.relatedHeading)
                ul(.class("links")) {
                    ForEach(procedure.related) { code in
                        if let page = context.site.catalogue.shown(code.value).map(Page.procedure) {
                            li { a(.href(context.link(to: page))) { page.name(in: context.site) } }
                        }
                    }
                }
            }
        }
    }

    /// Labels come from the schema of the record. Rows required by law are included even if their value is unknown.
    private var rows: [(label: String, value: String?)] {
        let labels = Dictionary(uniqueKeysWithValues: Procedure.schema.fields.map { ($0.key, $0.label) })
        var rows: [(String, String?)] = []
        func always(_ key: String, _ value: String?) { rows.append((labels[key] ?? key, value)) }
        func known(_ key: String, _ value: String?) { if let value, !value.isEmpty { always(key, value) } }
        always("code", procedure.code.value.text)
        known("localCode", procedure.localCode)
        known("onlineServiceCode", procedure.onlineServiceCode)
        always("field", procedure.field)
        always("levels", procedure.levels.map(\.label).joined(separator: ", "))
        known("kind", procedure.kind?.label)
        always("mechanism", procedure.mechanism?.label)
        always("onlineLevel", procedure.onlineLevel?.label)
        known("onlinePayment", procedure.onlinePayment.map { $0 ? Wording.yes : Wording.no })
        known("anyBoundary", procedure.boundary?.label)
        always("applicants", list(procedure.applicants.map(\.label)))
        known("implementingBodies", list(procedure.implementingBodies))
        always("competentBody", procedure.competentBody ?? list(procedure.implementingBodies))
        known("receptionPlaces", list(procedure.receptionPlaces))
        known("delegatedBody", procedure.delegatedBody)
        known("coordinatingBodies", list(procedure.coordinatingBodies))
        always(
            "results",
            list(procedure.results.map { result in result.code.map { "\($0) \(result.name)" } ?? result.name }))
        always("announcement", procedure.announcement?.reference)
        known("provincialAnnouncement", procedure.provincialAnnouncement?.reference)
        known("internalProcess", procedure.internalProcess?.reference)
        known("status", procedure.status?.label)
        known("replaces", list(procedure.replaces.map(\.text)))
        known("replacedBy", list(procedure.replacedBy.map(\.text)))
        known("effectiveFrom", procedure.effectiveFrom?.vietnamese)
        known("effectiveTo", procedure.effectiveTo?.vietnamese)
        known("postedAt", procedure.postedAt?.vietnamese)
        known("postedUntil", procedure.postedUntil?.vietnamese)
        known("keywords", list(procedure.keywords))
        known("source", procedure.source)
        known("sourceCheckedAt", procedure.sourceCheckedAt?.vietnamese)
        return rows
    }

    private func list(_ items: [String]) -> String? { items.isEmpty ? nil : items.joined(separator: "; ") }
}

// MARK: - Wording

extension LegalBaseList {
    private enum Wording {
        static let heading = "Căn cứ pháp lý"
        static func replaced(by successor: String, since day: String) -> String {
            "Đã được thay bằng \(successor) từ \(day)"
        }
    }
}

extension ProcedureDetails {
    private enum Wording {
        static let heading = "Thông tin thủ tục"
        static let yes = "Có"
        static let no = "Không"
        static let relatedHeading = "Thủ tục liên quan"
    }
}
