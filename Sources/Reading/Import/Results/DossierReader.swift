import ContentReader
import Diagnostics
import Disclosure
import RecordSchema
import Records
import WorkingTime

/// A row of an export that describes a dossier.
package struct DossierRow: Sendable {
    let source: TableRow
    /// The position of the code.
    let position: Position
    let code: DossierCode
    /// Values by key, spelled as in the content; nil for empty cells.
    var values: [String: String?]
    /// The keys of moments for which the row gives only the day.
    var daysAlone: Set<String> = []

    var number: Int { source.number }
}

/// Reads the rows of an export of dossiers.
package struct DossierReader: RowReader {
    private let table: RecognizedTable
    private let codeColumn: Int
    /// The number of the last row with a code, or of the first row if none has one.
    private let lastCode: Int
    private let cells: CellReader
    private let procedures: ProcedureNames
    private let privacy: PrivacyGuard
    private let personal: [Int]
    private let unused: [Int]

    init(_ table: RecognizedTable, mapping: ImportMapping?, procedures: ProcedureNames, privacy: PrivacyGuard) {
        self.table = table
        self.procedures = procedures
        self.privacy = privacy
        let codeColumn = table.index(of: "code") ?? 0
        self.codeColumn = codeColumn
        let coded = table.rows.last { row in row[codeColumn].flatMap { try? Self.code($0) } != nil }
        lastCode = (coded ?? table.rows.first)?.number ?? 0
        cells = CellReader(DossierColumns.all, mapping: mapping, procedures: procedures, dates: table.dates)
        personal = table.uses.filter { $0.fate == .personal }.map(\.index)
        unused = table.uses.filter { $0.fate == .unused }.map(\.index)
    }

    /// Returns whether the row has a valid code, or looks like a dossier without one, as opposed to a repeated heading,
    /// a total, or a signature.
    package func isRecord(_ row: TableRow) -> Bool {
        let code = row[codeColumn]
        if let code, (try? Self.code(code)) != nil { return true }
        // Signatures follow the last dossier.
        return table.columns.contains { $0.index != codeColumn && row[$0.index] != nil }
            && (code != nil || row.number <= lastCode) && !table.heading.isRepeated(in: row) && !isSum(row)
    }

    /// Whether a row is a total: a label and counts, without anything a dossier has, such as a date, procedure, or
    /// code.
    private func isSum(_ row: TableRow) -> Bool {
        var labels = 0
        for cell in row.cells {
            let column = table.columns.first { $0.index == cell.column }?.column
            if column?.event != nil, cells.isDate(cell) { return false }
            switch cell.value {
            case .number(let number) where Int(exactly: number) != nil: continue
            case .text(let text) where WholeNumber.read(text) != nil: continue
            case .text(let text) where text.count(where: \.isNumber) < Self.digitsOfCode: labels += 1
            default: return false
            }
            if (try? procedures.code(named: cell)) != nil { return false }
        }
        return labels <= 1
    }

    /// The number of digits of the date in a code.
    private static let digitsOfCode = 6

    /// Returns the dossier in a row, or reports a problem and returns nil if its code is missing or malformed; problems
    /// in other cells are only reported.
    package func read(_ row: TableRow, _ problems: inout DiagnosticCollector) -> DossierRow? {
        var values: [String: String?] = [:]
        var daysAlone: Set<String> = []
        var code: DossierCode?
        if let cell = row[codeColumn] {
            do {
                code = try Self.code(cell)
            } catch {
                problems.report(error.rule, at: cell.position, error.message)
            }
        } else {
            problems.report(
                .missingKey, at: row.position(of: codeColumn), vi: "hàng này không có mã hồ sơ",
                en: "the row has no dossier code")
        }
        for (index, column) in table.columns where index != codeColumn {
            let key = column.field.key
            guard let cell = row[index] else {
                if !column.isSupplementary, !values.keys.contains(key) { values[key] = .some(nil) }
                continue
            }
            // The code of a procedure takes precedence over its name, which may be outdated.
            guard !column.isSupplementary || table.index(of: key).flatMap({ row[$0] }) == nil else { continue }
            do {
                values[key] = try value(of: cell, in: column)
            } catch {
                problems.report(error.rule, at: cell.position, error.message)
            }
            if column.event != nil, cells.isDayAlone(cell) { daysAlone.insert(key) }
            if case .freeText = column.format { checkText(cell, row, &problems) }
            if let code, column.event == .arrival, let value = values[key] ?? nil {
                checkDay(value, cell, code, &problems)
            }
        }
        guard let code else { return nil }
        values["code"] = code.text
        return DossierRow(
            source: row, position: row.position(of: codeColumn), code: code, values: values,
            daysAlone: daysAlone)
    }

    /// Returns the value of a cell, spelled as in the content.
    private func value(of cell: Cell, in column: ImportColumn) throws(ValueProblem) -> String? {
        guard let value = try cells.value(of: cell, in: column) else { return nil }
        guard let problem = column.problem(in: value) else { return value }
        let field = column.field
        let example = field.type.example.map { ": \($0)" } ?? ""
        throw ValueProblem(
            problem.rule, vi: "ô “\(field.label)” không đúng dạng\(example)",
            en: "“\(field.key)” does not have the right form\(example)")
    }

    /// The maximum number of days between submission or receipt and the date in the code, which is assigned on one of
    /// these days. A dossier submitted before a long holiday may be received weeks later, but not in another year.
    private static let farthest = 60

    /// Reports implausible dates. If a program read `10/09` as the ninth of October, the date in the code reveals it:
    /// no dossier gets its code on exactly the date with day and month swapped.
    private func checkDay(_ value: String, _ cell: Cell, _ code: DossierCode, _ problems: inout DiagnosticCollector) {
        guard let day = try? Moment.read(value.utf8.span).day, day != code.day else { return }
        guard Day(year: day.year, month: day.day, day: day.month) == code.day else {
            guard abs(day.daysSinceEpoch - code.day.daysSinceEpoch) > Self.farthest else { return }
            problems.report(
                .malformedDate, at: cell.position,
                vi:
                    "ô này là \(day.vietnamese), quá xa ngày trong mã hồ sơ (\(code.day.vietnamese)); xem lại năm và tháng",
                en:
                    "the cell contains \(day.iso), too far from the day in the code, \(code.day.iso); check the year and month"
            )
            return
        }
        problems.report(
            .malformedDate, at: cell.position,
            vi:
                "ngày và tháng bị đảo: ô này là \(day.vietnamese), mã hồ sơ ghi \(code.day.vietnamese); mở lại tệp gốc theo kiểu ngày/tháng/năm rồi xuất lại",
            en:
                "day and month are swapped: the cell contains \(day.iso), the code \(code.day.iso); open the original file with days before months and export it again"
        )
    }

    /// Reports personal data in free text, which is published unchanged: personal numbers, and mentions of a person
    /// named in the same row, even in a column whose heading does not indicate persons.
    private func checkText(_ cell: Cell, _ row: TableRow, _ problems: inout DiagnosticCollector) {
        let before = problems.all.count
        privacy.check(cell.text, at: cell.position, &problems)
        guard problems.all.count == before else { return }
        for column in personal + unused {
            guard let other = row[column] else { continue }
            let trace = ApplicantTrace(other.text)
            guard personal.contains(column) ? trace.isRepeated(in: cell.text) : trace.isNamed(in: cell.text) else {
                continue
            }
            problems.report(
                .personalValue, at: cell.position,
                vi:
                    "ô này nhắc thông tin riêng ở cột \(columnName(column)) của cùng hàng; viết lại không nêu người nộp",
                en:
                    "the cell repeats the personal data of column \(columnName(column)); rewrite it without naming the applicant"
            )
            return
        }
    }

    private static func code(_ cell: Cell) throws(ValueProblem) -> DossierCode {
        do throws(ValueProblem) {
            return try DossierCode.read(cell.text.utf8.span)
        } catch {
            throw error.rule == .impossibleDate
                ? ValueProblem(
                    .impossibleDate, vi: "phần ngày trong mã hồ sơ ở ô này không có trong lịch",
                    en: "the date inside the dossier code does not exist")
                : ValueProblem(
                    .malformedCode,
                    vi: "mã hồ sơ ở ô này không đúng dạng; viết như trên giấy tiếp nhận: H56.40.31-240905-0001",
                    en: "this is not a dossier code; write it as on the receipt: H56.40.31-240905-0001")
        }
    }
}

extension FieldType {
    fileprivate var example: String? { if case .pattern(_, let example) = self { example } else { nil } }
}
