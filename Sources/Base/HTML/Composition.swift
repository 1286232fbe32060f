// The type parameters are constrained only in extensions: page types nest a hundred levels deep, and the runtime would
// look up every constraint among all conformances of the program.

/// Two consecutive parts. Longer sequences nest to the left.
@frozen
public struct Pair<First, Second> {
    @usableFromInline
    let first: First
    @usableFromInline
    let second: Second
}

extension Pair: HTML where First: HTML, Second: HTML {
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
public enum Either<First, Second> {
    case first(First)
    case second(Second)
}

extension Either: HTML where First: HTML, Second: HTML {
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

/// The HTML of each element of a sequence.
///
/// Each piece is created, written, and released before the next, whereas a `for` loop in a builder collects all of them
/// in an array first.
@frozen
public struct ForEach<Items, Item, Content> {
    @usableFromInline
    let items: Items
    @usableFromInline
    let content: (Item) -> Content
}

extension ForEach: HTML where Items: Sequence, Items.Element == Item, Content: HTML {
    @inlinable
    public init(_ items: Items, @HTMLBuilder content: @escaping (Item) -> Content) {
        self.items = items
        self.content = content
    }

    @inlinable
    public func write(into sink: inout HTMLSink) {
        for item in items { content(item).write(into: &sink) }
    }
}
