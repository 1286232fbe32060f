import Binary

/// The declared schemas as a JSON Schema document (draft 2020-12), with one definition per record type.
public enum JSONSchema {
    /// Returns the JSON Schema document.
    ///
    /// - Parameter kinds: All record types, each once.
    public static func document(of kinds: [RecordDescription]) -> String {
        var json = JSONWriter()
        json.object(.indented) { schema in
            schema.member("$schema", "https://json-schema.org/draft/2020-12/schema")
            schema.member("title", "congkhai")
            schema.object("$defs", .indented) { definitions in
                for kind in kinds { definitions.object(kind.kind, .indented) { kind.write(into: &$0) } }
            }
        }
        json.endLine()
        return json.text
    }
}

extension RecordDescription {
    fileprivate func write(into schema: inout JSONObjectWriter) {
        schema.member("type", "object")
        schema.layout = .spaced
        schema.member("title", label)
        schema.member("additionalProperties", false)
        schema.layout = .indented
        schema.member("required", fields.filter(\.isRequired).map(\.key))
        schema.object("properties", .indented) { properties in
            for field in fields {
                properties.object(field.key) { property in
                    property.member("title", field.label)
                    if !field.source.isEmpty { property.member("description", field.source) }
                    field.type.write(into: &property)
                }
            }
        }
    }

    fileprivate func writeReference(into schema: inout JSONObjectWriter) {
        schema.member("$ref", "#/$defs/\(kind)")
    }
}

extension FieldType {
    /// Writes the JSON Schema keywords that constrain a value.
    fileprivate func write(into schema: inout JSONObjectWriter) {
        switch self {
        // YAML parses unquoted digits as a number, but the reader takes them verbatim.
        case .text: schema.member("type", ["string", "number"])
        case .prose: schema.member("type", "string")
        case .integer(let minimum):
            schema.member("type", "integer")
            schema.member("minimum", minimum)
        case .boolean: schema.member("type", "boolean")
        case .date:
            schema.member("type", "string")
            schema.member("format", "date")
        case .moment:
            schema.member("type", "string")
            schema.member("pattern", #"^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}"#)
        case .clock:
            schema.member("type", "string")
            schema.member("pattern", #"^\d{2}:\d{2}$"#)
        case .timeLimit:
            schema.member("type", "string")
            schema.member("examples", ["trong ngày", "3 ngày làm việc", "15 ngày", "8 giờ làm việc"])
        case .pattern(let pattern, let example):
            schema.member("type", ["string", "integer"])
            schema.member("pattern", pattern)
            schema.member("examples", [example])
        case .choice(let options):
            schema.array("enum") { values in
                for option in options { option.writeSpellings(into: &values) }
            }
        case .list(let element):
            schema.member("type", "array")
            schema.object("items") { element.write(into: &$0) }
        case .record(let kind): kind().writeReference(into: &schema)
        case .textOrRecord(let kind):
            schema.array("anyOf") { alternatives in
                alternatives.object { $0.member("type", "string") }
                alternatives.object { kind().writeReference(into: &$0) }
            }
        case .map(let keys, let values):
            schema.member("type", "object")
            schema.member("additionalProperties", false)
            schema.object("properties") { properties in
                for key in keys { properties.object(key) { $0.member("enum", values.map(\.key)) } }
            }
        case .years(let kind):
            schema.member("type", "object")
            schema.object("patternProperties") { years in
                years.object(#"^\d{4}$"#) { kind().writeReference(into: &$0) }
            }
            schema.member("additionalProperties", false)
        }
    }
}

extension ChoiceOption {
    /// Writes the accepted spellings. A key consisting of digits may be unquoted, which YAML parses as a number.
    fileprivate func writeSpellings(into values: inout JSONArrayWriter) {
        if let number = Int(key), "\(number)" == key { values.write(number) }
        values.write(key)
    }
}
