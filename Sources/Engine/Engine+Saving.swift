import Binary
import FileSystem
import Synchronization

/// A graph that was saved, with the numbers that the ledger's nodes have in it.
struct SavedGraph: Sendable {
    let graph: StoredGraph
    let numbers: [UInt32]
    /// The ledger's change count at the time of the save.
    let changes: Int
}

extension Engine {
    /// Saves what is recorded, if anything has changed since the last save.
    func save(_ scope: SaveScope) throws(FileError) {
        trim()
        guard let store, !store.folder.isReadOnly else { return }
        let ledger = self.ledger.withLock { $0 }
        let writer = GraphWriter(ledger, scope, names: kinds.map(\.name))
        if saved.withLock({ ($0.changes, $0.count) == (ledger.changes, writer.savedIDs.count) }) { return }
        var locations: [UInt32: ValueLocation] = [:]
        for id in writer.savedIDs { if let location = ledger.location(of: id) { locations[id] = location } }
        merge(&locations, store)
        try store.flush()
        let bytes = writer.bytes(program: store.program, locations: locations)
        let segments = Dictionary(locations.values.map { ($0.segment.name, $0.segment) }) { first, _ in first }
        try store.put(bytes, segments: Set(segments.keys))
        saved.withLock { $0 = Saved(changes: ledger.changes, count: writer.savedIDs.count) }
        // A long-lived process continues from the saved graph, so that dropped nodes do not accumulate.
        if store.folder.isCopied, let graph = store.graph(ByteRegion(bytes), known: Array(segments.values)) {
            saved.withLock {
                $0.graph = SavedGraph(graph: graph, numbers: writer.numbers, changes: ledger.changes)
            }
        }
    }

    /// Copies values into the new segment; see ``Merging``.
    private func merge(_ locations: inout [UInt32: ValueLocation], _ store: Store) {
        var live: [String: (segment: Segment, bytes: Int)] = [:]
        for location in locations.values {
            live[location.segment.name, default: (location.segment, 0)].bytes += location.length
        }
        let fresh = store.segment
        if let fresh { live[fresh.name] = nil }
        let sizes = live.map { Merging.Size(name: $0.key, live: $0.value.bytes, total: $0.value.segment.size) }
        let names = Merging.names(of: sizes, fresh: fresh?.size ?? 0)
        if names.isEmpty { return }
        for (id, location) in locations.sorted(by: { $0.key < $1.key }) where names.contains(location.segment.name) {
            locations[id] = store.copy(location)
        }
    }

    /// Makes the saved graph the ledger's new base, if nothing has changed since the save.
    func adoptSavedGraph() {
        let saved = self.saved.withLock { saved in
            defer { saved.graph = nil }
            return saved.graph
        }
        guard let saved else { return }
        let ledger = self.ledger.withLock { $0 }
        if ledger.changes != saved.changes { return }
        var next = ledger.onto(saved.graph, names: kinds.map(\.name))
        for (number, kind) in kinds.enumerated() {
            let dropped = kind.renumber(saved.numbers) { next.attach($0, kind: UInt32(number)) }
            resident.subtract(dropped, ordering: .relaxed)
        }
        self.ledger.withLock { $0 = next }
    }
}
