import Binary
import Diagnostics
import Digests
import Engine

/// A node of the dependency graph with a title for explanations.
public protocol Titled: NodeKey {
    static var title: Message { get }
}

extension Titled {
    /// The English title, by which the engine identifies the kind of node.
    public static var name: String { title.english }
}

/// A narrow query against the linked site. A change to the site only invalidates pages that asked for a changed fact.
public protocol Fact: Query, Titled where Value: BinaryEncodable {
    associatedtype Value

    /// Computes the fact.
    ///
    /// - Throws: An error if a part of the site cannot be computed, which is a bug in the program.
    func value(in site: some SiteParts) throws -> Value
}

extension Fact {
    public func value(_ ask: Ask) throws -> Value { try value(in: RecordedParts(ask: ask)) }

    public static var policy: ValuePolicy<Value> { .digested(by: { value in Digest { value.write(into: &$0) } }) }
}

extension Fact where Value == Digest {
    /// Uses the value as its own digest.
    public static var policy: ValuePolicy<Digest> { .digested(by: { $0 }) }
}

/// The key of a singleton.
public struct Only: Hashable, Sendable, UnitValue {
    /// Creates the key, all instances of which are equal.
    public init() {}
}

/// A fact about the thing with a key.
public protocol KeyedFact: Fact, FormedValue {
    associatedtype Key: BinaryValue

    var key: Key { get }
    init(key: Key)
}

extension KeyedFact {
    public static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(key: try part { $0.key })
    }
}
