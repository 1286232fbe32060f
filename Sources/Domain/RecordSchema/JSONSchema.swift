import Binary

/// The declared schemas as a JSON Schema document (draft 2020-12), with one definition per record type.
public enum JSONSchema {
    /// Returns the JSON Schema document.
    ///
    /// - Parameter roots: the record types that a whole file can contain.
    public static func document(of roots: [RecordDescription]) -> String {
        var writer = SchemaWriter()
        for root in roots { writer.define(root) }
        return writer.document
    }
}

/// A writer of schema definitions, which writes each record type once, in the order of first use.
private struct SchemaWriter {
    private var definitions: [(kind: String, text: String)] = []
    private var seen: Set<String> = []

    var document: String {
        let parts = definitions.map { "    \(quoted($0.kind)): \($0.text)" }
        return """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "title": "congkhai",
              "$defs": {
            \(parts.joined(separator: ",\n"))
              }
            }

            """
    }

    mutating func define(_ kind: RecordDescription) {
        guard seen.insert(kind.kind).inserted else { return }
        let place = definitions.count
        definitions.append((kind.kind, ""))
        let properties = kind.fields.map { field in
            "        \(quoted(field.key)): {\"title\": \(quoted(field.label))"
                + (field.source.isEmpty ? "" : ", \"description\": \(quoted(field.source))") + ", \(type(field.type))}"
        }
        let required = kind.fields.filter(\.isRequired).map { quoted($0.key) }
        definitions[place].text = """
            {
                  "type": "object", "title": \(quoted(kind.label)), "additionalProperties": false,
                  "required": [\(required.joined(separator: ", "))],
                  "properties": {
            \(properties.joined(separator: ",\n"))
                  }
                }
            """
    }

    /// Returns the JSON Schema keywords that constrain a value.
    private mutating func type(_ type: FieldType) -> String {
        switch type {
        // YAML parses unquoted digits as a number, but the reader takes them verbatim.
        case .text: return #""type": ["string", "number"]"#
        case .prose: return #""type": "string""#
        case .integer(let minimum): return #""type": "integer", "minimum": \#(minimum)"#
        case .boolean: return #""type": "boolean""#
        case .date: return #""type": "string", "format": "date""#
        case .moment: return #""type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}""#
        case .clock: return #""type": "string", "pattern": "^\\d{2}:\\d{2}$""#
        case .timeLimit:
            return #""type": "string", "examples": ["trong ngày", "3 ngày làm việc", "15 ngày", "8 giờ làm việc"]"#
        case .pattern(let pattern, let example):
            return #""type": ["string", "integer"], "pattern": \#(quoted(pattern)), "examples": [\#(quoted(example))]"#
        case .choice(let options):
            return #""enum": [\#(options.flatMap(spellings).joined(separator: ", "))]"#
        case .list(let element):
            return #""type": "array", "items": {\#(self.type(element))}"#
        case .record(let description):
            let kind = description()
            define(kind)
            return ##""$ref": "#/$defs/\##(kind.kind)""##
        case .textOrRecord(let description):
            let kind = description()
            define(kind)
            return ##""anyOf": [{"type": "string"}, {"$ref": "#/$defs/\##(kind.kind)"}]"##
        case .map(let keys, let values):
            let value = "{\"enum\": [\(values.map { quoted($0.key) }.joined(separator: ", "))]}"
            let properties = keys.map { "\(quoted($0)): \(value)" }.joined(separator: ", ")
            return #""type": "object", "additionalProperties": false, "properties": {\#(properties)}"#
        case .years(let description):
            let kind = description()
            define(kind)
            return
                ##""type": "object", "patternProperties": {"^\\d{4}$": {"$ref": "#/$defs/\##(kind.kind)"}}, "additionalProperties": false"##
        }
    }

    /// Returns the accepted spellings. A key consisting of digits may be unquoted, which YAML parses as a number.
    private func spellings(_ option: ChoiceOption) -> [String] {
        option.key.utf8.allSatisfy { $0 &- 0x30 < 10 } ? [option.key, quoted(option.key)] : [quoted(option.key)]
    }

    private func quoted(_ text: String) -> String { JSONText.quoted(text) }
}
