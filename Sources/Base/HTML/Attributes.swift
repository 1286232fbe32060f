// Attributes of individual elements.

extension Attribute where Tag == Tags.meta {
    @inlinable
    public static func charset(_ name: StaticString) -> Self { .init("charset", .literal(name)) }

    @inlinable
    public static func content(_ text: String?) -> Self { .init("content", text) }

    @inlinable
    public static func httpEquiv(_ header: StaticString) -> Self {
        .init("http-equiv", .literal(header))
    }

    /// The RDFa property, which Open Graph uses instead of `name`.
    @inlinable
    public static func property(_ name: StaticString) -> Self { .init("property", .literal(name)) }
}

extension Attribute where Tag == Tags.link {
    @inlinable
    public static func sizes(_ sizes: StaticString) -> Self { .init("sizes", .literal(sizes)) }
}

extension Attribute where Tag == Tags.a {
    /// Offers the target for download, under `fileName` unless it is empty.
    @inlinable
    public static func download(_ fileName: String = "") -> Self { .init("download", fileName) }
}

extension Attribute where Tag == Tags.script {
    @inlinable
    public static var `defer`: Self { .init("defer", .present) }

    @inlinable
    public static var async: Self { .init("async", .present) }
}

extension Attribute where Tag == Tags.ol {
    @inlinable
    public static func start(_ number: Int?) -> Self { .init("start", number) }
}

extension Attribute where Tag == Tags.li {
    @inlinable
    public static func value(_ number: Int?) -> Self { .init("value", number) }
}

extension Attribute where Tag == Tags.time {
    @inlinable
    public static func datetime(_ value: String?) -> Self { .init("datetime", value) }
}

extension Attribute where Tag == Tags.img {
    /// The text alternative of the image; empty for a decorative image.
    @inlinable
    public static func alt(_ text: String) -> Self { .init("alt", text) }

    @inlinable
    public static func loading(_ loading: ImageLoading) -> Self {
        .init("loading", loading.rawValue)
    }
}

/// When a browser loads an image.
public enum ImageLoading: String, Sendable {
    case lazy, eager
}

extension Attribute where Tag == Tags.th {
    /// A short label for the header cell, for use where the full one would be too long.
    @inlinable
    public static func abbr(_ text: String?) -> Self { .init("abbr", text) }
}

extension Attribute where Tag == Tags.details {
    @inlinable
    public static var open: Self { .init("open", .present) }
}

// Forms

extension Attribute where Tag == Tags.form {
    @inlinable
    public static func action(_ url: URLReference?) -> Self { .init("action", url) }

    @inlinable
    public static func method(_ method: FormMethod) -> Self { .init("method", method.rawValue) }
}

/// The HTTP method with which a form is submitted.
public enum FormMethod: String, Sendable {
    case get, post
}

extension Attribute where Tag == Tags.input {
    @inlinable
    public static func placeholder(_ text: String?) -> Self { .init("placeholder", text) }

    @inlinable
    public static var checked: Self { .init("checked", .present) }

    @inlinable
    public static var readonly: Self { .init("readonly", .present) }

    @inlinable
    public static func pattern(_ expression: StaticString) -> Self {
        .init("pattern", .literal(expression))
    }

    @inlinable
    public static func minlength(_ characters: Int?) -> Self { .init("minlength", characters) }

    @inlinable
    public static func maxlength(_ characters: Int?) -> Self { .init("maxlength", characters) }

    @inlinable
    public static func min(_ value: String?) -> Self { .init("min", value) }

    @inlinable
    public static func max(_ value: String?) -> Self { .init("max", value) }

    /// The type of virtual keyboard, such as `numeric`.
    @inlinable
    public static func inputmode(_ mode: StaticString) -> Self {
        .init("inputmode", .literal(mode))
    }
}

extension Attribute where Tag == Tags.option {
    @inlinable
    public static var selected: Self { .init("selected", .present) }
}
