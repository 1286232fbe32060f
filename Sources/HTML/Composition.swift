/// Two parts, one after the other. Longer sequences nest to the left.
@frozen
public struct Pair<First: HTML, Second: HTML>: HTML {
    @usableFromInline
    let first: First
    @usableFromInline
    let second: Second

    @inlinable
    init(_ first: First, _ second: Second) {
        self.first = first
        self.second = second
    }

    @inlinable
    public func write(into sink: inout HTMLSink) {
        first.write(into: &sink)
        second.write(into: &sink)
    }
}

/// The branch of an `if`–`else` or `switch` that was taken.
@frozen
public enum Either<First: HTML, Second: HTML>: HTML {
    case first(First)
    case second(Second)

    @inlinable
    public func write(into sink: inout HTMLSink) {
        switch self {
        case .first(let html): html.write(into: &sink)
        case .second(let html): html.write(into: &sink)
        }
    }
}

extension Optional: HTML where Wrapped: HTML {
    @inlinable
    public func write(into sink: inout HTMLSink) {
        self?.write(into: &sink)
    }
}

extension Array: HTML where Element: HTML {
    @inlinable
    public func write(into sink: inout HTMLSink) {
        for html in self { html.write(into: &sink) }
    }
}

/// One piece of HTML for each item of a sequence.
///
/// Each piece is made, written and forgotten before the next, where a `for` loop in a
/// builder first collects them all in an array.
@frozen
public struct ForEach<Items: Sequence, Content: HTML>: HTML {
    @usableFromInline
    let items: Items
    @usableFromInline
    let content: (Items.Element) -> Content

    @inlinable
    public init(
        _ items: Items, @HTMLBuilder content: @escaping (Items.Element) -> Content
    ) {
        self.items = items
        self.content = content
    }

    @inlinable
    public func write(into sink: inout HTMLSink) {
        for item in items { content(item).write(into: &sink) }
    }
}
