import Diagnostics
import RecordSchema

/// CommonMark source text with its position.
public struct Prose: FieldValue, Hashable {
    /// The CommonMark text.
    public var source: String
    /// The line and column in the file at which `source` begins.
    public var position: Position

    /// Creates prose whose source begins at a position of its file, by default at the start.
    public init(_ source: String, at position: Position = .start) {
        self.source = source
        self.position = position
    }

    /// Prose with an empty source.
    public static let none = Prose("")

    /// Whether the source is empty or consists only of spaces and line breaks.
    public var isEmpty: Bool { source.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D } }

    public static var fieldType: FieldType { .prose }

    public var dataValue: DataValue { .text(source) }

    public static func decode(_ raw: RawValue, _ problems: inout DiagnosticCollector) -> Prose? {
        String.decode(raw, &problems).map { Prose($0, at: raw.position) }
    }
}

extension Record {
    /// The Markdown in the record's own fields.
    public var proseFields: [Prose] {
        Self.schema.fields.compactMap { field in
            guard case .prose = field.type else { return nil }
            return field.value(self) as? Prose
        }
    }
}
