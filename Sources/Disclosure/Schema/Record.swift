import Diagnostics
import Vietnamese

/// A kind of thing the content is made of. Its `schema` is the one place where its fields are declared.
public protocol Record: FieldValue {
    /// An empty draft, to be filled field by field. A draft that lacks a required field is never handed on.
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

/// The declaration of a record type: its fields, in the order in which they are shown.
public struct Schema<R: Record>: Sendable {
    /// The English name of the kind, as a singular.
    public let kind: String
    public let label: String
    /// The rule that asks for records of this kind.
    public let source: String
    public let fields: [Field<R>]
    let indexByKey: [String: Int]

    public init(_ kind: String, _ label: String, source: String = "", _ fields: [Field<R>]) {
        self.kind = kind
        self.label = label
        self.source = source
        self.fields = fields
        indexByKey = Dictionary(fields.indices.map { (fields[$0].key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    public var description: RecordDescription {
        RecordDescription(kind: kind, label: label, source: source, fields: fields.map(\.description))
    }

    /// The Vietnamese name of a field; the key itself for one that is not declared.
    func label(of key: String) -> String { indexByKey[key].map { fields[$0].label } ?? key }

    /// The required keys (or the first two), as a hint of what is expected.
    var example: String {
        let required = fields.filter(\.isRequired)
        return (required.isEmpty ? Array(fields.prefix(2)) : required).map { "\($0.key): …" }.joined(separator: ", ")
    }

    /// Every entry is looked at, so that one run tells all that is wrong with a record.
    func decode(_ entries: [RawValue.Entry], at position: Position, _ problems: inout DiagnosticCollector) -> R? {
        var record = R(at: Location(file: problems.file, position: position))
        var complete = true
        var seen = FieldSet()
        for entry in entries {
            guard let index = indexByKey[entry.key] else {
                report(unknownKey: entry.key, at: entry.keyPosition, &problems)
                complete = false
                continue
            }
            // A key without a value is a key left out; an empty list is written [].
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

    public func report(missing field: Field<R>, at position: Position, _ problems: inout DiagnosticCollector) {
        problems.report(
            .missingKey, at: position,
            vi: "“\(label)” thiếu khóa bắt buộc “\(field.key)” (\(field.label))",
            en: "“\(kind)” lacks the required key “\(field.key)”")
    }

    /// The keys of the kind; of a long list only where to find it.
    private var keys: (vi: String, en: String) {
        if fields.count > 20 {
            return ("gõ congkhai schema để xem các khóa được dùng", "congkhai schema lists its keys")
        }
        let all = fields.map(\.key).joined(separator: ", ")
        return ("các khóa được dùng: \(all)", "its keys are \(all)")
    }
}

/// Which fields of a record were given; a record has at most 64.
struct FieldSet {
    private var bits: UInt64 = 0
    mutating func insert(_ index: Int) { bits |= 1 &<< UInt64(index) }
    func contains(_ index: Int) -> Bool { bits & (1 &<< UInt64(index)) != 0 }
}
