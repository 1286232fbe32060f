import Diagnostics
import Disclosure
import RecordSchema
import WorkingTime

/// `xl/worksheets/sheet….xml`: the cells of a sheet, in any order.
final class SheetReader: XMLVisitor {
    private let parts: WorkbookParts
    private var rows: [Int: TableRow] = [:]
    private var merged: [MergedArea] = []
    private(set) var problem: ValueProblem?

    private var reference = CellReference(row: 0, column: -1)
    private var kind = ""
    private var style = 0
    private var content = ""
    private var isContent = false
    private var isFormula = false
    private var hasResult = false
    private var readings = 0

    init(_ parts: WorkbookParts) { self.parts = parts }

    var table: Table {
        var table = Table()
        table.rows = rows.values.sorted { $0.number < $1.number }.map(\.inOrder)
        table.merged = merged
        table.dates = parts.index.dates
        return table
    }

    func start(_ element: String, _ attributes: XMLAttributes) {
        switch element {
        case "row":
            let number = attributes["r"].flatMap { Int($0) }
            reference = CellReference(
                row: number.map { CellReference.clamped(row: $0) } ?? reference.row + 1, column: -1)
        case "c":
            reference =
                attributes["r"].flatMap { CellReference($0) }
                ?? CellReference(row: reference.row, column: reference.column + 1)
            kind = attributes["t"] ?? "n"
            style = attributes["s"].flatMap { Int($0) } ?? 0
            content = ""
            isFormula = false
            hasResult = false
        case "f": isFormula = true
        case "rPh": readings += 1
        case "v", "t":
            isContent = readings == 0
            hasResult = true
        case "mergeCell":
            if let area = attributes["ref"].flatMap({ MergedArea($0) }) { merged.append(area) }
        default: return
        }
    }

    func end(_ element: String) {
        switch element {
        case "c": take()
        case "rPh": readings -= 1
        case "v", "t": isContent = false
        default: return
        }
    }

    func text(_ text: String) { if isContent { content += text } }

    private func take() {
        guard let value = value() else { return }
        guard reference.row <= CellReference.lastRow, reference.column < CellReference.columns else {
            problem = .brokenWorkbook
            return
        }
        let position = Position(line: reference.row, column: reference.column + 1)
        rows[reference.row, default: TableRow(number: reference.row, isInSheet: true)].cells
            .append(Cell(column: reference.column, position: position, value: value))
    }

    private func value() -> CellValue? {
        // Programs that do not calculate omit the result or leave it empty; an empty string is still a result.
        if isFormula, content.isEmpty, !hasResult || kind != "str" { return .failure }
        switch kind {
        case "s":
            guard let index = Int(content), parts.strings.all.indices.contains(index) else {
                if !content.isEmpty { problem = .brokenWorkbook }
                return nil
            }
            return text(parts.strings.all[index])
        case "b": return content.isEmpty ? nil : .boolean(content == "1" || content == "true")
        case "e": return .failure
        case "n": return number()
        // Strings of formulas, inline strings, and dates as text.
        default: return text(content.unescaped.tidied)
        }
    }

    private func text(_ text: String) -> CellValue? { text.isEmpty ? nil : .text(text) }

    private func number() -> CellValue? {
        let written = content.tidied
        guard !written.isEmpty else { return nil }
        guard let number = Double(written), number.isFinite else {
            problem = .brokenWorkbook
            return nil
        }
        let format = parts.styles.format(ofStyle: style)
        guard format != .plain, let date = SerialDate(number, parts.index.dates) else { return .number(number) }
        return format == .day && date.isMidnight ? .day(date.moment.day) : .moment(date.moment)
    }
}

extension TableRow {
    /// The row with its cells ordered from left to right; the last of several cells in a column wins.
    fileprivate var inOrder: TableRow {
        if zip(cells, cells.dropFirst()).allSatisfy({ $0.column < $1.column }) { return self }
        var row = self
        row.cells = Dictionary(cells.map { ($0.column, $0) }, uniquingKeysWith: { _, last in last }).values
            .sorted { $0.column < $1.column }
        return row
    }
}

/// The position of a cell, with 1-based rows and 0-based columns.
struct CellReference: Hashable {
    var row: Int
    var column: Int

    static let lastRow = 1 << 20
    static let columns = 1 << 14

    /// Clamps a row number to one past the last row, which no sheet contains.
    static func clamped(row number: Int) -> Int { min(max(number, 0), lastRow + 1) }

    init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Parses `BC12`; returns nil for anything else.
    init?(_ text: some StringProtocol) {
        var column = 0
        var row = 0
        for byte in text.utf8 {
            if byte &- UInt8(ascii: "A") < 26, row == 0 {
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            } else if byte &- UInt8(ascii: "0") < 10, column > 0 {
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
            } else {
                return nil
            }
            guard column <= Self.columns, row <= Self.lastRow else { return nil }
        }
        guard column > 0, row > 0 else { return nil }
        self.init(row: row, column: column - 1)
    }
}

extension MergedArea {
    /// Parses `A1:C2`; returns nil for anything else.
    init?(_ text: String) {
        let corners = text.split(separator: ":").compactMap { CellReference($0) }
        guard corners.count == 2, corners[0].row <= corners[1].row, corners[0].column <= corners[1].column else {
            return nil
        }
        self.init(rows: corners[0].row...corners[1].row, columns: corners[0].column...corners[1].column)
    }
}
