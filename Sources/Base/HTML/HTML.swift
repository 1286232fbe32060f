/// A piece of a page that can write itself, as HTML, into a byte buffer.
///
/// Elements, text, and whole pages conform to this protocol. There is no intermediate representation: ``write(into:)``
/// serializes a value directly to bytes.
public protocol HTML {
    /// Appends the markup of this value to `sink`.
    func write(into sink: inout HTMLSink)
}

extension HTML {
    /// Returns the markup as a string. For tests and small pieces; pages are written into a sink.
    public func rendered() -> String {
        var sink = HTMLSink()
        write(into: &sink)
        return String(decoding: sink.bytes, as: UTF8.self)
    }
}

/// A reusable part of a page, composed of other parts.
///
/// ```swift
/// struct Notice: Component {
///   let text: String
///   var body: some HTML { aside(.class("notice")) { p(text) } }
/// }
/// ```
public protocol Component: HTML {
    associatedtype Body: HTML
    @HTMLBuilder var body: Body { get }
}

extension Component {
    @inlinable
    public func write(into sink: inout HTMLSink) {
        body.write(into: &sink)
    }
}
