// What several elements have in common. Each protocol stands for attributes that its
// elements take; attributes of a single element are in Attributes.swift.

public protocol HasHref: ElementTag {}
public protocol HasSource: ElementTag {}
public protocol HasType: ElementTag {}
public protocol HasName: ElementTag {}
public protocol HasValue: ElementTag {}
public protocol HasSize: ElementTag {}
public protocol HasSpan: ElementTag {}
public protocol HasCitation: ElementTag {}
public protocol HasAutocomplete: ElementTag {}
public protocol HasLabelTarget: ElementTag {}
public protocol CanBeDisabled: ElementTag {}
public protocol TableCell: ElementTag {}
public protocol FormControl: HasName, CanBeDisabled {}

extension Attribute where Tag: HasHref {
    @inlinable
    public static func href(_ url: URLReference?) -> Self { .init("href", url) }

    /// Space-separated link types, such as `noopener` or `stylesheet`.
    @inlinable
    public static func rel(_ types: StaticString) -> Self { .init("rel", .literal(types)) }

    @inlinable
    public static func hreflang(_ language: String?) -> Self { .init("hreflang", language) }

    /// The media type of what is linked.
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
    /// The `id` of the control that this is about.
    @inlinable
    public static func `for`(_ id: String?) -> Self { .init("for", id) }
}

extension Attribute where Tag: CanBeDisabled {
    @inlinable
    public static var disabled: Self { .init("disabled", .present) }
}

extension Attribute where Tag: TableCell {
    @inlinable
    public static func colspan(_ columns: Int?) -> Self { .init("colspan", columns) }

    @inlinable
    public static func rowspan(_ rows: Int?) -> Self { .init("rowspan", rows) }

    /// The `id`s of the header cells of this cell, separated by spaces.
    @inlinable
    public static func headers(_ ids: String?) -> Self { .init("headers", ids) }

    /// Which cells a header cell is the header of.
    @inlinable
    public static func scope(_ scope: CellScope) -> Self { .init("scope", scope.rawValue) }
}

/// The cells that a header cell is about.
public enum CellScope: String, Sendable {
    case row, col, rowgroup, colgroup
}
