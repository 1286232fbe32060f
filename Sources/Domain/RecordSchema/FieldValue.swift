import Diagnostics

/// An error describing why a string is not a valid value.
public struct ValueProblem: Error, Sendable {
    /// The rule under which the problem is reported.
    public let rule: Rule
    /// What is wrong with the string and how to write it instead.
    public let message: Message

    /// Creates a problem from its rule and its message in both languages.
    public init(_ rule: Rule, vi: String, en: String) {
        self.rule = rule
        message = Message(vi: vi, en: en)
    }
}

/// A type that the fields of a record can have.
public protocol FieldValue: Sendable {
    static var fieldType: FieldType { get }

    /// Decodes a value, or reports diagnostics to `problems` and returns nil.
    static func decode(_ raw: RawValue, _ problems: inout DiagnosticCollector) -> Self?

    /// The value in its open-data form: the input of ``decode(_:_:)``, without its position.
    var dataValue: DataValue { get }
}

/// A value written as a single string: a CSV cell or a YAML scalar.
public protocol ScalarValue: FieldValue {
    /// Parses a value from UTF-8 text.
    static func read(_ text: Span<UInt8>) throws(ValueProblem) -> Self
}

extension ScalarValue {
    public static func decode(_ raw: RawValue, _ problems: inout DiagnosticCollector) -> Self? {
        guard case .scalar(let text) = raw.shape else {
            problems.report(
                .wrongType, at: raw.position,
                vi: "chỗ này phải là một giá trị viết liền, không phải \(raw.shape.vietnameseName)",
                en: "expected a single value, not \(raw.shape.englishName)")
            return nil
        }
        if Unfinished.isIn(text) {
            Unfinished.report(at: raw.position, &problems)
            return nil
        }
        do {
            return try read(text.utf8.span)
        } catch {
            problems.report(error.rule, at: raw.position, error.message)
            return nil
        }
    }
}

extension RawValue.Shape {
    var vietnameseName: String {
        switch self {
        case .empty: "chỗ trống"
        case .scalar: "một giá trị viết liền"
        case .list: "một danh sách"
        case .map: "một nhóm khóa"
        }
    }

    var englishName: String {
        switch self {
        case .empty: "nothing"
        case .scalar: "a single value"
        case .list: "a list"
        case .map: "a group of keys"
        }
    }
}

extension String {
    /// Creates a string from UTF-8 bytes; if they are not valid UTF-8, the string is empty.
    public init(utf8 span: Span<UInt8>) {
        guard let text = try? UTF8Span(validating: span) else {
            self = ""
            return
        }
        self = String(copying: text)
    }
}

extension Span where Element == UInt8 {
    /// Returns whether the bytes equal the UTF-8 bytes of `text`.
    @inline(__always)
    func equals(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { other in
            for index in indices where self[index] != other[index] { return false }
            return true
        }
    }
}
