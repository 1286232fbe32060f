import Binary
import Diagnostics
import Digests
import Disclosure
import Engine
import RecordSchema
import Records
import SitePlan

/// One row of a table, encoded in each format. A row that was loaded refers to the memory of the store.
struct TableRow: Sendable {
    /// The cells of a CSV row, including the line terminator.
    let cells: BinaryReader
    /// The JSON object.
    let document: BinaryReader

    init(cells: [UInt8], document: [UInt8]) {
        self.cells = BinaryReader(cells)
        self.document = BinaryReader(document)
    }
}

extension TableRow: BinaryValue {
    func write(into writer: inout BinaryWriter) {
        cells.writeRemaining(into: &writer)
        document.writeRemaining(into: &writer)
    }

    init(from reader: inout BinaryReader) throws(BinaryError) {
        cells = try reader.skipBytes()
        document = try reader.skipBytes()
    }
}

/// The rows of a table, encoded once for all formats.
struct TableRows: PassingQuery, FormedValue, Titled {
    static let title = Message(vi: "các dòng của một bảng", en: "rows of a table")

    let table: DataTable

    struct Value: Sendable {
        let columns: [FieldDescription]
        let all: [TableRow]
    }

    func value(_ ask: Ask) throws -> Value {
        let table = PublishedTable(table, of: try Site(recordedBy: ask))
        return Value(columns: table.columns, all: table.rows())
    }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        guard let table = DataTable(rawValue: try part { $0.table.rawValue }) else { throw BinaryError() }
        return Self(table: table)
    }
}

/// The number of rows in a table, for callers that do not need the rows themselves.
struct CountOfRows: Query, FormedValue, Titled {
    static let title = Message(vi: "số dòng của một bảng", en: "count of rows")

    let table: DataTable

    func value(_ ask: Ask) throws -> Int { PublishedTable(table, of: try Site(recordedBy: ask)).count() }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        guard let table = DataTable(rawValue: try part { $0.table.rawValue }) else { throw BinaryError() }
        return Self(table: table)
    }
}

extension TableRows.Value {
    /// Returns the contents of the table's file.
    func chunks(_ format: DataFormat) -> [BinaryReader] {
        let (start, between, end): (String, String, String) =
            switch format {
            case .csv: ("", "", "")
            case .ndjson: ("", "\n", all.isEmpty ? "" : "\n")
            case .json: (all.isEmpty ? "[" : "[\n", ",\n", "\n]\n")
            }
        var opening = Array(start.utf8)
        if format == .csv { opening.append(row: columns.map { .text($0.key) }) }
        let divider = BinaryReader(Array(between.utf8))
        var chunks = [BinaryReader(opening)]
        for (index, row) in all.enumerated() {
            if index > 0, !between.isEmpty { chunks.append(divider) }
            chunks.append(format == .csv ? row.cells : row.document)
        }
        return chunks + [BinaryReader(Array(end.utf8))]
    }
}

/// The row of a procedure, cached separately because there are many procedures and each row is long.
struct ProcedureRow: StoredQuery, FormedValue, Titled {
    static let title = Message(vi: "dòng của một thủ tục", en: "row of a procedure")
    static let policy = ValuePolicy<TableRow>.storedBySum

    let key: VersionKey

    func value(_ ask: Ask) throws -> TableRow {
        let site = try Site(recordedBy: ask)
        guard let procedure = site.catalogue.record(key)?.whole else { return TableRow(cells: [], document: []) }
        return RowForm.procedures(site).row(0, procedure)
    }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(key: try part { $0.key })
    }
}
