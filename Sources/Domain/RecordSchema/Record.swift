import Diagnostics
import Vietnamese

/// A record type of the content. Its `schema` is the single declaration of its fields.
public protocol Record: FieldValue {
    /// Creates an empty record to be filled in field by field. A record without one of its required fields never leaves
    /// the decoder.
    init(at location: Location)

    static var schema: Schema<Self> { get }
}

extension Record {
    public static var fieldType: FieldType { .record { schema.description } }

    public var dataValue: DataValue { .record(Self.schema.fields.map { DataValue.Member($0.key, $0.encode(self)) }) }

    public static func decode(_ raw: RawValue, _ problems: inout DiagnosticCollector) -> Self? {
        guard case .map(let entries) = raw.shape else {
            problems.report(
                .wrongType, at: raw.position,
                vi: "chỗ này phải là nhóm khóa của “\(schema.label)”: \(schema.example)",
                en: "expected the keys of “\(schema.kind)”: \(schema.example)")
            return nil
        }
        return schema.decode(entries, at: raw.position, &problems)
    }
}

/// The declaration of a record type: its fields, in display order.
public struct Schema<R: Record>: Sendable {
    /// The English name of the record type, in the singular.
    public let kind: String
    /// The Vietnamese name of the record type.
    public let label: String
    /// The legal provision that requires records of this type; empty if there is none.
    public let source: String
    /// The fields of the record type, in display order.
    public let fields: [Field<R>]
    let indexByKey: [String: Int]

    /// Declares a record type with its English and Vietnamese names and its fields in display order.
    public init(_ kind: String, _ label: String, source: String = "", _ fields: [Field<R>]) {
        self.kind = kind
        self.label = label
        self.source = source
        self.fields = fields
        indexByKey = Dictionary(fields.indices.map { (fields[$0].key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The declaration without its Swift types.
    public var description: RecordDescription {
        RecordDescription(kind: kind, label: label, source: source, fields: fields.map(\.description))
    }

    /// Returns the Vietnamese name of a field, or the key itself if it is not declared.
    public func label(of key: String) -> String { indexByKey[key].map { fields[$0].label } ?? key }

    /// The required keys, or the first two if none is required, as a hint for messages.
    var example: String {
        let required = fields.filter(\.isRequired)
        return (required.isEmpty ? Array(fields.prefix(2)) : required).map { "\($0.key): …" }.joined(separator: ", ")
    }

    /// Decodes a record from all of its entries, so that a single run reports every problem.
    public func decode(_ entries: [RawValue.Entry], at position: Position, _ problems: inout DiagnosticCollector) -> R?
    {
        var record = R(at: Location(file: problems.file, position: position))
        var complete = true
        var seen = FieldSet()
        for entry in entries {
            guard let index = indexByKey[entry.key] else {
                report(unknownKey: entry.key, at: entry.keyPosition, &problems)
                complete = false
                continue
            }
            // A key without a value counts as absent; an empty list is written [].
            if case .empty = entry.value.shape { continue }
            seen.insert(index)
            if !fields[index].assign(entry.value, &record, &problems) { complete = false }
        }
        for index in fields.indices where fields[index].isRequired && !seen.contains(index) {
            report(missing: fields[index], at: position, &problems)
            complete = false
        }
        return complete ? record : nil
    }

    /// Reports a key that is not declared, with a suggestion if a similar key exists.
    public func report(unknownKey key: String, at position: Position, _ problems: inout DiagnosticCollector) {
        let hint =
            fields.first { $0.label.folded == key.folded }?.key
            ?? Suggestion.nearest(to: key, in: fields.map(\.key))
        problems.report(
            .unknownKey, at: position,
            vi: "“\(label)” không có khóa “\(key)”"
                + (hint.map { "; có phải ý bạn là “\($0)”?" } ?? "; \(keys.vi)"),
            en: "“\(kind)” has no key “\(key)”"
                + (hint.map { "; did you mean “\($0)”?" } ?? "; \(keys.en)"))
    }

    /// Reports a required field that is missing.
    public func report(missing field: Field<R>, at position: Position, _ problems: inout DiagnosticCollector) {
        problems.report(
            .missingKey, at: position,
            vi: "“\(label)” thiếu khóa bắt buộc “\(field.key)” (\(field.label))",
            en: "“\(kind)” lacks the required key “\(field.key)”")
    }

    /// The list of keys for messages, or where to find it if it is long.
    private var keys: (vi: String, en: String) {
        if fields.count > 20 {
            return ("gõ congkhai schema để xem các khóa được dùng", "congkhai schema lists its keys")
        }
        let all = fields.map(\.key).joined(separator: ", ")
        return ("các khóa được dùng: \(all)", "its keys are \(all)")
    }
}

/// A set of field indices, each less than 64.
struct FieldSet {
    private var bits: UInt64 = 0
    mutating func insert(_ index: Int) { bits |= 1 &<< UInt64(index) }
    func contains(_ index: Int) -> Bool { bits & (1 &<< UInt64(index)) != 0 }
}
