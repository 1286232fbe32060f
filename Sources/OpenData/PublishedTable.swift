import Binary
import Digests
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
    /// Whether its rows are kept from build to build.
    private let isKept: Bool
    /// All rows, written when the first file of them is asked for: their values are made once for all formats.
    private let written: Deferred<WrittenRows>

    private struct WrittenRows: Sendable {
        /// With the heading.
        var cells: [UInt8] = []
        /// A JSON object a line.
        var documents: [UInt8] = []
        /// Where each line ends.
        var ends: [Int] = []
        var kept: KeptValues?
    }

    /// - Parameter guarded: fields of the schema that are not published as they are written.
    init<R: Record>(
        _ table: DataTable, _ records: [R], guarded: [GuardedField<R>] = [], computed: [ComputedField<R>] = []
    ) {
        self.init(table, count: records.count, guarded: guarded, computed: computed) { records[$0] }
    }

    /// - Parameters:
    ///   - kept: where rows of an earlier build may be found again; nil where each is written anew.
    ///   - record: fetches a record; not asked for where its row is kept.
    init<R: Record>(
        _ table: DataTable, count: Int, guarded: [GuardedField<R>] = [], computed: [ComputedField<R>] = [],
        kept: RowKeeping? = nil, record: @escaping @Sendable (Int) -> R
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
        self.count = count
        isKept = kept != nil
        written = Deferred { [columns] in
            let keys = columns.map { [UInt8].quoted($0.key) }
            var written = WrittenRows()
            written.cells.append(row: columns.map { .text($0.key) })
            func add(_ row: TableRow) {
                written.cells += row.cells
                written.documents += row.document
                written.documents.append(UInt8(ascii: "\n"))
                written.ends.append(written.documents.count)
            }
            func make(_ index: Int) -> TableRow {
                let record = record(index)
                let values = all.map { $0.value(index, record) }
                var row = TableRow()
                row.cells.append(row: values)
                row.document.append(record: zip(keys, values))
                return row
            }
            guard let kept else {
                for index in 0..<count { add(make(index)) }
                return written
            }
            let earlier = kept.earlier()
            let known = (0..<count).map { index in (key: kept.key(index), row: earlier[kept.key(index)]) }
            let size = known.reduce(0) { $0 + ($1.row?.restCount ?? 0) }
            written.cells.reserveCapacity(size)
            written.documents.reserveCapacity(size)
            var rows = KeptValues()
            for (index, (key, bytes)) in known.enumerated() {
                if let bytes, let row = TableRow(kept: bytes) {
                    rows.keep(bytes, as: key)
                    add(row)
                } else {
                    let row = make(index)
                    rows.keep(row, as: key)
                    add(row)
                }
            }
            written.kept = rows
            return written
        }
    }

    /// The rows for the next build; nil where they are not kept, or nobody asked for them.
    var keptRows: KeptValues? { written.valueIfMade?.kept }

    func prepareRows() { if isKept { _ = written.value } }

    /// The table as a file.
    func bytes(_ format: DataFormat) -> [UInt8] {
        let written = written.value
        switch format {
        case .csv: return written.cells
        case .ndjson: return written.documents
        case .json:
            var bytes: [UInt8] = []
            bytes.reserveCapacity(written.documents.count + written.ends.count + 4)
            bytes.append("[")
            var start = 0
            for end in written.ends {
                bytes.append(start > 0 ? ",\n" : "\n")
                bytes += written.documents[start..<end - 1]
                start = end
            }
            bytes.append("\n]\n")
            return bytes
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
