import Binary

/// The identity of a node in the graph: a value with its own binary encoding, never a position in something that may
/// differ from build to build. Two keys are equal if and only if their encodings are.
public protocol NodeKey: Hashable, Sendable, BinaryValue {
    /// The unique name of the kind in the store, in timings, and in explanations.
    static var name: String { get }
}

/// A value from outside the engine, such as the bytes of a file, the current date, or an option. See ``Inputs``.
public protocol Input: NodeKey {
    associatedtype Value: Sendable
}

/// A result that lies outside the engine, such as a file of a site. The engine records only what was read to make it.
/// See ``Revision/update(_:forced:digest:matches:_:)``.
public protocol Output: NodeKey {}

/// A pure function of its key and of the values it requests: it must not depend on clocks, the environment, files, or
/// other mutable state.
public protocol Query: NodeKey {
    associatedtype Value: Sendable

    /// Computes the value.
    ///
    /// - Throws: Any error; the requesting run fails as well unless it catches the error. The next revision tries
    ///   again.
    func value(_ ask: Ask) throws -> Value

    /// How values are compared, and whether they outlive the process.
    static var policy: ValuePolicy<Value> { get }
}

extension Query where Value: BinaryValue {
    public static var policy: ValuePolicy<Value> { .encoded }
}

/// A query whose value is stored on disk, because it is more expensive to recompute than to load.
public protocol StoredQuery: Query where Value: BinaryValue {}

extension StoredQuery {
    public static var policy: ValuePolicy<Value> { .stored }
}

/// A query without early cutoff: it counts as changed as soon as anything it read has changed. For large values without
/// a binary encoding.
public protocol PassingQuery: Query {}

extension PassingQuery {
    public static var policy: ValuePolicy<Value> { .passing }
}

extension PassingQuery where Value: BinaryValue {
    public static var policy: ValuePolicy<Value> { .passing }
}
