/// The name of an element and, through the protocols it adopts, the attributes it takes.
public protocol ElementTag {
    static var name: StaticString { get }
}

/// An element with a start tag, content and an end tag.
///
/// Written by its lowercase name, attributes first:
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

    /// For attributes that were put together beforehand.
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
    /// The short form for an element that holds only text: `h2("Lệ phí", .id("le-phi"))`.
    @inlinable
    public init(_ text: String, _ attributes: Attribute<Tag>...) {
        self.attributes = attributes
        content = Text(text)
    }
}

extension Element where Tag: ElementTag, Content == Int {
    /// The short form for an element that holds only a number, as many cells do.
    @inlinable
    public init(_ number: Int, _ attributes: Attribute<Tag>...) {
        self.attributes = attributes
        content = number
    }
}

extension Element where Tag: ElementTag, Content == EmptyHTML {
    /// An element without content, such as an empty cell or an SVG shape.
    @inlinable
    public init(_ attributes: Attribute<Tag>...) {
        self.attributes = attributes
        content = EmptyHTML()
    }
}

/// An element that has a start tag and nothing else, such as `br`.
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

    /// For attributes that were put together beforehand.
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
