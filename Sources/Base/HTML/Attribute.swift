/// An attribute of elements with the tag `Tag`.
///
/// The type system decides which attributes an element can have: `.href` is available on `a` and `link`, and using it
/// on a `td` does not compile. An attribute whose value is `nil` is omitted. Each attribute should be given only once;
/// HTML parsers use the first.
@frozen
public struct Attribute<Tag>: Sendable {
    /// The prefix of the name. `aria-` and `data-` are stored separately, so that both parts can be string literals.
    @usableFromInline @frozen
    enum Family: Sendable { case plain, aria, data }

    @usableFromInline @frozen
    enum Value: Sendable {
        case absent
        case present
        case text(String)
        case literal(StaticString)
        case integer(Int)
        case number(Double)
        case numbers([Double])
    }

    @usableFromInline
    let name: StaticString
    @usableFromInline
    let family: Family
    @usableFromInline
    let value: Value

    @inlinable
    init(_ name: StaticString, _ value: Value, family: Family = .plain) {
        self.name = name
        self.family = family
        self.value = value
    }

    @inlinable
    init(_ name: StaticString, _ text: String?, family: Family = .plain) {
        self.init(name, text.map(Value.text) ?? .absent, family: family)
    }

    @inlinable
    init(_ name: StaticString, _ url: URLReference?) {
        self.init(name, url?.string)
    }

    @inlinable
    init(_ name: StaticString, _ integer: Int?) {
        self.init(name, integer.map(Value.integer) ?? .absent)
    }

    /// Returns the attribute if `condition` is true, or no attribute.
    @inlinable
    public static func when(_ condition: Bool, _ attribute: @autoclosure () -> Self) -> Self {
        condition ? attribute() : nil
    }

    /// Writes the attribute, preceded by a space.
    @inlinable
    func write(into sink: inout HTMLSink) {
        switch value {
        case .absent:
            return
        case .present:
            return sink.append(" ", name, "")
        case .text(let text):
            begin(in: &sink)
            sink.appendEscapedAttribute(text)
        case .literal(let text):
            begin(in: &sink)
            text.withUTF8Buffer { sink.appendEscaped($0, in: .attribute) }
        case .integer(let number):
            begin(in: &sink)
            sink.append(number)
        case .number(let number):
            begin(in: &sink)
            sink.append(number)
        case .numbers(let numbers):
            begin(in: &sink)
            sink.append(spaced: numbers)
        }
        sink.append(UInt8(ascii: "\""))
    }

    @inlinable
    func begin(in sink: inout HTMLSink) {
        switch family {
        case .plain: sink.append(" ", name, "=\"")
        case .aria: sink.append(" aria-", name, "=\"")
        case .data: sink.append(" data-", name, "=\"")
        }
    }
}

extension Attribute: ExpressibleByNilLiteral {
    /// Creates the absent attribute, to allow `isCurrent ? .aria("current", "page") : nil`.
    @inlinable
    public init(nilLiteral: ()) {
        self.init("", .absent)
    }
}

extension HTMLSink {
    @usableFromInline
    mutating func append(spaced numbers: [Double]) {
        for (index, number) in numbers.enumerated() {
            if index > 0 { append(UInt8(ascii: " ")) }
            append(number)
        }
    }
}
