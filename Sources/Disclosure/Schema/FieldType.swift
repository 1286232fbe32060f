/// What a field may hold. Editors' schemas, the data dictionary and the handbook's tables are made from this.
public indirect enum FieldType: Sendable {
    case text
    /// CommonMark in a field.
    case prose
    case integer(minimum: Int)
    case boolean
    case date
    case moment
    case clock
    case timeLimit
    /// Text of a fixed form, as a regular expression.
    case pattern(String, example: String)
    case choice([ChoiceOption])
    case list(FieldType)
    /// A map of its own kind. Fetched when needed: kinds may hold one another.
    case record(@Sendable () -> RecordDescription)
    /// Either a plain text or a map with more detail.
    case textOrRecord(@Sendable () -> RecordDescription)
    /// A map from one of some keys to one of some values.
    case map(keys: [String], values: [ChoiceOption])
    /// A map from a year to a record.
    case years(@Sendable () -> RecordDescription)
}

/// One of the values of an enumeration, as it is written and as it is read aloud.
public struct ChoiceOption: Sendable, Hashable {
    public let key: String
    public let label: String

    public init(key: String, label: String) {
        self.key = key
        self.label = label
    }
}

/// A record type without its Swift type: what documentation needs to know of it.
public struct RecordDescription: Sendable {
    public let kind: String
    public let label: String
    public let source: String
    public let fields: [FieldDescription]
}

/// A field without its Swift type.
public struct FieldDescription: Sendable {
    public let key: String
    public let label: String
    public let type: FieldType
    public let isRequired: Bool
    /// The rule that asks for the field; empty where it is the program's own.
    public let source: String

    public init(key: String, label: String, type: FieldType, isRequired: Bool = false, source: String = "") {
        self.key = key
        self.label = label
        self.type = type
        self.isRequired = isRequired
        self.source = source
    }
}

extension RecordDescription {
    /// Every kind the content is made of, each once, in the order in which it is first met.
    public static var all: [RecordDescription] {
        var kinds: [RecordDescription] = []
        var seen: Set<String> = []
        func visit(_ kind: RecordDescription) {
            guard seen.insert(kind.kind).inserted else { return }
            kinds.append(kind)
            for field in kind.fields { if let inner = field.type.record { visit(inner) } }
        }
        for root in JSONSchema.roots { visit(root) }
        return kinds
    }
}

extension FieldType {
    /// The kind of record a value holds, itself or in a list.
    public var record: RecordDescription? {
        switch self {
        case .record(let kind), .textOrRecord(let kind), .years(let kind): kind()
        case .list(let element): element.record
        case .text, .prose, .integer, .boolean, .date, .moment, .clock, .timeLimit, .pattern, .choice, .map: nil
        }
    }
}
