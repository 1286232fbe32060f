/// A piece of a page that writes itself, as HTML, into a byte buffer.
///
/// Elements, text and whole pages are all values of this kind. Nothing is built
/// in between: a value goes straight to bytes when ``write(into:)`` is called.
public protocol HTML {
    /// Writes the markup of this value at the end of `sink`.
    func write(into sink: inout HTMLSink)
}

extension HTML {
    /// The markup as a string. For tests and small pieces; pages are written into a sink.
    public func rendered() -> String {
        var sink = HTMLSink()
        write(into: &sink)
        return String(decoding: sink.bytes, as: UTF8.self)
    }
}

/// A reusable part of a page, put together from other parts.
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
