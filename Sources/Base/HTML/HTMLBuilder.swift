/// A result builder that combines elements, strings, and numbers into HTML.
///
/// Sequences are built as nested pairs: parameter packs would be more readable, but took twice the time for a table row
/// when measured.
@resultBuilder
public enum HTMLBuilder {
    @inlinable
    public static func buildExpression(_ text: String) -> Text {
        Text(text)
    }

    @inlinable
    public static func buildExpression(_ text: String?) -> Text? {
        text.map(Text.init)
    }

    @inlinable
    public static func buildExpression<Content: HTML>(_ content: Content) -> Content {
        content
    }

    @inlinable
    public static func buildBlock() -> EmptyHTML {
        EmptyHTML()
    }

    @inlinable
    public static func buildPartialBlock<First: HTML>(first: First) -> First {
        first
    }

    @inlinable
    public static func buildPartialBlock<Accumulated: HTML, Next: HTML>(
        accumulated: Accumulated, next: Next
    ) -> Pair<Accumulated, Next> {
        Pair(accumulated, next)
    }

    @inlinable
    public static func buildOptional<Content: HTML>(_ content: Content?) -> Content? {
        content
    }

    @inlinable
    public static func buildEither<First: HTML, Second: HTML>(
        first: First
    ) -> Either<First, Second> {
        .first(first)
    }

    @inlinable
    public static func buildEither<First: HTML, Second: HTML>(
        second: Second
    ) -> Either<First, Second> {
        .second(second)
    }

    @inlinable
    public static func buildArray<Content: HTML>(_ contents: [Content]) -> [Content] {
        contents
    }
}
