import Binary
import Disclosure
import JSON
import SitePlan

/// A table of records: the fields of their schema, and those that follow from the other records.
package struct PublishedTable: Sendable {
    package let table: DataTable
    /// What the rows are: `Thủ tục hành chính`.
    package let label: String
    package let columns: [FieldDescription]
    /// The columns that are not written in the content.
    package let computed: [FieldDescription]
    /// The column that tells rows apart; nil where none does.
    let key: String?
    /// Nothing of the records is read but by who asks for these.
    let count: @Sendable () -> Int
    let rows: @Sendable () -> [TableRow]

    /// - Parameters:
    ///   - count: how many rows there are.
    ///   - rows: makes the rows, in order.
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

/// How records of a kind become rows: the fields of their schema, then the computed ones.
struct RowForm<R: Record>: Sendable {
    private let fields: [ComputedField<R>]
    let computed: [FieldDescription]

    /// - Parameter guarded: fields of the schema that are not published as they are written.
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
        var (cells, document): ([UInt8], [UInt8]) = ([], [])
        cells.append(row: values)
        document.append(record: zip(fields.map { [UInt8].quoted($0.description.key) }, values))
        return TableRow(cells: cells, document: document)
    }
}

/// A column that follows from the record, its index among those published, and the rest of the site.
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

/// A field of a schema whose value is published in another form, or not from every record.
struct GuardedField<R: Record>: Sendable {
    let key: String
    /// The type of what is published; nil where it is that of the field.
    var type: FieldType?
    /// The index of the record, the record, and what the field holds.
    let value: @Sendable (Int, R, DataValue) -> DataValue
}
