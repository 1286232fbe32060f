import ContentReader
import Diagnostics
import Disclosure
import FileSystem
import Privacy
import RecordSchema

/// A user's mapping for an unknown export: headings to keys, words to values, and defaults for all rows.
package struct ImportMapping: Record {
    /// Headings mapped to keys; a heading mapped to nil is ignored.
    package var columns = TextMap()
    /// The meanings of words, by key.
    package var values = TextMapByKey()
    /// Values by key, used where the table has none.
    package var defaults = TextMap()

    /// Creates a mapping that maps nothing; the location is not kept.
    package init(at location: Location) {}

    /// The keys of a mapping file, each of which may be left out.
    package static let schema = Schema<ImportMapping>(
        "importMapping", "Bảng quy đổi khi nhập",
        [
            Field("columns", "Cột: tiêu đề → khóa", \.columns),
            Field("values", "Giá trị: khóa → (chữ trong tệp → giá trị)", \.values),
            Field("defaults", "Giá trị cho cột không có trong tệp", \.defaults),
        ])
}

/// A map from strings to strings, with source positions. A key without a value is mapped to nil.
package struct TextMap: FieldValue {
    struct Entry: Sendable {
        let key: String
        let keyPosition: Position
        let value: String?
        let valuePosition: Position
    }

    private(set) var entries: [Entry] = []

    /// A map that restricts neither its keys nor its values.
    package static var fieldType: FieldType { .map(keys: [], values: []) }

    /// The entries in the order of the file, with null for a key without a value.
    package var dataValue: DataValue {
        .record(entries.map { DataValue.Member($0.key, $0.value.map(DataValue.text) ?? .null) })
    }

    /// Returns the map in a YAML value, or reports a problem and returns nil if it does not map keys to single
    /// values.
    package static func decode(_ raw: RawValue, _ problems: inout DiagnosticCollector) -> TextMap? {
        guard case .map(let entries) = raw.shape else {
            problems.report(
                .wrongType, at: raw.position, vi: "viết mỗi dòng một cặp “chữ: giá trị”",
                en: "write a pair on each line: text, colon, value")
            return nil
        }
        var map = TextMap()
        for entry in entries {
            var value: String?
            if case .empty = entry.value.shape {
                value = nil
            } else if let text = String.decode(entry.value, &problems) {
                value = text
            } else {
                return nil
            }
            map.entries.append(
                Entry(
                    key: entry.key, keyPosition: entry.keyPosition, value: value, valuePosition: entry.value.position))
        }
        return map
    }

    /// The values by the spelling of their keys.
    var bySpelling: [Spelling: String?] {
        Dictionary(entries.map { (Spelling($0.key), $0.value) }, uniquingKeysWith: { _, last in last })
    }
}

/// A map of maps: for each key of the schema, the meanings of an export's words.
package struct TextMapByKey: FieldValue {
    struct Entry: Sendable {
        let key: String
        let keyPosition: Position
        let map: TextMap
    }

    private(set) var entries: [Entry] = []

    /// A map that restricts neither its keys nor its values.
    package static var fieldType: FieldType { .map(keys: [], values: []) }

    /// The entries in the order of the file, each with its map in open-data form.
    package var dataValue: DataValue { .record(entries.map { DataValue.Member($0.key, $0.map.dataValue) }) }

    /// Returns the maps in a YAML value, or reports a problem and returns nil if it is not a map of keys to maps.
    package static func decode(_ raw: RawValue, _ problems: inout DiagnosticCollector) -> TextMapByKey? {
        guard case .map(let entries) = raw.shape else {
            problems.report(
                .wrongType, at: raw.position, vi: "viết tên khóa, rồi bên dưới mỗi dòng một cặp “chữ: giá trị”",
                en: "write a key, and below it a pair on each line: text, colon, value")
            return nil
        }
        var maps = TextMapByKey()
        for entry in entries {
            guard let map = TextMap.decode(entry.value, &problems) else { return nil }
            maps.entries.append(Entry(key: entry.key, keyPosition: entry.keyPosition, map: map))
        }
        return maps
    }

    /// The meanings of words, by key and spelling.
    var bySpelling: [String: [Spelling: String?]] {
        Dictionary(entries.map { ($0.key, $0.map.bySpelling) }, uniquingKeysWith: { _, last in last })
    }
}

extension ImportMapping {
    /// Reads the mapping in a file; the mapping is nil if it has errors, which the findings describe.
    package static func read(_ path: String, for declaration: ImportDeclaration) throws(FileError) -> (
        mapping: ImportMapping?, findings: [Diagnostic]
    ) {
        let (record, findings) = try ContentReader.read(yaml: path, as: ImportMapping.self)
        guard let record else { return (nil, findings) }
        var problems = DiagnosticCollector(file: path)
        record.check(declaration.columns, &problems)
        return (problems.all.isEmpty ? record : nil, findings + problems.all)
    }

    /// Reports unknown keys, invalid values, and headings of personal columns, which must not be imported.
    private func check(_ importColumns: [ImportColumn], _ problems: inout DiagnosticCollector) {
        let keys = importColumns.map(\.key)
        func known(_ key: String, at position: Position) {
            guard !keys.contains(key) else { return }
            let hint = Suggestion.nearest(to: key, in: keys)
            problems.report(
                .unknownKey, at: position,
                vi: "không có khóa “\(key)”"
                    + (hint.map { "; có phải ý bạn là “\($0)”?" } ?? "; các khóa: \(keys.joined(separator: ", "))"),
                en: "there is no key “\(key)”"
                    + (hint.map { "; did you mean “\($0)”?" } ?? "; the keys are \(keys.joined(separator: ", "))"))
        }
        for entry in columns.entries {
            guard let key = entry.value else { continue }
            known(key, at: entry.valuePosition)
            if PersonalData.isPersonalHeading(entry.key) {
                problems.report(
                    .personalColumn, at: entry.keyPosition,
                    vi: "“\(entry.key)” là thông tin riêng của người nộp, không được nhập; bỏ dòng này",
                    en: "“\(entry.key)” is an applicant's personal data and cannot be imported; delete this line")
            }
        }
        func check(_ value: String?, for key: String, at position: Position) {
            guard let value, let problem = importColumns[key]?.problem(in: value) else { return }
            problems.report(problem.rule, at: position, problem.message)
        }
        for entry in defaults.entries {
            known(entry.key, at: entry.keyPosition)
            check(entry.value, for: entry.key, at: entry.valuePosition)
        }
        for entry in values.entries {
            known(entry.key, at: entry.keyPosition)
            for pair in entry.map.entries { check(pair.value, for: entry.key, at: pair.valuePosition) }
        }
    }
}
