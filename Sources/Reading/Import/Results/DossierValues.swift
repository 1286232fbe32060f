import Diagnostics
import RecordSchema
import Records

/// The fields of a dossier that a table can contain, in the order of the schema.
enum DossierFields {
    static let fields = Dossier.schema.fields.filter { $0.assignCell != nil }
    static let descriptions = fields.map(\.description)
    static let indexByKey = Dictionary(uniqueKeysWithValues: descriptions.enumerated().map { ($1.key, $0) })
}

/// A dossier as the cells of a table row, spelled as in the content; nil for unknown values.
struct DossierValues: Hashable, Sendable {
    var values: [String?]

    static let empty = DossierValues(values: Array(repeating: nil, count: DossierFields.fields.count))

    private init(values: [String?]) { self.values = values }

    init(_ dossier: Dossier) {
        values = DossierFields.fields.map { field in
            switch field.encode(dossier) {
            case .null, .list, .record: nil
            case .bool(let value): value ? "true" : "false"
            case .int(let number): String(number)
            case .text(let text): text
            }
        }
    }

    subscript(key: String) -> String? {
        get { DossierFields.indexByKey[key].flatMap { values[$0] } }
        set { if let index = DossierFields.indexByKey[key] { values[index] = newValue } }
    }

    /// Returns the keys whose values differ from those of another row.
    func differences(to other: DossierValues) -> [String] {
        values.indices.filter { values[$0] != other.values[$0] }.map { DossierFields.descriptions[$0].key }
    }

    /// Decodes the cells into a dossier.
    func dossier(at location: Location) throws(ValueProblem) -> Dossier {
        var dossier = Dossier(at: location)
        for (field, value) in zip(DossierFields.fields, values) {
            guard let value, let assign = field.assignCell else { continue }
            try assign(value.utf8.span, &dossier)
        }
        return dossier
    }
}
