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

/// A hash table with open addressing. Hashes lie beside the nodes, so that going past a node does not touch it.
@usableFromInline
struct NodeSlots<Node: KeyedNode> {
    @usableFromInline var slots: [Slot] = []
    private var count = 0

    @usableFromInline
    struct Slot {
        @usableFromInline var hash = 0
        @usableFromInline var node: Node?
    }

    init() {}

    var all: [Node] { slots.compactMap(\.node) }

    @inlinable
    func find(_ key: Node.Key, _ hash: Int) -> Node? {
        if slots.isEmpty { return nil }
        var slot = start(hash)
        while true {
            if slots[slot].hash == hash, let node = slots[slot].node {
                if node.key == key { return node }
            } else if slots[slot].hash == 0, slots[slot].node == nil {
                return nil
            }
            slot = (slot + 1) & (slots.count - 1)
        }
    }

    mutating func insert(_ node: Node) {
        if 2 * (count + 1) > slots.count {
            let before = slots
            slots = [Slot](repeating: Slot(), count: max(16, 2 * before.count))
            for slot in before where slot.node != nil { place(slot) }
        }
        place(Slot(hash: node.hash, node: node))
        count += 1
    }

    private mutating func place(_ slot: Slot) {
        var index = start(slot.hash)
        while slots[index].node != nil { index = (index + 1) & (slots.count - 1) }
        slots[index] = slot
    }

    /// The lowest bits have chosen the shard.
    @inlinable
    func start(_ hash: Int) -> Int { (hash >> 4) & (slots.count - 1) }
}
