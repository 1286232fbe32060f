import Disclosure
import RecordSchema
import Records
import SitePlan
import WorkingTime

/// `datapackage.json` (Data Package 1.0): every CSV file with the types of its columns.
struct DataPackage {
    let data: OpenData

    init(_ data: OpenData) { self.data = data }

    var value: DataValue {
        let site = data.site
        let tables = data.tables.map { table in
            resource(
                .table(table.table, .csv), name: table.table.rawValue, title: table.label, table.columns, key: table.key
            )
        }
        let dossiers = site.register.codeMonths.map(DataMonth.init(first:)).map { month in
            resource(
                .dossiers(month, .csv), name: "ho-so-\(month.text)",
                title: "Hồ sơ tháng \(month.first.month)/\(month.first.year)",
                data.dossiers.columns, key: data.dossiers.key)
        }
        return [
            "profile": "tabular-data-package",
            "name": "du-lieu-mo",
            "title": .text("Dữ liệu mở của \(site.unit.displayName)"),
            "homepage": .text(site.fullAddress(Page.openData.path(in: site))),
            "resources": .list(tables + dossiers),
        ]
    }

    private func resource(
        _ file: OpenDataFile, name: String, title: String, _ columns: [FieldDescription], key: String?
    ) -> DataValue {
        [
            "profile": "tabular-data-resource",
            "name": .text(name),
            "title": .text(title),
            "path": .text(file.name),
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "dialect": [
                "delimiter": ",", "lineTerminator": "\r\n", "quoteChar": "\"", "doubleQuote": true, "header": true,
            ],
            "schema": [
                "fields": .list(columns.map(\.tableField)),
                "primaryKey": key.map { [.text($0)] } ?? .null,
                "missingValues": [""],
            ],
        ]
    }
}

extension FieldDescription {
    /// The field as a Table Schema field descriptor.
    fileprivate var tableField: DataValue {
        let (type, format, constraints) = type.tableType
        let all = (isRequired ? [DataValue.Member("required", true)] : []) + constraints
        return [
            "name": .text(key), "title": .text(label), "description": source.isEmpty ? .null : .text(source),
            "type": .text(type), "format": format.map { .text($0) } ?? .null,
            "constraints": all.isEmpty ? .null : .record(all),
        ]
    }
}

extension FieldType {
    fileprivate var tableType: (type: String, format: String?, constraints: [DataValue.Member]) {
        switch self {
        case .text, .prose, .timeLimit: ("string", nil, [])
        case .integer(let minimum): ("integer", nil, [DataValue.Member("minimum", .int(minimum))])
        case .boolean: ("boolean", nil, [])
        case .date: ("date", nil, [])
        case .moment: ("datetime", "%Y-%m-%dT%H:%M", [])
        case .clock: ("time", "%H:%M", [])
        case .pattern(let pattern, _): ("string", nil, [DataValue.Member("pattern", .text(pattern))])
        case .choice(let options):
            ("string", nil, [DataValue.Member("enum", .list(options.map { .text($0.key) }))])
        case .list: ("array", nil, [])
        case .record, .textOrRecord, .map, .years: ("object", nil, [])
        }
    }
}
