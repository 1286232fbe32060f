/// An error in the dependency graph itself.
public enum EngineError: Error, Sendable {
    /// A query depends on itself. Each key requests the next; the last equals the first.
    case cycle([any NodeKey])
    /// Queries are nested more deeply than the thread's stack allows. Contains the innermost keys.
    case tooDeep([any NodeKey])
    /// A query or output had another result or other reads than before, although nothing it read has changed. Detected
    /// in a revision that checks purity.
    case impure(any NodeKey)
    /// A request was made through an ``Ask`` whose run had ended.
    case late(any NodeKey)
    /// A kind that the engine was not created with, or an input that the revision does not provide.
    case unknown(kind: String)
}

extension EngineError {
    /// Whether the error is a defect in the program, whatever the inputs are. A run that sees such an error fails even
    /// if it catches the error.
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
        case .cycle(let keys): "a query depends on itself: \(Self.chain(keys))"
        case .tooDeep(let keys): "queries are nested too deeply: … → \(Self.chain(keys))"
        case .impure(let key): "the result or the reads differ although nothing it read has changed: \(Self.text(key))"
        case .late(let key): "request after the end of its run: \(Self.text(key))"
        case .unknown(let kind): "unknown kind: \(kind)"
        }
    }

    private static func chain(_ keys: [any NodeKey]) -> String { keys.map(text).joined(separator: " → ") }

    private static func text(_ key: any NodeKey) -> String { String(describing: key) }

    /// Returns the error for a cycle, the same whichever query of the cycle was requested first.
    static func cycle(through keys: [any NodeKey]) -> EngineError {
        let texts = keys.map { type(of: $0).name + "\0" + text($0) }
        let first = texts.indices.min { texts[$0] < texts[$1] } ?? 0
        let rotated = Array(keys[first...] + keys[..<first])
        return .cycle(rotated + rotated.prefix(1))
    }
}
