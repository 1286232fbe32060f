// Lengths and coordinates are in user units, written with at most three decimals.

extension Attribute {
    @inlinable
    init(number name: StaticString, _ number: Double) {
        self.init(name, .number(number))
    }
}

extension Attribute where Tag == Tags.svg {
    @inlinable
    public static func viewBox(
        _ minX: Double, _ minY: Double, _ width: Double, _ height: Double
    ) -> Self {
        .init("viewBox", .numbers([minX, minY, width, height]))
    }

    @inlinable
    public static func preserveAspectRatio(_ value: StaticString) -> Self {
        .init("preserveAspectRatio", .literal(value))
    }

    /// Prevents older browsers from focusing a decorative image with the Tab key.
    @inlinable
    public static var unfocusable: Self { .init("focusable", .literal("false")) }
}

extension Attribute where Tag: SVG.Drawn {
    /// A color, `none`, `currentColor`, or `url(#id)` for a pattern on the page.
    @inlinable
    public static func fill(_ paint: StaticString) -> Self { .init("fill", .literal(paint)) }

    /// A color, `none`, or `currentColor`.
    @inlinable
    public static func stroke(_ paint: StaticString) -> Self { .init("stroke", .literal(paint)) }

    @inlinable
    public static func strokeWidth(_ width: Double) -> Self { .init(number: "stroke-width", width) }

    @inlinable
    public static func opacity(_ value: Double) -> Self { .init(number: "opacity", value) }

    @inlinable
    public static func transform(_ functions: String?) -> Self { .init("transform", functions) }
}

extension Attribute where Tag: SVG.Placed {
    @inlinable
    public static func x(_ x: Double) -> Self { .init(number: "x", x) }

    @inlinable
    public static func y(_ y: Double) -> Self { .init(number: "y", y) }
}

extension Attribute where Tag: SVG.Sized {
    @inlinable
    public static func width(_ width: Double) -> Self { .init(number: "width", width) }

    @inlinable
    public static func height(_ height: Double) -> Self { .init(number: "height", height) }
}

extension Attribute where Tag: SVG.Pointed {
    @inlinable
    public static func points(_ points: [(x: Double, y: Double)]) -> Self {
        .init("points", .numbers(points.flatMap { [$0.x, $0.y] }))
    }
}

extension Attribute where Tag: SVG.Lettered {
    @inlinable
    public static func dx(_ dx: Double) -> Self { .init(number: "dx", dx) }

    @inlinable
    public static func dy(_ dy: Double) -> Self { .init(number: "dy", dy) }

    @inlinable
    public static func textAnchor(_ anchor: SVG.TextAnchor) -> Self {
        .init("text-anchor", anchor.rawValue)
    }
}

extension SVG {
    /// The part of a text that is aligned with its position.
    public enum TextAnchor: String, Sendable {
        case start, middle, end
    }
}

extension Attribute where Tag == SVG.Tags.rect {
    @inlinable
    public static func rx(_ radius: Double) -> Self { .init(number: "rx", radius) }
}

extension Attribute where Tag == SVG.Tags.circle {
    @inlinable
    public static func cx(_ x: Double) -> Self { .init(number: "cx", x) }

    @inlinable
    public static func cy(_ y: Double) -> Self { .init(number: "cy", y) }

    @inlinable
    public static func r(_ radius: Double) -> Self { .init(number: "r", radius) }
}

extension Attribute where Tag == SVG.Tags.line {
    @inlinable
    public static func x1(_ x: Double) -> Self { .init(number: "x1", x) }

    @inlinable
    public static func y1(_ y: Double) -> Self { .init(number: "y1", y) }

    @inlinable
    public static func x2(_ x: Double) -> Self { .init(number: "x2", x) }

    @inlinable
    public static func y2(_ y: Double) -> Self { .init(number: "y2", y) }
}

extension Attribute where Tag == SVG.Tags.pattern {
    /// Uses user units for `width` and `height` of the tile, independent of the shape that is filled.
    @inlinable
    public static var tiled: Self { .init("patternUnits", .literal("userSpaceOnUse")) }
}

extension Attribute where Tag == SVG.Tags.path {
    /// The path data, composed of numbers by the caller.
    @inlinable
    public static func d(_ commands: String) -> Self { .init("d", commands) }
}

extension Attribute where Tag == SVG.Tags.use {
    /// References the element with this `id` on the same page.
    @inlinable
    public static func href(fragment id: String) -> Self {
        .init("href", URLReference.fragment(id))
    }
}
