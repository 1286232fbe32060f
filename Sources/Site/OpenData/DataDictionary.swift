import Disclosure
import RecordSchema
import Records
import SitePlan

/// Từ điển dữ liệu: every field of every record, and the computed columns of the tables.
package struct DataDictionary: Sendable {
    /// The kinds of records, followed by the tables with computed columns, the last of which is that of dossiers.
    package let entries: [Entry]

    /// A kind of record, or the computed columns of a table.
    package struct Entry: Sendable {
        /// The English name of the kind of record, or the name of the table in addresses.
        package let name: String
        /// The Vietnamese label of the entry.
        package let label: String
        /// The legal basis of the record; empty for computed columns.
        package let source: String
        /// The fields of the record, or the computed columns of the table, in display order.
        package let fields: [FieldDescription]
    }

    /// Creates the dictionary of all kinds of records and of the tables in `data`.
    package init(_ data: OpenData) {
        let kinds = RecordDescription.all.map {
            Entry(name: $0.kind, label: $0.label, source: $0.source, fields: $0.fields)
        }
        let tables = data.tables.filter { !$0.computed.isEmpty }.map {
            Entry(
                name: $0.table.rawValue, label: "Cột tính thêm: \($0.label.lowercasedFirst)", source: "",
                fields: $0.computed)
        }
        let own = data.dossiers.columns.filter { column in !Dossier.schema.fields.contains { $0.key == column.key } }
        entries =
            kinds + tables + [Entry(name: "ho-so", label: "Cột tính thêm: hồ sơ", source: "", fields: own)]
    }

    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(row: ["record", "recordLabel", "key", "label", "type", "required", "source", "values"])
        for entry in entries {
            for field in entry.fields {
                bytes.append(row: [
                    .text(entry.name), .text(entry.label), .text(field.key), .text(field.label), .text(field.type.name),
                    .bool(field.isRequired), .text(field.source.isEmpty ? entry.source : field.source),
                    .text(field.type.options.map { "\($0.key): \($0.label)" }.joined(separator: "; ")),
                ])
            }
        }
        return bytes
    }
}

extension FieldType {
    /// The name of the type in plain Vietnamese.
    package var name: String {
        switch self {
        case .text: "chữ"
        case .prose: "văn bản Markdown"
        case .integer: "số nguyên"
        case .boolean: "có hoặc không"
        case .date: "ngày"
        case .moment: "ngày giờ"
        case .clock: "giờ"
        case .timeLimit: "thời hạn"
        case .pattern(_, let example): "chữ theo mẫu, như \(example)"
        case .choice: "một giá trị trong danh mục"
        case .list(let element): "danh sách: \(element.name)"
        case .record(let kind), .textOrRecord(let kind): "nhóm “\(kind().label)”"
        case .map: "các cặp khóa và giá trị"
        case .years(let kind): "mỗi năm một nhóm “\(kind().label)”"
        }
    }

    /// The values of an enumeration; empty for other types.
    package var options: [ChoiceOption] {
        switch self {
        case .choice(let options), .map(_, let options): options
        case .list(let element): element.options
        default: []
        }
    }
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
