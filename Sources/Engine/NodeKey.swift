import Binary

/// What names a node of the graph: a value with a form of its own as bytes, never a position in something that another
/// build fills differently. Two keys are equal exactly when their bytes are.
public protocol NodeKey: Hashable, Sendable, BinaryValue {
    /// Names the kind, and no other, in the store, in timings and in explanations.
    static var name: String { get }
}

/// Something from outside the engine: the bytes of a file, the day, an option. See ``Inputs``.
public protocol Input: NodeKey {
    associatedtype Value: Sendable
}

/// Something that is made with the engine's help and lies outside of it, as a file of a site does: the engine knows only
/// what was read while it was made. See ``Revision/update(_:insisting:digest:_:)``.
public protocol Output: NodeKey {}

/// A pure function of its key and of what it asks: no clock, no environment, no file, nothing that changes elsewhere.
public protocol Query: NodeKey {
    associatedtype Value: Sendable

    /// - Throws: any error; whoever asked fails as well, unless it catches. The next revision tries again.
    func value(_ ask: Ask) throws -> Value

    /// How two values are compared, and whether a value outlives the process.
    static var policy: ValuePolicy<Value> { get }
}

extension Query where Value: BinaryValue {
    public static var policy: ValuePolicy<Value> { .encoded }
}

/// A query whose value is stored on disk, since it is dearer to run again than to load.
public protocol StoredQuery: Query where Value: BinaryValue {}

extension StoredQuery {
    public static var policy: ValuePolicy<Value> { .stored }
}

/// A query without early cutoff: it counts as changed as soon as anything it read has changed. For large values that
/// have no form as bytes.
public protocol PassingQuery: Query {}

extension PassingQuery {
    public static var policy: ValuePolicy<Value> { .passing }
}

extension PassingQuery where Value: BinaryValue {
    public static var policy: ValuePolicy<Value> { .passing }
}
