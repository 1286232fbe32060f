import Binary
import Synchronization

/// What the engine knows of one kind of node.
protocol AnyKind: AnyObject, Sendable {
    var name: String { get }
    var isInput: Bool { get }
    var counts: KindCounts { get }

    /// - Throws: for bytes that are no key of this kind.
    func key(from reader: BinaryReader) throws -> any NodeKey

    /// The node of a key that was stored under a number.
    func node(_ id: UInt32, from reader: BinaryReader, in engine: Engine) throws -> any AnyNode

    /// Takes over other numbers for the nodes: 0 where one drops out, else one more than its number.
    ///
    /// - Returns: how many bytes of values drop out.
    func renumber(_ numbers: [UInt32], _ attach: (any AnyNode) -> Void) -> Int

    /// Values that are resident, each with its last use and a way to give it up.
    var residents: [Resident] { get }
}

/// A value that is in memory.
struct Resident {
    let lastUse: Int
    let node: any ResidentNode
}

protocol ResidentNode: AnyNode {
    /// Gives the value up.
    ///
    /// - Returns: how many bytes that saves.
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
        _ = table.replace(numbers, attach) { InputNode(key: $0.key, hash: $0.hash, id: $1) }
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
        _ = table.replace(numbers, attach) { OutputNode(key: $0.key, hash: $0.hash, id: $1) }
        return 0
    }
}

extension KeyTable {
    /// - Returns: the nodes that drop out.
    fileprivate func replace(
        _ numbers: [UInt32], _ attach: (any AnyNode) -> Void, _ make: (Node, UInt32) -> Node
    ) -> [Node] {
        var dropped: [Node] = []
        replace { node in
            // What was asked for since the graph was saved, and never run, has no number in it.
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
    /// - Throws: for bytes that are no key, or more than one.
    fileprivate init(allOf reader: BinaryReader) throws {
        var reader = reader
        self = try Self(from: &reader)
        guard reader.isAtEnd else { throw BinaryError() }
    }
}
