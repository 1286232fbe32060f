import Binary
import Disclosure
import Binary
import RecordSchema
import SitePlan

/// A table of records, with the fields of their schema and computed columns.
package struct PublishedTable: Sendable {
    /// The table that this is, whose raw value names its files.
    package let table: DataTable
    /// The kind of record in the rows: `Thủ tục hành chính`.
    package let label: String
    /// All columns, including computed ones.
    package let columns: [FieldDescription]
    /// The computed columns, which are not part of the content.
    package let computed: [FieldDescription]
    /// The primary key column; nil if there is none.
    let key: String?
    /// Counts the rows. Records are read only when `count` or `rows` is called.
    let count: @Sendable () -> Int
    let rows: @Sendable () -> [TableRow]

    /// - Parameters:
    ///   - count: Returns the number of rows.
    ///   - rows: Returns the rows in order.
    init<R: Record>(
        _ table: DataTable, _ form: RowForm<R>, count: @escaping @Sendable () -> Int,
        rows: @escaping @Sendable () -> [TableRow]
    ) {
        self.table = table
        label = R.schema.label
        columns = form.columns
        computed = form.computed
        key = computed.contains { $0.key == "address" } ? "address" : nil
        self.count = count
        self.rows = rows
    }

    init<R: Record>(_ table: DataTable, _ form: RowForm<R>, records: @escaping @Sendable () -> [R]) {
        self.init(table, form, count: { records().count }, rows: { form.rows(records()) })
    }

    init<R: ListedRecord & Record>(
        _ table: DataTable, _ form: RowForm<R>, tracked: @escaping @Sendable () -> [Tracked<R>]
    ) {
        self.init(table, form, count: { tracked().count }, rows: { form.rows(tracked().map(\.whole)) })
    }
}

/// Converts records of a kind to rows: the fields of their schema, then the computed ones.
struct RowForm<R: Record>: Sendable {
    private let fields: [ComputedField<R>]
    let computed: [FieldDescription]

    /// - Parameters:
    ///   - guarded: The fields of the schema that are not published as written.
    ///   - computed: The additional columns.
    init(guarded: [GuardedField<R>] = [], computed: [ComputedField<R>] = []) {
        let own = R.schema.fields.map { field in
            guarded.first { $0.key == field.key }.map { guarding in
                let type = guarding.type ?? field.type
                return ComputedField(
                    FieldDescription(
                        key: field.key, label: field.label, type: type, isRequired: field.isRequired,
                        source: field.source),
                    { guarding.value($0, $1, field.encode($1)) })
            } ?? ComputedField(field.description) { field.encode($1) }
        }
        fields = own + computed
        self.computed = computed.map(\.description)
    }

    var columns: [FieldDescription] { fields.map(\.description) }

    func rows(_ records: [R]) -> [TableRow] { records.enumerated().map { row($0, $1) } }

    func row(_ index: Int, _ record: R) -> TableRow {
        let values = fields.map { $0.value(index, record) }
        var cells: [UInt8] = []
        cells.append(row: values)
        let members = zip(fields, values).map { DataValue.Member($0.description.key, $1) }
        return TableRow(cells: cells, document: EncodedJSON(DataValue.record(members)).bytes)
    }
}

/// A column computed from a record, its index among the published records, and the rest of the site.
struct ComputedField<R: Record>: Sendable {
    let description: FieldDescription
    let value: @Sendable (Int, R) -> DataValue

    init(_ description: FieldDescription, _ value: @escaping @Sendable (Int, R) -> DataValue) {
        self.description = description
        self.value = value
    }

    init(_ key: String, _ label: String, _ type: FieldType, _ value: @escaping @Sendable (Int, R) -> DataValue) {
        self.init(FieldDescription(key: key, label: label, type: type, source: "Tính từ dữ liệu"), value)
    }
}

/// A field of a schema whose value is published in a different form, or only for some records.
struct GuardedField<R: Record>: Sendable {
    let key: String
    /// The published type; nil if it is the type of the field.
    var type: FieldType?
    /// Returns the published value, given the index of the record, the record, and the value of the field.
    let value: @Sendable (Int, R, DataValue) -> DataValue
}
