/// The type of values a field accepts. Editor schemas, the data dictionary, and the handbook's tables are generated
/// from it.
public indirect enum FieldType: Sendable {
    case text
    /// CommonMark text.
    case prose
    case integer(minimum: Int)
    case boolean
    case date
    /// A date and time.
    case moment
    /// A time of day.
    case clock
    case timeLimit
    /// Text that matches a regular expression.
    case pattern(String, example: String)
    case choice([ChoiceOption])
    case list(FieldType)
    /// A map that is itself a record. The description is lazy because record types may contain one another.
    case record(@Sendable () -> RecordDescription)
    /// Either plain text or a map with more detail.
    case textOrRecord(@Sendable () -> RecordDescription)
    /// A map from a fixed set of keys to a fixed set of values.
    case map(keys: [String], values: [ChoiceOption])
    /// A map from years to records.
    case years(@Sendable () -> RecordDescription)
}

/// One value of an enumeration: its spelling in files and its label for readers.
public struct ChoiceOption: Sendable, Hashable {
    /// The spelling in files.
    public let key: String
    /// The Vietnamese label shown to readers.
    public let label: String

    /// Creates an option from its spelling in files and its Vietnamese label.
    public init(key: String, label: String) {
        self.key = key
        self.label = label
    }
}

/// A type-erased description of a record type, for documentation.
public struct RecordDescription: Sendable {
    /// The English name of the record type, in the singular.
    public let kind: String
    /// The Vietnamese name of the record type.
    public let label: String
    /// The legal provision that requires records of this type; empty if there is none.
    public let source: String
    /// The fields of the record type, in display order.
    public let fields: [FieldDescription]
}

/// A type-erased description of a field.
public struct FieldDescription: Sendable {
    /// The key in YAML and the column heading in CSV.
    public let key: String
    /// The Vietnamese name shown to readers.
    public let label: String
    /// The type of values that the field accepts.
    public let type: FieldType
    /// Whether a record without the field is rejected.
    public let isRequired: Bool
    /// The legal provision that requires the field; empty if the field is specific to this program.
    public let source: String

    /// Creates a description, by default of an optional field that is specific to this program.
    public init(key: String, label: String, type: FieldType, isRequired: Bool = false, source: String = "") {
        self.key = key
        self.label = label
        self.type = type
        self.isRequired = isRequired
        self.source = source
    }
}

extension FieldType {
    /// The record type of a value, or of the elements of a list; nil for other types.
    public var record: RecordDescription? {
        switch self {
        case .record(let kind), .textOrRecord(let kind), .years(let kind): kind()
        case .list(let element): element.record
        case .text, .prose, .integer, .boolean, .date, .moment, .clock, .timeLimit, .pattern, .choice, .map: nil
        }
    }
}
