/// A value as open data has it, whatever the format of the file: what a record's schema writes.
public enum DataValue: Sendable, Hashable {
    case null
    case bool(Bool)
    case int(Int)
    case text(String)
    case list([DataValue])
    /// In the order of the schema.
    case record([Member])

    /// A key with its value.
    public struct Member: Sendable, Hashable {
        public let key: String
        public let value: DataValue

        public init(_ key: String, _ value: DataValue) {
            self.key = key
            self.value = value
        }
    }
}

extension DataValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    public init(stringLiteral text: String) { self = .text(text) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(arrayLiteral items: DataValue...) { self = .list(items) }
    public init(dictionaryLiteral members: (String, DataValue)...) {
        self = .record(members.map { Member($0, $1) })
    }
}
