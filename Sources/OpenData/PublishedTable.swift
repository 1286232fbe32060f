import Disclosure
import JSON
import SitePlan

/// A table of records: the fields of their schema, and those that follow from the other records.
public struct PublishedTable: Sendable {
    public let table: DataTable
    /// What the rows are: `Thủ tục hành chính`.
    public let label: String
    public let columns: [FieldDescription]
    /// The columns that are not written in the content.
    public let computed: [FieldDescription]
    /// The column that tells rows apart; nil where none does.
    let key: String?
    /// How many rows there are.
    public let count: Int
    /// All rows, written when the first file of them is asked for: their values are made once for all formats.
    private let written: Deferred<WrittenRows>

    private struct WrittenRows: Sendable {
        var cells: [UInt8] = []
        /// A JSON object a row, one behind the other.
        var documents: [UInt8] = []
        /// Where each of them ends.
        var ends: [Int] = []
    }

    /// - Parameter guarded: fields of the schema that are not published as they are written.
    init<R: Record>(
        _ table: DataTable, _ records: [R], guarded: [GuardedField<R>] = [], computed: [ComputedField<R>] = []
    ) {
        self.table = table
        label = R.schema.label
        let fields = R.schema.fields.map { field in
            guarded.first { $0.key == field.key }.map { guarding in
                let type = guarding.type ?? field.type
                return ComputedField(
                    FieldDescription(
                        key: field.key, label: field.label, type: type, isRequired: field.isRequired,
                        source: field.source),
                    { guarding.value($0, $1, field.encode($1)) })
            } ?? ComputedField(field.description) { field.encode($1) }
        }
        let all = fields + computed
        columns = all.map(\.description)
        self.computed = computed.map(\.description)
        key = computed.contains { $0.description.key == "address" } ? "address" : nil
        count = records.count
        written = Deferred { [columns] in
            let keys = columns.map { [UInt8].quoted($0.key) }
            var written = WrittenRows()
            for (index, record) in records.enumerated() {
                let values = all.map { $0.value(index, record) }
                written.cells.append(row: values)
                written.documents.append(record: zip(keys, values))
                written.ends.append(written.documents.count)
            }
            return written
        }
    }

    func write(_ format: DataFormat, into bytes: inout [UInt8]) {
        switch format {
        case .csv:
            bytes.append(row: columns.map { .text($0.key) })
            bytes += written.value.cells
        case .json:
            let written = written.value
            bytes.reserveCapacity(written.documents.count + 2 * written.ends.count + 8)
            bytes.append("[")
            var start = 0
            for end in written.ends {
                bytes.append(start > 0 ? ",\n" : "\n")
                bytes += written.documents[start..<end]
                start = end
            }
            bytes.append("\n]\n")
        case .ndjson:
            let written = written.value
            bytes.reserveCapacity(written.documents.count + written.ends.count)
            var start = 0
            for end in written.ends {
                bytes += written.documents[start..<end]
                bytes.append(UInt8(ascii: "\n"))
                start = end
            }
        }
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
