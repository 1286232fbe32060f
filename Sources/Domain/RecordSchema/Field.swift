import Diagnostics

/// The declaration of one field of a record type.
public struct Field<R: Record>: Sendable {
    /// The key in YAML and the column heading in CSV.
    public let key: String
    /// The Vietnamese name, which is shown to readers and also accepted as a column heading.
    public let label: String
    /// The type of values that the field accepts.
    public let type: FieldType
    /// Whether a record without the field is rejected.
    public let isRequired: Bool
    /// The legal provision that requires the field; empty if there is none.
    public let source: String
    /// Decodes a value and stores it in the record; returns false if the value was rejected.
    let assign: @Sendable (RawValue, inout R, inout DiagnosticCollector) -> Bool
    /// Parses a table cell and stores the value in the record; nil for fields that can only be written in YAML.
    public let assignCell: (@Sendable (Span<UInt8>, inout R) throws(ValueProblem) -> Void)?
    /// The hash value of the key path of the stored value.
    public let path: Int
    /// Returns the stored value; nil if there is none.
    public let value: @Sendable (R) -> (any FieldValue)?
    /// Returns the stored value in its open-data form.
    public let encode: @Sendable (R) -> DataValue

    /// The declaration without its Swift types.
    public var description: FieldDescription {
        FieldDescription(key: key, label: label, type: type, isRequired: isRequired, source: source)
    }
}

extension Field {
    /// Declares a field that always has a value and can only be written in YAML.
    public init<Value: FieldValue>(
        _ key: String, _ label: String, _ path: any WritableKeyPath<R, Value> & Sendable, required: Bool = false,
        source: String = ""
    ) {
        self.init(
            key, label, required: required, source: source, cell: nil, path: path.hashValue,
            fetch: { $0[keyPath: path] }, store: { (value: Value, record) in record[keyPath: path] = value })
    }

    /// Declares a field that is nil if absent and can only be written in YAML.
    public init<Value: FieldValue>(
        _ key: String, _ label: String, _ path: any WritableKeyPath<R, Value?> & Sendable, required: Bool = false,
        source: String = ""
    ) {
        self.init(
            key, label, required: required, source: source, cell: nil, path: path.hashValue,
            fetch: { $0[keyPath: path] }, store: { (value: Value, record) in record[keyPath: path] = value })
    }

    /// Declares a field that always has a value and can also be written as a table cell.
    public init<Value: ScalarValue>(
        _ key: String, _ label: String, _ path: any WritableKeyPath<R, Value> & Sendable, required: Bool = false,
        source: String = ""
    ) {
        self.init(
            key, label, required: required, source: source,
            cell: { (text, record) throws(ValueProblem) in
                record[keyPath: path] = try Value.read(text)
            }, path: path.hashValue, fetch: { $0[keyPath: path] },
            store: { (value: Value, record) in record[keyPath: path] = value })
    }

    /// Declares a field that is nil if absent and can also be written as a table cell.
    public init<Value: ScalarValue>(
        _ key: String, _ label: String, _ path: any WritableKeyPath<R, Value?> & Sendable, required: Bool = false,
        source: String = ""
    ) {
        self.init(
            key, label, required: required, source: source,
            cell: { (text, record) throws(ValueProblem) in
                record[keyPath: path] = try Value.read(text)
            }, path: path.hashValue, fetch: { $0[keyPath: path] },
            store: { (value: Value, record) in record[keyPath: path] = value })
    }

    private init<Value: FieldValue>(
        _ key: String, _ label: String, required: Bool, source: String,
        cell: (@Sendable (Span<UInt8>, inout R) throws(ValueProblem) -> Void)?, path: Int,
        fetch: @escaping @Sendable (R) -> Value?,
        store: @escaping @Sendable (Value, inout R) -> Void
    ) {
        self.key = key
        self.label = label
        self.isRequired = required
        self.source = source
        type = Value.fieldType
        assignCell = cell
        self.path = path
        value = { fetch($0) }
        encode = { fetch($0)?.dataValue ?? .null }
        assign = { raw, record, problems in
            guard let value = Value.decode(raw, &problems) else { return false }
            store(value, &record)
            return true
        }
    }
}
