import Diagnostics
import Disclosure
import RecordSchema
import Records

/// Resolves the codes of procedures from codes or names in a table.
struct ProcedureNames: Sendable {
    /// Codes by name; nil for an ambiguous name.
    private var codes: [Spelling: String?] = [:]

    init(_ procedures: [ProcedureSummary]) {
        for procedure in procedures {
            let code = procedure.code.value.text
            for name in [procedure.name, procedure.shortName].compactMap({ $0 }) {
                if let known = codes[Spelling(name)], known != code {
                    codes[Spelling(name)] = .some(nil)
                } else {
                    codes[Spelling(name)] = code
                }
            }
        }
    }

    /// Returns the code of the procedure with exactly this name, ignoring diacritics, case, and punctuation.
    func code(named cell: Cell) throws(ValueProblem) -> String {
        if let code = Self.code(in: cell) { return code }
        guard let found = codes[Spelling(cell.text)] else {
            throw ValueProblem(
                .unknownProcedure,
                vi:
                    "không có thủ tục nào trong procedures/ mang đúng tên ở ô này; thêm cột mã thủ tục, hoặc thêm thủ tục",
                en: "no procedure has the name in this cell; add a column with codes, or add the procedure")
        }
        guard let code = found else {
            throw ValueProblem(
                .unknownProcedure, vi: "nhiều thủ tục mang tên ở ô này; thêm cột mã thủ tục",
                en: "several procedures have the name in this cell; add a column with codes")
        }
        return code
    }

    /// Returns the code a cell begins with: alone, as `1.001193.000.00.00.H56`, or before the name. A code that a
    /// spreadsheet has converted to a number has lost its trailing zeros, which are restored.
    static func code(in cell: Cell) -> String? {
        if case .number(let number) = cell.value {
            let millionths = (number * 1_000_000).rounded()
            guard (1...9_999_999).contains(millionths), abs(number * 1_000_000 - millionths) < 0.01 else { return nil }
            let digits = String(Int(millionths) + 10_000_000).dropFirst()
            return "\(digits.prefix(1)).\(digits.dropFirst())"
        }
        let start = cell.text.drop { $0 == "(" || $0 == "[" }
        let code = String(start.prefix(8))
        guard (try? ProcedureCode.read(code.utf8.span)) != nil, start.dropFirst(8).first?.isNumber != true else {
            return nil
        }
        return code
    }
}
