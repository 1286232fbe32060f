import Diagnostics
import Disclosure

/// The row, or the two rows, in which a table names its columns.
struct HeadingRow: Sendable {
    struct Column: Sendable {
        let index: Int
        let heading: String
        let position: Position
        let meaning: HeadingVocabulary.Meaning
    }

    /// From left to right.
    let columns: [Column]
    /// The numbers of the rows that hold the headings.
    let rows: ClosedRange<Int>
    /// Index in the table of the first row below.
    let firstRow: Int

    func column(of key: String) -> Column? { columns.first { $0.meaning == .key(key) } }

    /// Finds the row that names most columns by known headings, below whatever title stands over the table; with the
    /// row under it where groups of columns have a heading of their own. Nil when no row names the required ones.
    init?(_ table: Table, _ vocabulary: HeadingVocabulary) {
        var best: (row: HeadingRow, known: Int)?
        // A single row goes before two that know no more: above it may stand a title.
        for depth in 1...2 {
            for index in table.rows.indices.prefix(Self.searched) where index + depth <= table.rows.count {
                let row = HeadingRow(table, at: index, depth: depth, vocabulary)
                let keys = Set(row.columns.compactMap { if case .key(let key) = $0.meaning { key } else { nil } })
                guard vocabulary.required.allSatisfy(keys.contains), keys.count > best?.known ?? 0 else { continue }
                best = (row, keys.count)
            }
        }
        guard let best else { return nil }
        self = best.row
    }

    /// How many rows from the top a heading may stand.
    static let searched = 50

    private init(_ table: Table, at first: Int, depth: Int, _ vocabulary: HeadingVocabulary) {
        let top = table.rows[first]
        let bottom = table.rows[first + depth - 1]
        var group = ""
        var columns: [Column] = []
        for index in 0...max(top.cells.last?.column ?? 0, bottom.cells.last?.column ?? 0) {
            let above = top[index]?.text ?? ""
            let below = depth == 1 ? "" : bottom[index]?.text ?? ""
            // A group's heading stands in its first column only.
            group = above.isEmpty && !below.isEmpty ? group : above
            guard let text = [below, above].first(where: { !$0.isEmpty }) else { continue }
            let whole = group.isEmpty || below.isEmpty ? text : group + " " + below
            let own = vocabulary.meaning(text)
            let isKnown: Bool = if case .key = own { true } else { false }
            let meaning = isKnown || own == .ignored ? own : vocabulary.meaning(whole)
            columns.append(
                Column(
                    index: index, heading: meaning == own ? text : whole,
                    position: (depth == 1 || below.isEmpty ? top : bottom).position(of: index),
                    meaning: meaning == .unknown ? own : meaning))
        }
        self.columns = columns
        rows = top.number...bottom.number
        var next = first + depth
        if next < table.rows.count, Self.isNumbering(table.rows[next]) { next += 1 }
        firstRow = next
    }

    /// `(1) (2) (3)`: a row that only numbers the columns.
    private static func isNumbering(_ row: TableRow) -> Bool {
        row.cells.count > 1
            && row.cells.allSatisfy { cell in
                let text = cell.text.filter { !"()[]= ".contains($0) }
                return (1...2).contains(text.count)
                    && text.allSatisfy { $0.isNumber || ($0.isASCII && $0.isLetter && $0.isUppercase) }
            }
    }
}

extension HeadingRow {
    /// Says which column stands twice.
    func reportRepeats(_ problems: inout Problems) {
        var seen: [String: Column] = [:]
        for column in columns {
            guard case .key(let key) = column.meaning else { continue }
            if let first = seen.updateValue(column, forKey: key) {
                problems.report(
                    .duplicateKey, at: column.position,
                    vi:
                        "cột \(columnName(column.index)) “\(column.heading)” và cột \(columnName(first.index)) “\(first.heading)” đều là “\(key)”; bỏ một cột, hoặc khai trong tệp --mapping",
                    en:
                        "column \(columnName(column.index)) “\(column.heading)” and column \(columnName(first.index)) “\(first.heading)” both are “\(key)”; drop one, or say so in --mapping"
                )
            }
        }
    }
}
