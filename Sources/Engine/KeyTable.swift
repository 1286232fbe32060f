import Synchronization

/// The nodes of one kind that were requested, run, or verified in this process, by key.
@usableFromInline
final class KeyTable<Node: KeyedNode>: Sendable {
    private let kind: UInt32
    @usableFromInline let shards: [Shard]

    @usableFromInline
    final class Shard: Sendable {
        @usableFromInline let slots = Mutex(NodeSlots())

        init() {}
    }

    init(kind: UInt32) {
        self.kind = kind
        shards = (0..<16).map { _ in Shard() }
    }

    /// Returns the node with a key, creating it if necessary.
    ///
    /// - Parameter id: The node's number, if known.
    @inlinable
    func node(_ key: Node.Key, as id: UInt32? = nil, in engine: Engine) -> Node {
        let hash = key.hashValue
        return shards[hash & 15].slots.withLock { find(key, hash, $0) } ?? make(key, hash, as: id, in: engine)
    }

    @inlinable
    func find(_ key: Node.Key, _ hash: Int, _ slots: NodeSlots) -> Node? {
        let found = slots.find(hash) { unsafeDowncast($0, to: Node.self).key == key }
        return found.map { unsafeDowncast($0, to: Node.self) }
    }

    @usableFromInline
    func make(_ key: Node.Key, _ hash: Int, as id: UInt32?, in engine: Engine) -> Node {
        shards[hash & 15].slots.withLock { slots in
            // Another thread may have created it meanwhile.
            if let node = find(key, hash, slots) { return node }
            let node = engine.enroll(key, kind, as: id) { id in Node(key: key, id: id) }
            slots.insert(node, hash)
            return node
        }
    }

    var nodes: [Node] {
        shards.flatMap { shard in shard.slots.withLock { $0.all.map { unsafeDowncast($0, to: Node.self) } } }
    }

    /// Replaces each node with the result of a closure, or removes it if the result is nil.
    func replace(_ other: (Node) -> Node?) {
        for shard in shards {
            shard.slots.withLock { slots in
                let before = slots.all
                slots = NodeSlots()
                for node in before {
                    if let node = other(unsafeDowncast(node, to: Node.self)) { slots.insert(node, node.key.hashValue) }
                }
            }
        }
    }
}

/// A hash table with open addressing. Hashes are stored beside the nodes, so that probing past a node does not touch
/// it.
///
/// It is not generic over the node type: unspecialized generic code would look up type metadata at every step.
@usableFromInline
struct NodeSlots: Sendable {
    @usableFromInline var slots: [Slot] = []
    private var count = 0

    @usableFromInline
    struct Slot: Sendable {
        @usableFromInline var hash = 0
        @usableFromInline var node: (AnyObject & Sendable)?
    }

    init() {}

    var all: [AnyObject] { slots.compactMap(\.node) }

    /// Returns the node with a hash that satisfies a predicate.
    ///
    /// - Parameter matches: Called with each node that has the hash.
    @inlinable
    func find(_ hash: Int, where matches: (AnyObject) -> Bool) -> AnyObject? {
        if slots.isEmpty { return nil }
        var slot = start(hash)
        while let node = slots[slot].node {
            if slots[slot].hash == hash, matches(node) { return node }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    mutating func insert(_ node: AnyObject & Sendable, _ hash: Int) {
        if 4 * (count + 1) > 3 * slots.count {
            let before = slots
            slots = [Slot](repeating: Slot(), count: max(4, 2 * before.count))
            for slot in before where slot.node != nil { store(slot) }
        }
        store(Slot(hash: hash, node: node))
        count += 1
    }

    private mutating func store(_ slot: Slot) {
        var index = start(slot.hash)
        while slots[index].node != nil { index = (index + 1) & (slots.count - 1) }
        slots[index] = slot
    }

    /// Returns the first slot to probe. The lowest four bits of the hash have already selected the shard.
    @inlinable
    func start(_ hash: Int) -> Int { (hash >> 4) & (slots.count - 1) }
}
