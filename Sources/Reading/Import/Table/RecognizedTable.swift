import Diagnostics

/// A table whose heading has been found.
package struct RecognizedTable: Sendable {
    let sheet: String?
    let encoding: TextEncoding?
    let dates: SerialDate.System
    let heading: HeadingRow
    /// The rows below the heading, in which the value of merged cells is repeated.
    let rows: ArraySlice<TableRow>
    /// The columns that are read, from left to right.
    let columns: [(index: Int, column: ImportColumn)]
    /// What the import does with each column.
    let uses: [ColumnUse]

    init(_ table: Table, _ heading: HeadingRow, _ columns: [ImportColumn]) {
        sheet = table.sheet
        encoding = table.encoding
        dates = table.dates
        self.heading = heading
        rows = table.filledDown(below: heading.rows.upperBound).rows[heading.firstRow...]
        self.columns = heading.columns.compactMap { heading in
            guard case .key(let key) = heading.meaning else { return nil }
            return columns[key].map { (heading.index, $0) }
        }
        uses = ColumnUse.all(table, heading)
    }

    /// Returns the index of the column with a key; nil if the table does not have it.
    func index(of key: String) -> Int? { columns.first { $0.column.key == key }?.index }
}

extension HeadingRow {
    /// The position of the last row of the heading, for findings about what is missing below or beside it.
    var end: Position { Position(line: rows.upperBound, column: 1) }
}
