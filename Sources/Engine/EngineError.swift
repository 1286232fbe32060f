/// What goes wrong in the graph itself.
public enum EngineError: Error, Sendable {
    /// A query came to ask itself: each key asks the next, the last is the first again.
    case cycle([any NodeKey])
    /// Queries ask one another deeper than the stack of a thread reaches: the last ones that did.
    case tooDeep([any NodeKey])
    /// A query or output that comes to something else, or reads something else, though nothing it read has changed. Found
    /// in a revision that checks.
    case impure(any NodeKey)
    /// A query was asked through an ``Ask`` whose run had ended.
    case late(any NodeKey)
    /// A kind that the engine was not made with, or an input that this revision does not provide.
    case unknown(kind: String)
}

extension EngineError {
    /// Whether the program is wrong, whatever the inputs are. Whoever sees it fails, though it catch it.
    var isFault: Bool {
        switch self {
        case .impure, .unknown: true
        case .cycle, .tooDeep, .late: false
        }
    }
}

extension EngineError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .cycle(let keys): "a query asks itself: \(Self.chain(keys))"
        case .tooDeep(let keys): "queries ask one another too deep: … → \(Self.chain(keys))"
        case .impure(let key): "made or read otherwise though nothing it read has changed: \(Self.text(key))"
        case .late(let key): "asked after the run had ended: \(Self.text(key))"
        case .unknown(let kind): "unknown kind: \(kind)"
        }
    }

    private static func chain(_ keys: [any NodeKey]) -> String { keys.map(text).joined(separator: " → ") }

    private static func text(_ key: any NodeKey) -> String { String(describing: key) }

    /// The same whichever query of the cycle was asked first.
    static func cycle(through keys: [any NodeKey]) -> EngineError {
        let texts = keys.map { type(of: $0).name + "\0" + text($0) }
        let first = texts.indices.min { texts[$0] < texts[$1] } ?? 0
        let rotated = Array(keys[first...] + keys[..<first])
        return .cycle(rotated + rotated.prefix(1))
    }
}
