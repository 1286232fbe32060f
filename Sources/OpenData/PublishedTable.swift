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
    /// All rows, made when the first file of them is asked for: their values are made once for all formats.
    private let rows: Deferred<Rows>

    private struct Rows: Sendable {
        var all: [TableRow] = []
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
        rows = Deferred { [columns] in
            let keys = columns.map { [UInt8].quoted($0.key) }
            func make(_ index: Int) -> TableRow {
                let record = record(index)
                let values = all.map { $0.value(index, record) }
                var (cells, document): ([UInt8], [UInt8]) = ([], [])
                cells.append(row: values)
                document.append(record: zip(keys, values))
                return TableRow(cells: cells, document: document)
            }
            guard let kept else { return Rows(all: (0..<count).map(make)) }
            let earlier = kept.earlier()
            var rows = Rows(kept: KeptValues())
            for index in 0..<count {
                let key = kept.key(index)
                if let bytes = earlier[key], let row = TableRow(kept: bytes) {
                    rows.all.append(row)
                    rows.kept?.keep(bytes, as: key)
                } else {
                    let row = make(index)
                    rows.all.append(row)
                    rows.kept?.keep(row, as: key)
                }
            }
            return rows
        }
    }

    /// The rows for the next build; nil where they are not kept, or nobody asked for them.
    var keptRows: KeptValues? { rows.valueIfMade?.kept }

    func prepareRows() { if isKept { _ = rows.value } }

    /// The table as a file.
    func pieces(_ format: DataFormat) -> [BinaryReader] {
        let rows = rows.value.all
        let (start, between, end): (String, String, String) =
            switch format {
            case .csv: ("", "", "")
            case .ndjson: ("", "\n", rows.isEmpty ? "" : "\n")
            case .json: (rows.isEmpty ? "[" : "[\n", ",\n", "\n]\n")
            }
        var opening = Array(start.utf8)
        if format == .csv { opening.append(row: columns.map { .text($0.key) }) }
        let divider = BinaryReader(Array(between.utf8))
        var pieces = [BinaryReader(opening)]
        for (index, row) in rows.enumerated() {
            if index > 0, !between.isEmpty { pieces.append(divider) }
            pieces.append(format == .csv ? row.cells : row.document)
        }
        return pieces + [BinaryReader(Array(end.utf8))]
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
