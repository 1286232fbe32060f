/// A value that can be written as JSON.
public protocol JSONWritable {
    func write(into json: inout JSONWriter)
}

/// A writer of JSON as UTF-8 bytes, without an intermediate tree.
///
/// Objects and arrays are written by closures, whose argument writes members or elements only. Members keep the order
/// in which they are written.
///
/// ```swift
/// var json = JSONWriter()
/// json.object { finding in
///     finding.member("line", 12)
///     finding.array("codes", .lines) { codes in
///         for code in known { codes.write(code) }
///     }
/// }
/// ```
public struct JSONWriter: Sendable {
    @usableFromInline var buffer: [UInt8] = []
    /// The number of open objects and arrays.
    @usableFromInline var depth = 0
    /// The layout of objects and arrays that do not specify one.
    @usableFromInline var innerLayout = JSONLayout.compact

    /// Creates an empty writer.
    ///
    /// - Parameter capacity: The number of bytes to reserve.
    public init(capacity: Int = 0) {
        buffer.reserveCapacity(capacity)
    }

    /// The JSON written so far, in UTF-8.
    public var bytes: [UInt8] { buffer }

    /// The JSON written so far.
    public var text: String { String(decoding: buffer, as: UTF8.self) }

    /// Writes a value.
    @inlinable
    public mutating func write(_ value: some JSONWritable) { value.write(into: &self) }

    /// Writes an object.
    ///
    /// - Parameters:
    ///   - layout: The layout of the object; by default one line, with the spacing of the surrounding value.
    ///   - members: Writes the members.
    @inlinable
    public mutating func object(_ layout: JSONLayout? = nil, _ members: (inout JSONObjectWriter) -> Void) {
        var object = JSONObjectWriter(items: JSONItems(layout ?? innerLayout))
        object.items.open("{", &self)
        members(&object)
        object.items.close("}", &self)
    }

    /// Writes an array.
    ///
    /// - Parameters:
    ///   - layout: The layout of the array; by default one line, with the spacing of the surrounding value.
    ///   - elements: Writes the elements.
    @inlinable
    public mutating func array(_ layout: JSONLayout? = nil, _ elements: (inout JSONArrayWriter) -> Void) {
        var array = JSONArrayWriter(items: JSONItems(layout ?? innerLayout))
        array.items.open("[", &self)
        elements(&array)
        array.items.close("]", &self)
    }

    /// Ends a line, after a document or between the documents of a sequence.
    public mutating func endLine() { buffer.append(UInt8(ascii: "\n")) }
}

/// The white space of an object or array.
public enum JSONLayout: Sendable {
    /// `{"a":1,"b":2}`
    case compact
    /// `{"a": 1, "b": 2}`
    case spaced
    /// Compact, but with a line break after each comma.
    case wrapped
    /// Compact, but with each item on a line of its own, and each bracket too, even if there are no items.
    case lines
    /// Spaced, with each item on a line of its own, indented by two spaces for each level.
    case indented

    /// The spacing of nested objects and arrays.
    @usableFromInline var inner: JSONLayout {
        switch self {
        case .compact, .wrapped, .lines: .compact
        case .spaced, .indented: .spaced
        }
    }
}

extension String: JSONWritable {
    public func write(into json: inout JSONWriter) { json.buffer.append(quoted: self) }
}

extension StaticString: JSONWritable {
    public func write(into json: inout JSONWriter) { withUTF8Buffer { json.buffer.append(quoted: $0) } }
}

extension Int: JSONWritable {
    public func write(into json: inout JSONWriter) { json.buffer.append(number: self) }
}

extension Int32: JSONWritable {
    public func write(into json: inout JSONWriter) { json.write(Int(self)) }
}

extension Bool: JSONWritable {
    public func write(into json: inout JSONWriter) { json.buffer.append(self ? "true" : "false") }
}

/// A missing value is written as `null`.
extension Optional: JSONWritable where Wrapped: JSONWritable {
    public func write(into json: inout JSONWriter) {
        if let self { self.write(into: &json) } else { json.buffer.append("null") }
    }
}

extension Array: JSONWritable where Element: JSONWritable {
    public func write(into json: inout JSONWriter) {
        json.array { elements in
            for element in self { elements.write(element) }
        }
    }
}

/// A value that was encoded beforehand, such as one that is written more than once.
public struct EncodedJSON: JSONWritable, Hashable, Sendable {
    /// The JSON of the value, in UTF-8.
    public let bytes: [UInt8]

    /// Encodes a value, compactly unless it specifies its own layout.
    public init(_ value: some JSONWritable) {
        var json = JSONWriter()
        json.write(value)
        bytes = json.bytes
    }

    /// Creates a value that is JSON in the source code.
    public init(literal: StaticString) { bytes = literal.withUTF8Buffer(Array.init) }

    public func write(into json: inout JSONWriter) { json.buffer += bytes }
}
