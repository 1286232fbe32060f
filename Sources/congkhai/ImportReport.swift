import Diagnostics
import Import

/// A textual report of what an import would do, row by row. It repeats no values of personal columns and no free text.
struct ImportReport {
    /// The table's file as given on the command line.
    let source: String
    let declaration: ImportDeclaration
    let language: Language

    func text(_ plan: ImportPlan) -> String {
        var new: [Int] = []
        var unchanged: [Int] = []
        var changed: [String] = []
        var differing: [String] = []
        var repeated: [String] = []
        for row in plan.rows {
            switch row.outcome {
            case .new: new.append(row.number)
            case .unchanged: unchanged.append(row.number)
            case .changed(let record, let differences): changed.append(line(row.number, record, differences))
            case .differs(let record, let differences): differing.append(line(row.number, record, differences))
            case .repeated(let first):
                repeated.append(
                    "  " + say("hàng \(row.number): như hàng \(first)", "row \(row.number): same as row \(first)"))
            }
        }
        let changes = declaration.changesRecords
        var lines = head(plan) + [count(say("mới", "new"), new)]
        if changes { lines += list(say("thay đổi", "changed"), changed) }
        lines.append(count(say("không đổi", "unchanged"), unchanged))
        if !repeated.isEmpty { lines += list(say("lặp lại", "repeated"), repeated) }
        if !changes || !differing.isEmpty {
            lines += list(declaration.differingRecords.text(in: language), differing)
        }
        lines.append(count(say("từ chối", "rejected"), plan.refused))
        if !plan.other.isEmpty {
            let record = declaration.record
            lines.append(count(say("không phải \(record.vietnamese)", "no \(record.english)"), plan.other))
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func head(_ plan: ImportPlan) -> [String] {
        let heading = plan.headingRows
        let part = plan.sheet.map { say("trang tính “\($0)”", "sheet “\($0)”") } ?? plan.encoding?.rawValue ?? ""
        let rows = heading.count == 1 ? "\(heading.lowerBound)" : "\(heading.lowerBound)–\(heading.upperBound)"
        var lines = ["\(source): \(part), \(say("tiêu đề ở hàng", "headings in row")) \(rows)"]
        let read = plan.columns.compactMap { column -> String? in
            if case .read(let key) = column.fate { "\(name(of: column)) → \(key)" } else { nil }
        }
        lines.append("\(say("đọc", "read")): " + read.joined(separator: ", "))
        for (fate, label) in [
            (ColumnUse.Fate.personal, say("thông tin riêng, không đọc", "personal, not read")),
            (.unused, say("không dùng", "not used")),
        ] {
            let left = plan.columns.filter { $0.fate == fate }
            if !left.isEmpty { lines.append("\(label): " + left.map(name).joined(separator: ", ")) }
        }
        return lines
    }

    private func name(of column: ColumnUse) -> String {
        column.heading.isEmpty ? column.name : "\(column.name) “\(column.heading)”"
    }

    /// Describes a row that differs from the content, with its old and new values.
    private func line(_ number: Int, _ record: ExistingRecord, _ differences: [ValueDifference]) -> String {
        let location = record.line.map { "\(record.file):\($0)" } ?? record.file
        let descriptions = differences.map { difference in
            difference.values.map { "\(difference.key) \($0.content ?? "–") → \($0.row ?? "–")" } ?? difference.key
        }
        return "  \(say("hàng", "row")) \(number): \(location): \(descriptions.joined(separator: ", "))"
    }

    private func list(_ name: String, _ rows: [String]) -> [String] { ["\(name): \(rows.count)"] + rows }

    private func count(_ name: String, _ rows: [Int]) -> String {
        rows.isEmpty ? "\(name): 0" : "\(name): \(rows.count) (\(say("hàng", "row")) \(Self.ranges(rows)))"
    }

    /// Formats row numbers as ranges: `6–8, 12`.
    private static func ranges(_ rows: [Int]) -> String {
        var ranges: [ClosedRange<Int>] = []
        for row in rows {
            if let last = ranges.last, last.upperBound + 1 == row {
                ranges[ranges.count - 1] = last.lowerBound...row
            } else {
                ranges.append(row...row)
            }
        }
        return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
            .joined(separator: ", ")
    }

    private func say(_ vi: String, _ en: String) -> String { Message(vi: vi, en: en).text(in: language) }
}
