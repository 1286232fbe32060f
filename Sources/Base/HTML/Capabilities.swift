// Attributes that several elements have in common, grouped by protocols. Attributes of a single element are in
// Attributes.swift.

/// An element that links to a resource.
public protocol HasHref: ElementTag {}
/// An element that embeds a resource by `src`.
public protocol HasSource: ElementTag {}
/// An element with a `type` attribute.
public protocol HasType: ElementTag {}
/// An element with a `name` attribute.
public protocol HasName: ElementTag {}
/// An element with a string `value` attribute.
public protocol HasValue: ElementTag {}
/// An element with a width and height in pixels.
public protocol HasSize: ElementTag {}
/// An element that spans table columns.
public protocol HasSpan: ElementTag {}
/// An element that cites a source.
public protocol HasCitation: ElementTag {}
/// An element with an `autocomplete` attribute.
public protocol HasAutocomplete: ElementTag {}
/// An element that refers to a form control by its `id`.
public protocol HasLabelTarget: ElementTag {}
/// An element that applies to certain media only.
public protocol HasMedia: ElementTag {}
/// An element that can be disabled.
public protocol CanBeDisabled: ElementTag {}
/// A form control that can be required.
public protocol CanBeRequired: ElementTag {}
/// A data or header cell of a table.
public protocol TableCell: ElementTag {}
/// A form control.
public protocol FormControl: HasName, CanBeDisabled {}

extension Attribute where Tag: HasHref {
    @inlinable
    public static func href(_ url: URLReference?) -> Self { .init("href", url) }

    /// Space-separated link types, such as `noopener` or `stylesheet`.
    @inlinable
    public static func rel(_ types: StaticString) -> Self { .init("rel", .literal(types)) }

    @inlinable
    public static func hreflang(_ language: String?) -> Self { .init("hreflang", language) }

    /// The media type of the linked resource.
    @inlinable
    public static func type(_ mediaType: String?) -> Self { .init("type", mediaType) }
}

extension Attribute where Tag: HasSource {
    @inlinable
    public static func src(_ url: URLReference?) -> Self { .init("src", url) }
}

extension Attribute where Tag: HasType {
    @inlinable
    public static func type(_ type: StaticString) -> Self { .init("type", .literal(type)) }
}

extension Attribute where Tag: HasName {
    @inlinable
    public static func name(_ name: String?) -> Self { .init("name", name) }
}

extension Attribute where Tag: HasValue {
    @inlinable
    public static func value(_ value: String?) -> Self { .init("value", value) }
}

extension Attribute where Tag: HasSize {
    @inlinable
    public static func width(_ pixels: Int?) -> Self { .init("width", pixels) }

    @inlinable
    public static func height(_ pixels: Int?) -> Self { .init("height", pixels) }
}

extension Attribute where Tag: HasSpan {
    @inlinable
    public static func span(_ columns: Int) -> Self { .init("span", columns) }
}

extension Attribute where Tag: HasCitation {
    @inlinable
    public static func cite(_ url: URLReference?) -> Self { .init("cite", url) }
}

extension Attribute where Tag: HasAutocomplete {
    @inlinable
    public static func autocomplete(_ value: StaticString) -> Self {
        .init("autocomplete", .literal(value))
    }
}

extension Attribute where Tag: HasLabelTarget {
    /// The `id` of the associated control.
    @inlinable
    public static func `for`(_ id: String?) -> Self { .init("for", id) }
}

extension Attribute where Tag: HasMedia {
    @inlinable
    public static func media(_ query: StaticString) -> Self { .init("media", .literal(query)) }
}

extension Attribute where Tag: CanBeDisabled {
    @inlinable
    public static var disabled: Self { .init("disabled", .present) }
}

extension Attribute where Tag: CanBeRequired {
    @inlinable
    public static var required: Self { .init("required", .present) }
}

extension Attribute where Tag: TableCell {
    @inlinable
    public static func colspan(_ columns: Int?) -> Self { .init("colspan", columns) }

    @inlinable
    public static func rowspan(_ rows: Int?) -> Self { .init("rowspan", rows) }

    /// The space-separated `id`s of the header cells for this cell.
    @inlinable
    public static func headers(_ ids: String?) -> Self { .init("headers", ids) }

    /// The cells that a header cell applies to.
    @inlinable
    public static func scope(_ scope: CellScope) -> Self { .init("scope", scope.rawValue) }
}

/// The cells that a header cell applies to.
public enum CellScope: String, Sendable {
    case row, col, rowgroup, colgroup
}
