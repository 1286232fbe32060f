import Disclosure
import RecordSchema
import WorkingTime

/// The fields of a record as lines of YAML to be filled in: required fields with a marker, all others commented out,
/// each under a comment that describes it and its syntax.
struct FieldLines {
    /// The values already known, as YAML, by key path: `unit.name`.
    let filled: [String: String]
    /// The date used in examples.
    let today: Day

    func lines(of kind: RecordDescription) -> [String] {
        kind.fields.flatMap { lines(of: $0, path: $0.key) }
    }

    private func lines(of field: FieldDescription, path: String) -> [String] {
        let isNeeded = field.isRequired || filled.keys.contains { $0 == path || $0.hasPrefix(path + ".") }
        let comment = self.comment(on: field)
        if let value = filled[path] { return comment + ["\(field.key): \(value)"] }
        if isNeeded { return comment + open(field, path: path) }
        return comment + (parts(of: field).map { ["# Gồm: \($0)."] } ?? []) + closed(field).map { "# " + $0 }
    }

    // MARK: - What a field is

    private func comment(on field: FieldDescription) -> [String] {
        var sentences = [field.label + (field.isRequired ? " (bắt buộc)." : ".")]
        if !field.source.isEmpty { sentences.append("Căn cứ: \(field.source).") }
        // Comes last, so that examples and choices end the comment.
        if let how = how(field.type) { sentences.append(how) }
        return ["# " + sentences.joined(separator: " ")]
            + choices(field.type).map {
                "#   " + YAMLText.scalar($0.key) + ($0.key == $0.label ? "" : " (\($0.label))")
            }
    }

    /// Describes the syntax of a value. Examples are always valid values.
    private func how(_ type: FieldType) -> String? {
        switch type {
        case .choice: "Chọn một trong các giá trị sau:"
        case .prose: "Viết bằng Markdown."
        case .integer: "Số viết liền, không dấu chấm. Ví dụ: \(Self.example(of: type, today) ?? "")"
        case .boolean: "Viết true (có) hoặc false (không)."
        case .list(let element):
            switch element {
            case .choice: "Một hay nhiều giá trị sau, viết [a, b]:"
            case .record: "Mỗi mục bắt đầu bằng “- ”."
            default:
                "Danh sách, viết [a, b]." + (Self.example(of: element, today).map { " Ví dụ một mục: \($0)" } ?? "")
            }
        case .years: "Mỗi năm một nhóm khóa."
        case .map(let keys, let values):
            "Các khóa: \(keys.joined(separator: ", ")). Mỗi khóa một giá trị: \(values.map(\.key).joined(separator: " | "))."
        case .text, .record, .textOrRecord: nil
        case .date, .moment, .clock, .timeLimit, .pattern: Self.example(of: type, today).map { "Ví dụ: \($0)" }
        }
    }

    private func choices(_ type: FieldType) -> [ChoiceOption] {
        switch type {
        case .choice(let options): options
        case .list(let element): choices(element)
        default: []
        }
    }

    /// Returns a valid example value, as YAML; nil if any text is valid.
    static func example(of type: FieldType, _ today: Day) -> String? {
        switch type {
        case .integer(let minimum): "\(max(minimum, 12))"
        case .boolean: "true"
        case .date: today.iso
        case .moment: today.iso + "T17:00"
        case .clock: "\"15:00\""
        case .timeLimit: "3 ngày làm việc"
        case .pattern(_, let example): YAMLText.scalar(example)
        case .choice(let options): options.first.map { YAMLText.scalar($0.key) }
        case .text, .prose, .list, .record, .textOrRecord, .map, .years: nil
        }
    }

    // MARK: - What is to be filled in

    private func open(_ field: FieldDescription, path: String) -> [String] {
        switch field.type {
        case .record(let kind):
            return ["\(field.key):"] + needed(kind(), path: path).map { "  " + $0 }
        case .years(let kind):
            return ["\(field.key):", "  \(today.year):"] + needed(kind(), path: path).map { "    " + $0 }
        case .list(.record(let kind)):
            let inner = needed(kind(), path: path)
            // The list item begins at its first key; the comments on that key precede it.
            let first = inner.firstIndex { !$0.hasPrefix("#") } ?? 0
            return ["\(field.key):"] + inner[..<first].map { "  " + $0 }
                + inner[first...].enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
        default: return ["\(field.key): \(Self.place(for: field.type))"]
        }
    }

    /// Returns the lines of an inner record's required fields, followed by the names of the others.
    private func needed(_ kind: RecordDescription, path: String) -> [String] {
        let inner = kind.fields.map { ($0, path + "." + $0.key) }
        let (needed, others) = (
            inner.filter { $0.0.isRequired || filled[$0.1] != nil },
            inner.filter { !$0.0.isRequired && filled[$0.1] == nil }
        )
        let more = others.map { brief($0.0) }.joined(separator: ", ")
        return needed.flatMap { lines(of: $0.0, path: $0.1) } + (more.isEmpty ? [] : ["# Có thể thêm: \(more)."])
    }

    /// Describes a field briefly: its key, label, and syntax.
    private func brief(_ field: FieldDescription) -> String {
        let choices = choices(field.type).map { YAMLText.scalar($0.key) }.joined(separator: " | ")
        let how = choices.isEmpty ? Self.example(of: field.type, today).map { ", ví dụ " + $0 } ?? "" : ": " + choices
        return "\(field.key) (\(field.label)\(how))"
    }

    // MARK: - What may be left out

    /// Describes the keys of the records a field contains; nil if it contains no records.
    private func parts(of field: FieldDescription) -> String? {
        field.type.record.map { $0.fields.map(brief).joined(separator: ", ") }
    }

    private func closed(_ field: FieldDescription) -> [String] {
        switch field.type {
        case .list(.record(let kind)): ["\(field.key):", "  - \(Self.inline(kind()))"]
        case .years(let kind): ["\(field.key):", "  \(today.year): \(Self.inline(kind()))"]
        default: ["\(field.key): \(Self.place(for: field.type))"]
        }
    }

    private static func inline(_ kind: RecordDescription) -> String {
        let required = kind.fields.filter(\.isRequired)
        let shown = required.isEmpty ? kind.fields : required
        return "{" + shown.map { "\($0.key): \(place(for: $0.type))" }.joined(separator: ", ") + "}"
    }

    /// Returns a placeholder for a value, on one line.
    private static func place(for type: FieldType) -> String {
        switch type {
        case .record(let kind): inline(kind())
        case .list(let element): "[\(place(for: element))]"
        case .map(let keys, _): "{\(keys.first ?? ""): \(Unfinished.marker)}"
        case .years, .text, .prose, .integer, .boolean, .date, .moment, .clock, .timeLimit, .pattern, .choice,
            .textOrRecord:
            Unfinished.marker
        }
    }
}
