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
        if saved.withLock({ ($0.changes, $0.count) == (ledger.changes, writer.kept.count) }) { return }
        var places: [UInt32: Place] = [:]
        for id in writer.kept { if let place = ledger.place(of: id) { places[id] = place } }
        merge(&places, store)
        try store.flush()
        let bytes = writer.bytes(program: store.program, places: places)
        let segments = Dictionary(places.values.map { ($0.segment.name, $0.segment) }) { first, _ in first }
        try store.put(bytes, segments: Set(segments.keys))
        saved.withLock { $0 = Saved(changes: ledger.changes, count: writer.kept.count) }
        // A long-lived process continues from the saved graph, so that dropped nodes do not accumulate.
        if store.folder.isCopied, let graph = store.graph(ByteRegion(bytes), known: Array(segments.values)) {
            saved.withLock {
                $0.graph = SavedGraph(graph: graph, numbers: writer.numbers, changes: ledger.changes)
            }
        }
    }

    /// Copies values into the new segment; see ``Merging``.
    private func merge(_ places: inout [UInt32: Place], _ store: Store) {
        var live: [String: (segment: Segment, bytes: Int)] = [:]
        for place in places.values {
            live[place.segment.name, default: (place.segment, 0)].bytes += place.length
        }
        let fresh = store.segment
        if let fresh { live[fresh.name] = nil }
        let sizes = live.map { Merging.Size(name: $0.key, live: $0.value.bytes, total: $0.value.segment.size) }
        let names = Merging.names(of: sizes, fresh: fresh?.size ?? 0)
        if names.isEmpty { return }
        for (id, place) in places.sorted(by: { $0.key < $1.key }) where names.contains(place.segment.name) {
            places[id] = store.copy(place)
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
