/// The plan of an import, made before anything is written.
package struct ImportPlan: Sendable {
    /// The name of the sheet that was read; nil if the file has no sheets.
    package let sheet: String?
    /// The encoding of a text file; nil for a workbook.
    package let encoding: TextEncoding?
    /// The numbers of the heading's rows.
    package let headingRows: ClosedRange<Int>
    /// Every column with a heading or a value, from left to right.
    package let columns: [ColumnUse]
    /// The rows with a valid record, in the order of the table.
    package let rows: [PlannedRow]
    /// The numbers of refused rows; the findings say why.
    package let refused: [Int]
    /// The numbers of rows without a record: headings of groups, totals, signatures.
    package let other: [Int]
    /// The files to write.
    package let files: [ImportedFile]
}

/// A row of a table with a valid record.
package struct PlannedRow: Sendable {
    /// The 1-based number of the row in a sheet, or of its first line in a text file.
    package let number: Int
    /// How the row's record compares with the content.
    package let outcome: RowOutcome
}

/// How a row compares with the content.
package enum RowOutcome: Sendable {
    case new
    case unchanged
    /// Differs from a record that the import changes.
    case changed(ExistingRecord, [ValueDifference])
    /// Differs from a record that the import leaves unchanged, because its file is maintained manually.
    case differs(ExistingRecord, [ValueDifference])
    /// Repeats another row of the table exactly.
    case repeated(row: Int)
}

/// The location of a record in the content.
package struct ExistingRecord: Sendable {
    /// The path of the record's file, relative to the content folder.
    package let file: String
    /// The line; nil if the record is the whole file.
    package let line: Int?
}

/// A difference in one value between a row and the content.
package struct ValueDifference: Sendable {
    /// The key of the record's field that has the value.
    package let key: String
    /// The value in the content and the value in the row, each nil if there is none; nil as a whole if the values are
    /// not for reports.
    package let values: (content: String?, row: String?)?
}
