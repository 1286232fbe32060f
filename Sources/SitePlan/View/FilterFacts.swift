import Binary
import Diagnostics
import Disclosure
import Engine

extension CatalogueView {
    /// The procedures of a field that a filter lets through.
    public func procedures(of field: String, _ filter: ProcedureFilter) -> [VersionKey] {
        site.read(FilteredProcedures(field: field, filter: filter))
    }

    /// How many procedures a filter lets through: of one field, or of all.
    public func count(_ filter: ProcedureFilter, of field: String? = nil) -> Int {
        let fields = field.map { [$0] } ?? fields.map(\.name)
        return fields.reduce(0) { $0 + procedures(of: $1, filter).count }
    }
}

struct FilteredProcedures: Fact, FormedValue {
    static let title = Message(vi: "các thủ tục theo bộ lọc", en: "filtered procedures")
    let field: String
    let filter: ProcedureFilter

    func value(in site: LinkedSite) -> [VersionKey] {
        site.catalogue.field(named: field).map { site.catalogue.procedures(of: $0, filter) } ?? []
    }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(field: try part { $0.field }, filter: try part { $0.filter })
    }
}
