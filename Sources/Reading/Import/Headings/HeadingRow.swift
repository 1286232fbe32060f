import Diagnostics
import Disclosure

/// The heading of a table: the row, or the two rows, that name its columns.
struct HeadingRow: Sendable {
    /// The columns with a heading, from left to right.
    let columns: [HeadingColumn]
    /// The numbers of the heading's rows.
    let rows: ClosedRange<Int>
    /// The index in the table of the first row below the heading.
    let firstRow: Int
    /// Whether there are two rows, the lower of which cannot be the first dossier.
    private let isGroup: Bool
    /// The spellings of the heading's cells, by column.
    private let printed: [Int: [Spelling]]
    private let vocabulary: HeadingVocabulary

    /// Finds the row with the most known headings, skipping any title above it, together with the row below if groups
    /// of columns have a heading in common. Returns nil if no row contains the required headings.
    init?(_ table: Table, _ vocabulary: HeadingVocabulary) {
        var best: HeadingRow?
        // A single row takes precedence over two rows with no more keys, since the row above may be a title.
        for depth in 1...2 {
            for index in table.rows.indices.prefix(Self.searched) where index + depth <= table.rows.count {
                let row = HeadingRow(table, at: index, depth: depth, vocabulary)
                guard vocabulary.required.allSatisfy(row.keys.contains), best.map(row.knowsMore) ?? true else {
                    continue
                }
                best = row
            }
        }
        guard let best else { return nil }
        self = best
    }

    private var keys: Set<String> {
        Set(columns.compactMap { if case .key(let key) = $0.meaning { key } else { nil } })
    }

    private func knowsMore(than other: HeadingRow) -> Bool {
        guard keys.count == other.keys.count else { return keys.count > other.keys.count }
        func personal(_ row: HeadingRow) -> Int { row.columns.count { $0.meaning == .personal } }
        // Names and addresses below a group's heading are not keys, but must be recognized nevertheless.
        guard isGroup, !other.isGroup, rows.overlaps(other.rows) else { return false }
        // The row above may still be a title.
        let isBelow = rows.lowerBound == other.rows.lowerBound
        return personal(self) > personal(other) || (isBelow && personal(self) == personal(other))
    }

    /// The number of rows from the top that are searched for a heading.
    static let searched = 50

    private init(_ table: Table, at first: Int, depth: Int, _ vocabulary: HeadingVocabulary) {
        let top = table.rows[first]
        let bottom = table.rows[first + depth - 1]
        let personal = table.spanning(row: top.number).filter { vocabulary.meaning($0.cell.text) == .personal }
        let last = personal.map(\.columns.upperBound).max() ?? 0
        var group = ""
        var columns: [HeadingColumn] = []
        for index in 0...max(top.cells.last?.column ?? 0, bottom.cells.last?.column ?? 0, last) {
            let above = top[index]?.text ?? ""
            let below = depth == 1 ? "" : bottom[index]?.text ?? ""
            // The heading of a group is in its first column only.
            group = above.isEmpty && !below.isEmpty ? group : above
            guard let text = [below, above].first(where: { !$0.isEmpty }) else {
                // If one heading spans several columns and is personal, all of them are.
                if let over = personal.first(where: { $0.columns.contains(index) })?.cell.text {
                    columns.append(
                        HeadingColumn(
                            index: index, heading: over, position: top.position(of: index), meaning: .personal))
                }
                continue
            }
            let whole = group.isEmpty || below.isEmpty ? text : group + " " + below
            let alone = vocabulary.meaning(text)
            let isKnown: Bool = if case .key = alone { true } else { false }
            let inGroup = vocabulary.meaning(whole)
            let isAlone = isKnown || (alone == .ignored && inGroup != .personal)
            let meaning = isAlone ? alone : inGroup
            columns.append(
                HeadingColumn(
                    index: index, heading: meaning == alone ? text : whole,
                    position: (depth == 1 || below.isEmpty ? top : bottom).position(of: index),
                    meaning: meaning == .unknown ? alone : meaning))
        }
        self.columns = columns
        rows = top.number...bottom.number
        isGroup = depth == 2 && Self.isGroup(top, bottom, in: table, vocabulary)
        printed = Dictionary(
            (depth == 1 ? top.cells : top.cells + bottom.cells).map { ($0.column, [Spelling($0.text)]) },
            uniquingKeysWith: +)
        self.vocabulary = vocabulary
        var next = first + depth
        if next < table.rows.count, Self.isNumbering(table.rows[next]) { next += 1 }
        firstRow = next
    }

    /// Whether the lower of two rows subdivides the headings of the upper one: it is empty below keys, and contains a
    /// heading itself or is merged with a cell above.
    private static func isGroup(
        _ top: TableRow, _ bottom: TableRow, in table: Table, _ vocabulary: HeadingVocabulary
    ) -> Bool {
        func isKey(_ cell: Cell) -> Bool { if case .key = vocabulary.meaning(cell.text) { true } else { false } }
        return top.cells.count > 1
            && bottom.cells.allSatisfy { cell in top[cell.column].map(isKey) != true }
            && (table.isMerged(over: top.number, and: bottom.number)
                || bottom.cells.contains { isKey($0) || vocabulary.meaning($0.text) == .personal })
    }

    /// Whether a row of the table merely repeats the heading, as at the top of each printed page.
    func isRepeated(in row: TableRow) -> Bool {
        if Self.isNumbering(row) { return true }
        let cells = row.cells.compactMap { cell in
            columns.first { $0.index == cell.column }.map { (cell, $0.meaning) }
        }.filter { if case .key = $0.1 { true } else { false } }
        return !cells.isEmpty
            && cells.allSatisfy { cell, meaning in
                vocabulary.meaning(cell.text) == meaning
                    || printed[cell.column]?.contains(Spelling(cell.text)) == true
            }
    }

    /// Whether a row only numbers the columns: `(1) (2) (3)`.
    private static func isNumbering(_ row: TableRow) -> Bool {
        row.cells.count > 1
            && row.cells.allSatisfy { cell in
                let text = cell.text.filter { !"()[]= ".contains($0) }
                return (1...2).contains(text.count)
                    && text.allSatisfy { $0.isNumber || ($0.isASCII && $0.isLetter && $0.isUppercase) }
            }
    }
}

/// A column of a table with a heading.
struct HeadingColumn: Sendable {
    let index: Int
    let heading: String
    let position: Position
    let meaning: HeadingMeaning
}

extension HeadingRow {
    /// Reports columns that are read as the same key.
    func reportRepeats(_ problems: inout DiagnosticCollector) {
        var seen: [String: HeadingColumn] = [:]
        for column in columns {
            guard case .key(let key) = column.meaning else { continue }
            if let first = seen.updateValue(column, forKey: key) {
                problems.report(
                    .duplicateKey, at: column.position,
                    vi:
                        "cột \(columnName(column.index)) “\(column.heading)” và cột \(columnName(first.index)) “\(first.heading)” đều là “\(key)”; bỏ một cột, hoặc khai trong tệp --mapping",
                    en:
                        "column \(columnName(column.index)) “\(column.heading)” and column \(columnName(first.index)) “\(first.heading)” are both “\(key)”; remove one, or map them in the --mapping file"
                )
            }
        }
    }
}
