import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan

/// A table of procedures with their time limits, fees, and online levels, each linked to its page.
struct ProcedureTable: Component {
    let context: PageContext
    let procedures: [VersionKey]
    var title: String?

    var body: some HTML {
        table(.class("cards procedures")) {
            if let title { caption(title) }
            thead {
                tr {
                    ForEach(Wording.columns) { label in
                        th(.scope(.col)) { label }
                    }
                }
            }
            tbody {
                ForEach(procedures.compactMap { context.site.catalogue.record($0) }) { procedure in
                    tr {
                        th(.scope(.row)) { a(.href(context.link(to: .procedure(procedure.key)))) { procedure.title } }
                        td(.class("code")) { procedure.code.value.text }
                        td { TimeLimitSummary(channels: procedure.channels) }
                        td { FeeSummary(channels: procedure.channels, site: context.site) }
                        td { Known(procedure.onlineLevel?.label) }
                    }
                }
            }
        }
    }
}

// MARK: - Wording

extension ProcedureTable {
    private enum Wording {
        /// The procedure's name and code, its time limit, its fees, and its online level.
        static let columns = ["Tên thủ tục", "Mã", "Thời hạn", "Phí, lệ phí", "Trực tuyến"]
    }
}
