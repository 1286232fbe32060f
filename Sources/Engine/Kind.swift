import Binary
import Synchronization

/// A type-erased kind of node.
protocol AnyKind: AnyObject, Sendable {
    var name: String { get }
    var isInput: Bool { get }
    var counts: KindCounts { get }

    /// Decodes a key of this kind.
    ///
    /// - Throws: ``BinaryError`` if the bytes are not exactly one key of this kind.
    func key(from reader: BinaryReader) throws -> any NodeKey

    /// Returns the node whose key was stored under a number.
    func node(_ id: UInt32, from reader: BinaryReader, in engine: Engine) throws -> any AnyNode

    /// Renumbers the nodes. An entry of `numbers` is one more than the node's new number, or 0 if the node is dropped.
    ///
    /// - Returns: The number of bytes of values that were dropped.
    func renumber(_ numbers: [UInt32], _ attach: (any AnyNode) -> Void) -> Int

    /// The resident values, each with its last use and the node that can evict it.
    var residents: [Resident] { get }
}

/// A value that is in memory.
struct Resident {
    let lastUse: UInt32
    let node: any ResidentNode
}

/// A node whose value can be evicted.
protocol ResidentNode: AnyNode {
    /// Evicts the value.
    ///
    /// - Returns: The number of bytes freed.
    func drop() -> Int
}

extension QueryNode: ResidentNode {}

@usableFromInline
final class QueryKind<Q: Query>: AnyKind {
    @usableFromInline let table: KeyTable<QueryNode<Q>>
    let counts = KindCounts()
    let policy = Q.policy

    init(number: UInt32) { table = KeyTable(kind: number) }

    var name: String { Q.name }
    var isInput: Bool { false }

    func key(from reader: BinaryReader) throws -> any NodeKey { try Q(allOf: reader) }

    func node(_ id: UInt32, from reader: BinaryReader, in engine: Engine) throws -> any AnyNode {
        table.node(try Q(allOf: reader), as: id, in: engine)
    }

    func renumber(_ numbers: [UInt32], _ attach: (any AnyNode) -> Void) -> Int {
        table.replace(numbers, attach) { QueryNode($0, id: $1) }.reduce(0) { $0 + $1.drop() }
    }

    var residents: [Resident] {
        table.nodes.compactMap { node in
            node.isResident ? Resident(lastUse: node.lastUse.load(ordering: .relaxed), node: node) : nil
        }
    }
}

final class InputKind<I: Input>: AnyKind {
    let table: KeyTable<InputNode<I>>
    let counts = KindCounts()

    init(number: UInt32) { table = KeyTable(kind: number) }

    var name: String { I.name }
    var isInput: Bool { true }
    var residents: [Resident] { [] }

    func key(from reader: BinaryReader) throws -> any NodeKey { try I(allOf: reader) }

    func node(_ id: UInt32, from reader: BinaryReader, in engine: Engine) throws -> any AnyNode {
        table.node(try I(allOf: reader), as: id, in: engine)
    }

    func renumber(_ numbers: [UInt32], _ attach: (any AnyNode) -> Void) -> Int {
        _ = table.replace(numbers, attach) { InputNode(key: $0.key, id: $1) }
        return 0
    }
}

final class OutputKind<O: Output>: AnyKind {
    let table: KeyTable<OutputNode<O>>
    let counts = KindCounts()

    init(number: UInt32) { table = KeyTable(kind: number) }

    var name: String { O.name }
    var isInput: Bool { false }
    var residents: [Resident] { [] }

    func key(from reader: BinaryReader) throws -> any NodeKey { try O(allOf: reader) }

    func node(_ id: UInt32, from reader: BinaryReader, in engine: Engine) throws -> any AnyNode {
        table.node(try O(allOf: reader), as: id, in: engine)
    }

    func renumber(_ numbers: [UInt32], _ attach: (any AnyNode) -> Void) -> Int {
        _ = table.replace(numbers, attach) { OutputNode(key: $0.key, id: $1) }
        return 0
    }
}

extension KeyTable {
    /// - Returns: The dropped nodes.
    fileprivate func replace(
        _ numbers: [UInt32], _ attach: (any AnyNode) -> Void, _ make: (Node, UInt32) -> Node
    ) -> [Node] {
        var dropped: [Node] = []
        replace { node in
            // A node that was requested since the save, or never run, has no number in the saved graph.
            guard Int(node.id) < numbers.count, numbers[Int(node.id)] > 0 else {
                dropped.append(node)
                return nil
            }
            let other = make(node, numbers[Int(node.id)] - 1)
            attach(other)
            return other
        }
        return dropped
    }
}

extension NodeKey {
    /// Decodes a key from all of the bytes.
    ///
    /// - Throws: ``BinaryError`` if the bytes are not exactly one key.
    fileprivate init(allOf reader: BinaryReader) throws {
        var reader = reader
        self = try Self(from: &reader)
        guard reader.isAtEnd else { throw BinaryError() }
    }
}
