import Disclosure
import Privacy

/// What an import does with a column of a table, for the report.
package struct ColumnUse: Sendable {
    let index: Int
    /// The heading; empty if there is none.
    package let heading: String
    /// What becomes of the column's cells.
    package let fate: Fate

    /// The column's letters.
    package var name: String { columnName(index) }

    /// What an import does with a column.
    package enum Fate: Hashable, Sendable {
        /// Read as the given key.
        case read(key: String)
        /// Excluded because it identifies a person, according to its heading or its values.
        case personal
        case unused
    }

    /// Returns every column that has a heading or a value, from left to right.
    static func all(_ table: Table, _ heading: HeadingRow) -> [ColumnUse] {
        var last = heading.columns.last?.index ?? 0
        for row in table.rows[heading.firstRow...] { last = max(last, row.cells.last?.column ?? 0) }
        let rows = table.rows[heading.firstRow...]
        var personal: Set<Int> = []
        var filled: Set<Int> = []
        for row in rows {
            for cell in row.cells where !personal.contains(cell.column) {
                filled.insert(cell.column)
                if !PersonalData.findings(in: cell.text).isEmpty { personal.insert(cell.column) }
            }
        }
        let columns = Dictionary(heading.columns.map { ($0.index, $0) }, uniquingKeysWith: { first, _ in first })
        return (0...last).compactMap { index in
            let column = columns[index]
            guard column != nil || filled.contains(index) else { return nil }
            let fate: Fate =
                switch column?.meaning {
                case .key(let key): .read(key: key)
                case .personal: .personal
                case .ignored, .unknown, nil: personal.contains(index) ? .personal : .unused
                }
            return ColumnUse(index: index, heading: column?.heading ?? "", fate: fate)
        }
    }
}
