/// A complete page: the document type declaration and the root element.
///
/// ```swift
/// HTMLDocument(language: "vi") {
///   head { meta(.charset("utf-8")); title("Thủ tục hành chính") }
///   body { … }
/// }
/// ```
@frozen
public struct HTMLDocument<Content> {
    @usableFromInline
    let root: Element<Tags.html, Content>
}

extension HTMLDocument: HTML where Content: HTML {
    @inlinable
    public init(
        language: String, _ attributes: Attribute<Tags.html>..., @HTMLBuilder content: () -> Content
    ) {
        root = Element(attributes: [.lang(language)] + attributes, content: content)
    }

    @inlinable
    public func write(into sink: inout HTMLSink) {
        sink.append("<!DOCTYPE html>\n")
        root.write(into: &sink)
        sink.append(UInt8(ascii: "\n"))
    }
}
