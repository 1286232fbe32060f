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
        guard let field else { return site.read(CountOfFiltered(key: filter)) }
        return procedures(of: field, filter).count
    }

    /// The fields with procedures that a filter lets through, in the order of the alphabet.
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
