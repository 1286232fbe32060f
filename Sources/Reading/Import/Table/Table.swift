import Diagnostics
import Disclosure
import Foundation
import Register
import WorkingTime

/// A table as written by another program: rows of cells that are not interpreted yet.
struct Table: Sendable {
    var rows: [TableRow] = []
    /// Areas of merged cells, whose first cell contains the value.
    var merged: [MergedArea] = []
    /// The name of the workbook's sheet that was read; nil for text.
    var sheet: String?
    var otherSheets: [String] = []
    var encoding: TextEncoding?
    /// The epoch of serial dates.
    var dates = SerialDate.System.from1900
}

/// The non-empty cells of a row, from left to right.
package struct TableRow: Sendable {
    /// The number shown by spreadsheets and editors: the row of a sheet, or the line of a text file.
    let number: Int
    /// Whether missing cells have a position of their own, as in a sheet, or that of the line, as in a text file.
    let isInSheet: Bool
    var cells: [Cell] = []

    init(number: Int, isInSheet: Bool) {
        self.number = number
        self.isInSheet = isInSheet
    }

    subscript(column: Int) -> Cell? {
        let index = cells.partitioningIndex { $0.column < column }
        return index < cells.count && cells[index].column == column ? cells[index] : nil
    }

    /// Returns the position of a cell, whether or not it is empty.
    func position(of column: Int) -> Position {
        self[column]?.position ?? Position(line: number, column: isInSheet ? column + 1 : 1)
    }
}

/// A non-empty cell.
struct Cell: Sendable {
    /// The 0-based column.
    let column: Int
    let position: Position
    let value: CellValue

    /// The cell as text, for headings and codes.
    var text: String {
        switch value {
        case .text(let text): text
        case .number(let number): Int(exactly: number).map(String.init) ?? String(number)
        case .day(let day): day.iso
        case .moment(let moment): moment.iso
        case .boolean(let value): value ? "true" : "false"
        case .failure: ""
        }
    }
}

/// The value of a cell.
enum CellValue: Hashable, Sendable {
    /// Text in composed form (NFC), without surrounding whitespace.
    case text(String)
    case number(Double)
    /// A number displayed as a day, with or without a time of day.
    case day(Day)
    case moment(Moment)
    case boolean(Bool)
    /// A formula with an error such as `#N/A`, or without a result.
    case failure
}

/// A rectangle of cells merged into one, with 1-based rows and 0-based columns.
struct MergedArea: Hashable, Sendable {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>
}

/// Returns the letters of a column: 0 is A, 26 is AA.
func columnName(_ column: Int) -> String {
    var name = ""
    var rest = column + 1
    while rest > 0 {
        name = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + name
        rest = (rest - 1) / 26
    }
    return name
}

extension String {
    /// The text in composed form (NFC), with each run of whitespace replaced by one space, and none at the ends.
    var tidied: String {
        let isPlain = utf8.allSatisfy { $0 > 0x20 && $0 < 0x80 }
        if isPlain { return self }
        return precomposedStringWithCanonicalMapping.unicodeScalars
            .split { $0.properties.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{200B}" }
            .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
    }
}
