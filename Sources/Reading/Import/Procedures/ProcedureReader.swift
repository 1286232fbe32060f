import Diagnostics
import Disclosure
import RecordSchema
import Records
import Vietnamese
import WorkingTime

/// Reads the rows of a table of procedures.
package struct ProcedureReader: RowReader {
    private let table: RecognizedTable
    private let meanings: [String: [Spelling: String?]]
    private let defaults: [String: String]

    init(_ table: RecognizedTable, mapping: ImportMapping?) {
        self.table = table
        meanings = mapping?.values.bySpelling ?? [:]
        defaults = mapping?.defaults.entries.reduce(into: [:]) { $0[$1.key] = $1.value } ?? [:]
    }

    /// Returns whether the row has a value for an essential column, counting the mapping's defaults.
    package func isRecord(_ row: TableRow) -> Bool {
        ProcedureColumns.all.contains { $0.isEssential && cell($0.key, row) != nil }
    }

    /// Returns the cell of a key, with its text replaced according to the mapping, or the mapping's default.
    private func cell(_ key: String, _ row: TableRow) -> Cell? {
        let column = table.index(of: key)
        let written = column.flatMap { row[$0] }
        guard let text = written.map({ meanings[key]?[Spelling($0.text)] ?? $0.text }) ?? defaults[key] else {
            return nil
        }
        if let written, written.text == text { return written }
        let index = column ?? 0
        return Cell(column: index, position: row.position(of: index), value: .text(text))
    }

    /// Returns the procedure in a row, or reports a problem and returns nil if a formula failed, or a required cell is
    /// missing, or the code is malformed; problems in other cells are only reported.
    package func read(_ row: TableRow, _ problems: inout DiagnosticCollector) -> ProcedureRow? {
        let failures = row.cells.filter { cell in
            cell.value == .failure && table.columns.contains { $0.index == cell.column }
        }
        for cell in failures {
            problems.report(.wrongType, at: cell.position, ValueProblem.failedFormula.message)
        }
        guard failures.isEmpty else { return nil }
        func required(_ key: String) -> Cell? {
            if let cell = cell(key, row) { return cell }
            let label = ProcedureColumns.all[key]?.field.label ?? key
            problems.report(
                .missingKey, at: row.position(of: table.index(of: key) ?? 0),
                vi: "thiếu “\(label)”", en: "“\(key)” is missing")
            return nil
        }
        let (codeCell, name, field, level) = (required("code"), required("name"), required("field"), required("levels"))
        guard let codeCell, let name, let field, let level else { return nil }
        guard let text = ProcedureNames.code(in: codeCell), let code = try? ProcedureCode.read(text.utf8.span) else {
            problems.report(
                .malformedCode, at: codeCell.position, vi: "mã thủ tục ở ô này không đúng dạng: 1.001193",
                en: "this is not a procedure code such as 1.001193")
            return nil
        }
        var read = ProcedureRow(number: row.number, position: codeCell.position, code: code)
        read.name = name.text
        read.field = field.text
        read.levels = values(of: level, "levels", &problems)
        read.legalBases = cell("legalBases", row).map { values(of: $0, "legalBases", &problems) } ?? []
        read.source = cell("source", row)?.text
        read.channels = channels(row, &problems)
        return read
    }

    /// Returns the values in a cell; reports an invalid one at the cell.
    private func values(of cell: Cell, _ key: String, _ problems: inout DiagnosticCollector) -> [String] {
        guard let column = ProcedureColumns.all[key] else { return [] }
        do throws(ValueProblem) {
            return try Self.cells.values(of: cell, in: column)
        } catch {
            problems.report(error.rule, at: cell.position, error.message)
            return []
        }
    }

    private static let cells = CellReader(ProcedureColumns.all)

    // MARK: Channels

    private func channels(_ row: TableRow, _ problems: inout DiagnosticCollector) -> [ProcedureRow.Channel] {
        let limit = cell("timeLimit", row)
        let fee = cell("fee", row)
        guard let cell = cell("channels", row) else {
            if let stray = limit ?? fee {
                problems.report(
                    .missingKey, at: stray.position,
                    vi:
                        "có thời hạn hoặc phí mà không có cách thức nộp; thêm cột “Cách thức thực hiện” (trực tiếp / trực tuyến / bưu chính)",
                    en: "a time limit or fee without a way of submission; add the column “Cách thức thực hiện”")
            }
            return []
        }
        let ways = values(of: cell, "channels", &problems)
        let limits = limit.flatMap { Self.limits($0.text) }
        return SubmissionChannel.Way.allCases.filter { ways.contains($0.rawValue) }.map { way in
            var channel = ProcedureRow.Channel(way: way)
            channel.timeLimit = limits?[way] ?? nil
            if let limit, channel.timeLimit == nil {
                channel.notes.append("Thời hạn trong bảng nguồn: “\(limit.text)”, chờ đối chiếu")
            }
            channel.isFree = fee.map { Spelling($0.text) == Spelling("Miễn phí") } ?? false
            if let fee, !channel.isFree {
                channel.notes.append("Phí, lệ phí trong bảng nguồn: “\(fee.text)”, chờ đối chiếu")
            }
            return channel
        }
    }

    /// Parses `20 Ngày (trực tuyến, bưu chính); 15 Ngày làm việc (trực tiếp)`, or a single limit for all ways. Returns
    /// nil if any part cannot be parsed.
    static func limits(_ text: String) -> [SubmissionChannel.Way: TimeLimit]? {
        var limits: [SubmissionChannel.Way: TimeLimit] = [:]
        for part in text.split(separator: ";") {
            let pieces = part.split(separator: "(", maxSplits: 1)
            guard let first = pieces.first, let limit = TimeLimit(String(first).tidied) else { return nil }
            guard pieces.count == 2 else {
                for way in SubmissionChannel.Way.allCases { limits[way] = limit }
                continue
            }
            let named = pieces[1].prefix { $0 != ")" }.split(separator: ",").map { Self.way(String($0)) }
            for way in named {
                guard let way else { return nil }
                limits[way] = limit
            }
        }
        return limits
    }

    private static func way(_ text: String) -> SubmissionChannel.Way? {
        SubmissionChannel.Way.allCases.first {
            Spelling($0.label) == Spelling(text) || Spelling($0.rawValue) == Spelling(text)
        }
    }
}
