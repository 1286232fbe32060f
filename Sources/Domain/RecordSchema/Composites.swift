import Diagnostics

extension Array: FieldValue where Element: FieldValue {
    public static var fieldType: FieldType { .list(Element.fieldType) }

    public var dataValue: DataValue { .list(map(\.dataValue)) }

    public static func decode(_ raw: RawValue, _ problems: inout DiagnosticCollector) -> [Element]? {
        switch raw.shape {
        case .list(let items):
            var values: [Element] = []
            values.reserveCapacity(items.count)
            var complete = true
            for item in items {
                if let value = Element.decode(item, &problems) { values.append(value) } else { complete = false }
            }
            return complete ? values : nil
        case .empty, .scalar, .map:
            problems.report(
                .wrongType, at: raw.position,
                vi: "chỗ này phải là danh sách, viết [a, b] hoặc mỗi dòng một mục bắt đầu bằng “- ”",
                en: "expected a list: [a, b], or one item per line, each beginning with “- ”")
            return nil
        }
    }
}

/// A value with its position in the source file, for diagnostics reported later, when records are linked.
public struct Located<Value: FieldValue & Hashable>: FieldValue, Hashable {
    /// The decoded value.
    public var value: Value
    /// The position at which the value begins in the source file.
    public var position: Position

    /// Creates a located value, by default at the start of the file.
    public init(_ value: Value, at position: Position = .start) {
        self.value = value
        self.position = position
    }

    public static var fieldType: FieldType { Value.fieldType }

    /// The value without its position, which is internal.
    public var dataValue: DataValue { value.dataValue }

    public static func decode(_ raw: RawValue, _ problems: inout DiagnosticCollector) -> Located<Value>? {
        Value.decode(raw, &problems).map { Located($0, at: raw.position) }
    }
}
