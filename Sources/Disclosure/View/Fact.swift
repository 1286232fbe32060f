import Binary
import Diagnostics
import Digests
import Engine

/// A node that explanations can name.
public protocol Titled: NodeKey {
    static var title: Message { get }
}

extension Titled {
    public static var name: String { title.english }
}

/// Something narrow that pages ask of the linked site: a change of the site reaches those alone who asked for what changed.
public protocol Fact: Query, Titled where Value: BinaryEncodable {
    associatedtype Value

    /// - Throws: where a part of the site cannot be made: by a fault of the program.
    func value(in site: some SiteParts) throws -> Value
}

extension Fact {
    public func value(_ ask: Ask) throws -> Value { try value(in: RecordedParts(ask: ask)) }

    public static var policy: ValuePolicy<Value> { .digested(by: { value in Digest { value.write(into: &$0) } }) }
}

extension Fact where Value == Digest {
    /// Digests are compared as they are.
    public static var policy: ValuePolicy<Digest> { .digested(by: { $0 }) }
}

/// The key of what there is only one of.
public struct Only: Hashable, Sendable, UnitValue {
    public init() {}
}

/// A fact about one thing.
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
