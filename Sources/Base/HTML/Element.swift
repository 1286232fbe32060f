/// The name of an element and, through the protocols it conforms to, the attributes it supports.
public protocol ElementTag {
    static var name: StaticString { get }
}

/// An element with a start tag, content, and an end tag.
///
/// It is written by its lowercase name, with the attributes first:
///
/// ```swift
/// p(.class("lead")) {
///   "Thời hạn: "
///   strong("5 ngày làm việc")
/// }
/// ```
@frozen
public struct Element<Tag, Content> {
    @usableFromInline
    let attributes: [Attribute<Tag>]
    @usableFromInline
    let content: Content
}

extension Element: HTML where Tag: ElementTag, Content: HTML {
    @inlinable
    public init(_ attributes: Attribute<Tag>..., @HTMLBuilder content: () -> Content) {
        self.attributes = attributes
        self.content = content()
    }

    /// Creates an element with attributes assembled beforehand.
    @inlinable
    public init(attributes: [Attribute<Tag>], @HTMLBuilder content: () -> Content) {
        self.attributes = attributes
        self.content = content()
    }

    @inlinable
    public func write(into sink: inout HTMLSink) {
        sink.appendStartTag(Tag.name, attributes)
        content.write(into: &sink)
        sink.append("</", Tag.name, ">")
    }
}

extension Element where Tag: ElementTag, Content == Text {
    /// Creates an element that contains only text: `h2("Lệ phí", .id("le-phi"))`.
    @inlinable
    public init(_ text: String, _ attributes: Attribute<Tag>...) {
        self.attributes = attributes
        content = Text(text)
    }
}

extension Element where Tag: ElementTag, Content == Int {
    /// Creates an element that contains only a number, as many cells do.
    @inlinable
    public init(_ number: Int, _ attributes: Attribute<Tag>...) {
        self.attributes = attributes
        content = number
    }
}

extension Element where Tag: ElementTag, Content == EmptyHTML {
    /// Creates an element without content, such as an empty cell or an SVG shape.
    @inlinable
    public init(_ attributes: Attribute<Tag>...) {
        self.attributes = attributes
        content = EmptyHTML()
    }
}

/// An element without content and end tag, such as `br`.
@frozen
public struct VoidElement<Tag> {
    @usableFromInline
    let attributes: [Attribute<Tag>]
}

extension VoidElement: HTML where Tag: ElementTag {
    @inlinable
    public init(_ attributes: Attribute<Tag>...) {
        self.attributes = attributes
    }

    /// Creates an element with attributes assembled beforehand.
    @inlinable
    public init(attributes: [Attribute<Tag>]) {
        self.attributes = attributes
    }

    @inlinable
    public func write(into sink: inout HTMLSink) {
        sink.appendStartTag(Tag.name, attributes)
    }
}

extension HTMLSink {
    @inlinable
    mutating func appendStartTag<Tag>(_ name: StaticString, _ attributes: [Attribute<Tag>]) {
        if attributes.isEmpty { return append("<", name, ">") }
        append("<", name, "")
        for attribute in attributes { attribute.write(into: &self) }
        append(UInt8(ascii: ">"))
    }
}
