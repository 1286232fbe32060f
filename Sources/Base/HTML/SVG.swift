/// The SVG elements for charts and codes, for use inside ``svg``.
///
/// They have their own namespace because `text`, `title`, and `line` have other meanings outside.
///
/// ```swift
/// svg(.viewBox(0, 0, 100, 20), .role("img"), .aria("label", "Đúng hạn: 95 %")) {
///   SVG.rect(.x(0), .y(0), .width(95), .height(20), .class("bar"))
/// }
/// ```
public enum SVG {
    /// The SVG elements as types.
    public enum Tags {}

    /// A painted element, with fill, stroke, and transform attributes.
    public protocol Drawn: ElementTag {}
    /// An element positioned at a point.
    public protocol Placed: ElementTag {}
    /// An element with an explicit width and height.
    public protocol Sized: ElementTag {}
    /// An element defined by its vertices.
    public protocol Pointed: ElementTag {}
    /// A text element.
    public protocol Lettered: Placed {}
}

// Each element is a pair of declarations, as in Elements.swift.

extension SVG.Tags { public enum g: SVG.Drawn { @inlinable public static var name: StaticString { "g" } } }
extension SVG { public typealias g<Content: HTML> = Element<Tags.g, Content> }
extension SVG.Tags { public enum path: SVG.Drawn { @inlinable public static var name: StaticString { "path" } } }
extension SVG { public typealias path<Content: HTML> = Element<Tags.path, Content> }
extension SVG.Tags {
    public enum rect: SVG.Drawn, SVG.Placed, SVG.Sized { @inlinable public static var name: StaticString { "rect" } }
}
extension SVG { public typealias rect<Content: HTML> = Element<Tags.rect, Content> }
extension SVG.Tags { public enum circle: SVG.Drawn { @inlinable public static var name: StaticString { "circle" } } }
extension SVG { public typealias circle<Content: HTML> = Element<Tags.circle, Content> }
extension SVG.Tags { public enum line: SVG.Drawn { @inlinable public static var name: StaticString { "line" } } }
extension SVG { public typealias line<Content: HTML> = Element<Tags.line, Content> }
extension SVG.Tags {
    public enum polyline: SVG.Drawn, SVG.Pointed { @inlinable public static var name: StaticString { "polyline" } }
}
extension SVG { public typealias polyline<Content: HTML> = Element<Tags.polyline, Content> }
extension SVG.Tags {
    public enum polygon: SVG.Drawn, SVG.Pointed { @inlinable public static var name: StaticString { "polygon" } }
}
extension SVG { public typealias polygon<Content: HTML> = Element<Tags.polygon, Content> }
extension SVG.Tags {
    public enum text: SVG.Drawn, SVG.Lettered { @inlinable public static var name: StaticString { "text" } }
}
extension SVG { public typealias text<Content: HTML> = Element<Tags.text, Content> }
extension SVG.Tags {
    public enum tspan: SVG.Drawn, SVG.Lettered { @inlinable public static var name: StaticString { "tspan" } }
}
extension SVG { public typealias tspan<Content: HTML> = Element<Tags.tspan, Content> }
extension SVG.Tags { public enum title: ElementTag { @inlinable public static var name: StaticString { "title" } } }
extension SVG { public typealias title<Content: HTML> = Element<Tags.title, Content> }
extension SVG.Tags { public enum desc: ElementTag { @inlinable public static var name: StaticString { "desc" } } }
extension SVG { public typealias desc<Content: HTML> = Element<Tags.desc, Content> }
extension SVG.Tags {
    public enum use: SVG.Drawn, SVG.Placed, SVG.Sized { @inlinable public static var name: StaticString { "use" } }
}
extension SVG { public typealias use<Content: HTML> = Element<Tags.use, Content> }
extension SVG.Tags {
    public enum pattern: SVG.Drawn, SVG.Placed, SVG.Sized {
        @inlinable public static var name: StaticString { "pattern" }
    }
}
/// A tile for filling shapes, referenced by `fill("url(#its-id)")`.
extension SVG { public typealias pattern<Content: HTML> = Element<Tags.pattern, Content> }
extension SVG.Tags { public enum defs: ElementTag { @inlinable public static var name: StaticString { "defs" } } }
extension SVG { public typealias defs<Content: HTML> = Element<Tags.defs, Content> }
