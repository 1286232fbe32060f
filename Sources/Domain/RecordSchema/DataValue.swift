import Binary

/// A format-independent open-data value, as encoded by a record's schema.
public enum DataValue: Sendable, Hashable {
    case null
    case bool(Bool)
    case int(Int)
    case text(String)
    case list([DataValue])
    /// Members are in schema order.
    case record([Member])

    /// A key-value pair.
    public struct Member: Sendable, Hashable {
        /// The key under which the value is published.
        public let key: String
        /// The value; ``DataValue/null`` if there is none.
        public let value: DataValue

        /// Creates a member from a key and its value.
        public init(_ key: String, _ value: DataValue) {
            self.key = key
            self.value = value
        }
    }
}

extension DataValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    /// Creates a text value from a string literal.
    public init(stringLiteral text: String) { self = .text(text) }
    /// Creates a truth value from a Boolean literal.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// Creates a list from an array literal.
    public init(arrayLiteral items: DataValue...) { self = .list(items) }
    /// Creates a record from a dictionary literal, whose order is kept.
    public init(dictionaryLiteral members: (String, DataValue)...) {
        self = .record(members.map { Member($0, $1) })
    }
}

extension DataValue: JSONWritable {
    /// Writes the value as JSON. Members with a null value are omitted.
    public func write(into json: inout JSONWriter) {
        switch self {
        case .null: json.write(String?.none)
        case .bool(let answer): json.write(answer)
        case .int(let number): json.write(number)
        case .text(let text): json.write(text)
        case .list(let items): json.write(items)
        case .record(let members):
            json.object { object in
                for member in members where member.value != .null { object.member(member.key, member.value) }
            }
        }
    }
}

extension DataValue {
    /// Writes an unambiguous encoding of the value: distinct values have distinct encodings.
    public func write(into writer: inout BinaryWriter) {
        switch self {
        case .null: writer.write(UInt8(0))
        case .bool(let answer):
            writer.write(UInt8(1))
            answer.write(into: &writer)
        case .int(let number):
            writer.write(UInt8(2))
            number.write(into: &writer)
        case .text(let text):
            writer.write(UInt8(3))
            text.write(into: &writer)
        case .list(let items):
            writer.write(UInt8(4))
            items.count.write(into: &writer)
            for item in items { item.write(into: &writer) }
        case .record(let members):
            writer.write(UInt8(5))
            members.count.write(into: &writer)
            for member in members {
                member.key.write(into: &writer)
                member.value.write(into: &writer)
            }
        }
    }
}
