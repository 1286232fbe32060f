import Diagnostics
import Disclosure
import Import
import Register

/// A textual report of what an import would do, row by row. It repeats no values of personal columns and no free text.
struct ImportReport {
    /// The table's file as given on the command line.
    let source: String
    let language: Language

    func text(_ plan: ResultsImport) -> String {
        var lines = head(plan.sheet, plan.encoding, plan.headingRows, plan.columns)
        var byState: [Int: [Int]] = [:]
        var changed: [String] = []
        var handWritten: [String] = []
        var repeated: [String] = []
        for row in plan.rows {
            switch row.state {
            case .new: byState[0, default: []].append(row.number)
            case .unchanged: byState[1, default: []].append(row.number)
            case .changed(let place, let changes): changed.append(line(row.number, place, changes))
            case .handWritten(let place, let changes): handWritten.append(line(row.number, place, changes))
            case .repeated(let first):
                repeated.append(
                    "  " + say("hàng \(row.number): như hàng \(first)", "row \(row.number): same as row \(first)"))
            }
        }
        lines.append(count(say("mới", "new"), byState[0] ?? []))
        lines.append("\(say("thay đổi", "changed")): \(changed.count)")
        lines += changed
        lines.append(count(say("không đổi", "unchanged"), byState[1] ?? []))
        if !repeated.isEmpty { lines.append("\(say("lặp lại", "repeated")): \(repeated.count)") }
        lines += repeated
        if !handWritten.isEmpty {
            lines.append(
                say(
                    "khác tệp viết tay, hãy tự sửa ở đó: \(handWritten.count)",
                    "differ from a file written by hand, change it there: \(handWritten.count)"))
        }
        lines += handWritten
        lines.append(count(say("từ chối", "rejected"), plan.refused))
        if !plan.other.isEmpty { lines.append(count(say("không phải hồ sơ", "no dossier"), plan.other)) }
        return lines.map { $0 + "\n" }.joined()
    }

    func text(_ plan: ProceduresImport) -> String {
        var lines = head(plan.sheet, plan.encoding, plan.headingRows, plan.columns)
        var new: [Int] = []
        var unchanged: [Int] = []
        var different: [String] = []
        for row in plan.rows {
            switch row.state {
            case .new: new.append(row.number)
            case .unchanged: unchanged.append(row.number)
            case .differs(let place, let keys):
                let keys = keys.joined(separator: ", ")
                different.append("  \(say("hàng", "row")) \(row.number): \(place.file): \(keys)")
            }
        }
        lines.append(count(say("mới", "new"), new))
        lines.append(count(say("không đổi", "unchanged"), unchanged))
        lines.append(
            say(
                "khác tệp đã có, không ghi đè, hãy tự xem: \(different.count)",
                "differ from their files, which stay as they are: \(different.count)"))
        lines += different
        lines.append(count(say("từ chối", "rejected"), plan.refused))
        if !plan.other.isEmpty { lines.append(count(say("không phải thủ tục", "no procedure"), plan.other)) }
        return lines.map { $0 + "\n" }.joined()
    }

    private func head(
        _ sheet: String?, _ encoding: TextEncoding?, _ heading: ClosedRange<Int>, _ columns: [ColumnUse]
    ) -> [String] {
        let part = sheet.map { say("trang tính “\($0)”", "sheet “\($0)”") } ?? encoding?.rawValue ?? ""
        let rows = heading.count == 1 ? "\(heading.lowerBound)" : "\(heading.lowerBound)–\(heading.upperBound)"
        var lines = ["\(source): \(part), \(say("tiêu đề ở hàng", "headings in row")) \(rows)"]
        let read = columns.compactMap { column -> String? in
            if case .read(let key) = column.fate { "\(shown(column)) → \(key)" } else { nil }
        }
        lines.append("\(say("đọc", "read")): " + read.joined(separator: ", "))
        for (fate, name) in [
            (ColumnUse.Fate.personal, say("thông tin riêng, không đọc", "personal, not read")),
            (.unused, say("không dùng", "not used")),
        ] {
            let left = columns.filter { $0.fate == fate }
            if !left.isEmpty { lines.append("\(name): " + left.map(shown).joined(separator: ", ")) }
        }
        return lines
    }

    private func shown(_ column: ColumnUse) -> String {
        column.heading.isEmpty ? column.name : "\(column.name) “\(column.heading)”"
    }

    /// Describes a row that differs from the content, with its old and new values.
    private func line(_ number: Int, _ place: Location, _ changes: [ResultsImport.Change]) -> String {
        let differences = changes.map { change in
            change.key == "lateReason" ? change.key : "\(change.key) \(change.from ?? "–") → \(change.to ?? "–")"
        }
        return
            "  \(say("hàng", "row")) \(number): \(place.file):\(place.position.line): \(differences.joined(separator: ", "))"
    }

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
