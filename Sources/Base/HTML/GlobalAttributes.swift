/// The global attributes, which every element supports.
extension Attribute {
    @inlinable
    public static func `class`(_ name: String?) -> Self { .init("class", name) }

    /// A list of classes; those that are `nil` are omitted.
    @inlinable
    public static func `class`(_ first: String?, _ second: String?, _ more: String?...) -> Self {
        let names = ([first, second] + more).compactMap(\.self)
        return .init("class", names.isEmpty ? nil : names.joined(separator: " "))
    }

    @inlinable
    public static func id(_ id: String?) -> Self { .init("id", id) }

    @inlinable
    public static func lang(_ language: String?) -> Self { .init("lang", language) }

    @inlinable
    public static func title(_ text: String?) -> Self { .init("title", text) }

    @inlinable
    public static var hidden: Self { .init("hidden", .present) }

    @inlinable
    public static func tabindex(_ index: Int) -> Self { .init("tabindex", index) }

    @inlinable
    public static func role(_ role: StaticString) -> Self { .init("role", .literal(role)) }

    /// An ARIA attribute: `.aria("label", "Đóng")` writes `aria-label="Đóng"`.
    @inlinable
    public static func aria(_ name: StaticString, _ value: String?) -> Self {
        .init(name, value, family: .aria)
    }

    /// A custom data attribute: `.data("label", "Lệ phí")` writes `data-label="Lệ phí"`.
    @inlinable
    public static func data(_ name: StaticString, _ value: String?) -> Self {
        .init(name, value, family: .data)
    }
}
