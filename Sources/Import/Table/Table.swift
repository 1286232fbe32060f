import Diagnostics
import Disclosure
import Foundation

/// A table as another program wrote it: rows of cells, nothing known yet of what they mean.
struct Table: Sendable {
    var rows: [TableRow] = []
    /// Cells written as one, of which the first holds the value.
    var merged: [MergedArea] = []
    /// The sheet of a workbook, and what other sheets it has.
    var sheet: String?
    var otherSheets: [String] = []
    var encoding: TextEncoding?
    /// From which day its numbers count where they are days.
    var dates = SerialDate.System.from1900
}

/// The cells of a row that hold something, from left to right.
struct TableRow: Sendable {
    /// As the program that shows the table numbers it: rows of a sheet, lines of a text file.
    let number: Int
    /// Whether columns are places of their own; a line of text is one place when a cell of it is missing.
    let isInSheet: Bool
    var cells: [Cell] = []

    init(number: Int, isInSheet: Bool) {
        self.number = number
        self.isInSheet = isInSheet
    }

    subscript(column: Int) -> Cell? {
        let place = cells.partitioningIndex { $0.column < column }
        return place < cells.count && cells[place].column == column ? cells[place] : nil
    }

    /// Where a cell stands, or would stand if it held something.
    func position(of column: Int) -> Position {
        self[column]?.position ?? Position(line: number, column: isInSheet ? column + 1 : 1)
    }
}

/// A cell that holds something.
struct Cell: Sendable {
    /// From 0.
    let column: Int
    let position: Position
    let value: Value

    enum Value: Hashable, Sendable {
        /// Composed, without blanks at its ends.
        case text(String)
        case number(Double)
        /// A number that a spreadsheet shows as a day, with or without the time of day.
        case day(Day)
        case moment(Moment)
        case boolean(Bool)
        /// A formula that failed, `#N/A`.
        case failure
    }

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

/// A rectangle of cells shown as one; columns count from 0.
struct MergedArea: Hashable, Sendable {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>
}

/// A column by its letters: 0 is A, 26 is AA.
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
    /// In composed letters, with one space for each run of blanks and line ends, and none at the ends.
    var tidied: String {
        let isPlain = utf8.allSatisfy { $0 > 0x20 && $0 < 0x80 }
        if isPlain { return self }
        return precomposedStringWithCanonicalMapping.unicodeScalars
            .split { $0.properties.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{200B}" }
            .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
    }
}
