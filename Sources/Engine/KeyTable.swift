import Synchronization

/// The nodes of one kind by their keys: for those that were asked for, run or checked in this process.
@usableFromInline
final class KeyTable<Node: KeyedNode>: Sendable {
    private let kind: UInt32
    @usableFromInline let shards: [Shard]

    @usableFromInline
    final class Shard: Sendable {
        @usableFromInline let slots = Mutex(NodeSlots<Node>())

        init() {}
    }

    init(kind: UInt32) {
        self.kind = kind
        shards = (0..<16).map { _ in Shard() }
    }

    /// The node of a key, which comes into being if it is not there.
    @inlinable
    func node(_ key: Node.Key, in engine: Engine) -> Node {
        let hash = key.hashValue
        return shards[hash & 15].slots.withLock { $0.find(key, hash) } ?? make(key, hash, in: engine)
    }

    @usableFromInline
    func make(_ key: Node.Key, _ hash: Int, in engine: Engine) -> Node {
        shards[hash & 15].slots.withLock { slots in
            // Another thread may have been quicker.
            if let node = slots.find(key, hash) { return node }
            let node = engine.enroll(key, kind) { id in Node(key: key, hash: hash, id: id) }
            slots.insert(node)
            return node
        }
    }

    var nodes: [Node] { shards.flatMap { $0.slots.withLock { $0.all } } }

    /// Puts other nodes in the place of these; nil drops one.
    func replace(_ other: (Node) -> Node?) {
        for shard in shards {
            shard.slots.withLock { slots in
                let before = slots.all
                slots = NodeSlots()
                for node in before { if let node = other(node) { slots.insert(node) } }
            }
        }
    }
}

/// A hash table with open addressing whose nodes know their own hashes.
@usableFromInline
struct NodeSlots<Node: KeyedNode> {
    @usableFromInline var slots: [Node?] = []
    private var count = 0

    init() {}

    var all: [Node] { slots.compactMap { $0 } }

    @inlinable
    func find(_ key: Node.Key, _ hash: Int) -> Node? {
        if slots.isEmpty { return nil }
        var slot = start(hash)
        while let node = slots[slot] {
            if node.hash == hash, node.key == key { return node }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    mutating func insert(_ node: Node) {
        if 2 * (count + 1) > slots.count {
            let before = slots
            slots = [Node?](repeating: nil, count: max(16, 2 * before.count))
            for case let node? in before { place(node) }
        }
        place(node)
        count += 1
    }

    private mutating func place(_ node: Node) {
        var slot = start(node.hash)
        while slots[slot] != nil { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = node
    }

    /// The lowest bits have chosen the shard.
    @inlinable
    func start(_ hash: Int) -> Int { (hash >> 4) & (slots.count - 1) }
}
