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
    public typealias g<Content: HTML> = Element<Tags.g, Content>
    public typealias path<Content: HTML> = Element<Tags.path, Content>
    public typealias rect<Content: HTML> = Element<Tags.rect, Content>
    public typealias circle<Content: HTML> = Element<Tags.circle, Content>
    public typealias line<Content: HTML> = Element<Tags.line, Content>
    public typealias polyline<Content: HTML> = Element<Tags.polyline, Content>
    public typealias polygon<Content: HTML> = Element<Tags.polygon, Content>
    public typealias text<Content: HTML> = Element<Tags.text, Content>
    public typealias tspan<Content: HTML> = Element<Tags.tspan, Content>
    public typealias title<Content: HTML> = Element<Tags.title, Content>
    public typealias desc<Content: HTML> = Element<Tags.desc, Content>
    public typealias use<Content: HTML> = Element<Tags.use, Content>
    public typealias pattern<Content: HTML> = Element<Tags.pattern, Content>
    public typealias defs<Content: HTML> = Element<Tags.defs, Content>

    /// The SVG elements as types.
    public enum Tags {
        public enum g: Drawn { @inlinable public static var name: StaticString { "g" } }
        public enum path: Drawn { @inlinable public static var name: StaticString { "path" } }
        public enum rect: Drawn, Placed, Sized {
            @inlinable public static var name: StaticString { "rect" }
        }
        public enum circle: Drawn { @inlinable public static var name: StaticString { "circle" } }
        public enum line: Drawn { @inlinable public static var name: StaticString { "line" } }
        public enum polyline: Drawn, Pointed {
            @inlinable public static var name: StaticString { "polyline" }
        }
        public enum polygon: Drawn, Pointed {
            @inlinable public static var name: StaticString { "polygon" }
        }
        public enum text: Drawn, Lettered {
            @inlinable public static var name: StaticString { "text" }
        }
        public enum tspan: Drawn, Lettered {
            @inlinable public static var name: StaticString { "tspan" }
        }
        public enum title: ElementTag {
            @inlinable public static var name: StaticString { "title" }
        }
        public enum desc: ElementTag { @inlinable public static var name: StaticString { "desc" } }
        public enum use: Drawn, Placed, Sized {
            @inlinable public static var name: StaticString { "use" }
        }
        /// A tile for filling shapes, referenced by `fill("url(#its-id)")`.
        public enum pattern: Drawn, Placed, Sized {
            @inlinable public static var name: StaticString { "pattern" }
        }
        public enum defs: ElementTag { @inlinable public static var name: StaticString { "defs" } }
    }

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
