import Binary
import Diagnostics
import Disclosure
import Engine
import Records

extension CatalogueView {
    /// Returns the procedures of a field that match a filter.
    public func procedures(of field: String, _ filter: ProcedureFilter) -> [VersionKey] {
        site.read(FilteredProcedures(field: field, filter: filter))
    }

    /// Returns the number of procedures that match a filter, in one field or in all fields.
    public func count(_ filter: ProcedureFilter, of field: String? = nil) -> Int {
        guard let field else { return site.read(CountOfFiltered(key: filter)) }
        return procedures(of: field, filter).count
    }

    /// Returns the fields with procedures that match a filter, in alphabetical order.
    public func fields(_ filter: ProcedureFilter) -> [FieldView] {
        site.read(FieldsOfFilter(key: filter)).compactMap { field(named: $0) }
    }
}

struct CountOfFiltered: KeyedFact {
    static let title = Message(vi: "số thủ tục theo bộ lọc", en: "count of filtered procedures")
    let key: ProcedureFilter

    func value(in site: some SiteParts) throws -> Int { try site.catalogue.count(key) }
}

struct FieldsOfFilter: KeyedFact {
    static let title = Message(vi: "các lĩnh vực theo bộ lọc", en: "fields of a filter")
    let key: ProcedureFilter

    func value(in site: some SiteParts) throws -> [String] {
        let catalogue = try site.catalogue
        return catalogue.fields.filter { !catalogue.procedures(of: $0, key).isEmpty }.map(\.name)
    }
}

struct FilteredProcedures: Fact, FormedValue {
    static let title = Message(vi: "các thủ tục theo bộ lọc", en: "filtered procedures")
    let field: String
    let filter: ProcedureFilter

    func value(in site: some SiteParts) throws -> [VersionKey] {
        let catalogue = try site.catalogue
        return catalogue.field(named: field).map { catalogue.procedures(of: $0, filter) } ?? []
    }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(field: try part { $0.field }, filter: try part { $0.filter })
    }
}
