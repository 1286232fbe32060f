/// Text that is escaped when it is written. Builders convert strings to this type.
@frozen
public struct Text: HTML, Hashable, Sendable {
    public let string: String

    @inlinable
    public init(_ string: String) {
        self.string = string
    }

    @inlinable
    public func write(into sink: inout HTMLSink) {
        sink.appendEscaped(string)
    }
}

/// Markup that is written verbatim: the only way to bypass escaping.
///
/// Use it only for markup rendered by this program, never for anything read from content.
@frozen
public struct TrustedHTML: HTML, Hashable, Sendable {
    public let bytes: [UInt8]

    /// Wraps markup that was already rendered, by this module or by code with the same guarantees.
    @inlinable
    public init(rendered bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Wraps markup that was already rendered, by this module or by code with the same guarantees.
    @inlinable
    public init(rendered markup: String) {
        bytes = Array(markup.utf8)
    }

    @inlinable
    public func write(into sink: inout HTMLSink) {
        bytes.withUnsafeBufferPointer { sink.append(run: $0) }
    }
}

/// Empty HTML.
@frozen
public struct EmptyHTML: HTML, Hashable, Sendable {
    @inlinable
    public init() {}

    @inlinable
    public func write(into sink: inout HTMLSink) {}
}

/// A part written by a closure, for the few lists so long that straight-line code pays off.
@frozen
public struct DirectHTML: HTML {
    @usableFromInline
    let body: (inout HTMLSink) -> Void

    @inlinable
    public init(_ body: @escaping (inout HTMLSink) -> Void) {
        self.body = body
    }

    @inlinable
    public func write(into sink: inout HTMLSink) {
        body(&sink)
    }
}

extension Int: HTML {
    @inlinable
    public func write(into sink: inout HTMLSink) {
        sink.append(self)
    }
}
