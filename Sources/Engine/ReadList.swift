/// A set of nodes in the order in which they were first read.
struct ReadList {
    private(set) var ids: [UInt32] = []
    /// A hash table of positions in `ids` plus one, or 0; empty while a linear search is as fast.
    private var slots: [UInt32] = []
    private static let short = 16

    mutating func insert(_ id: UInt32) {
        if ids.last == id { return }
        if slots.isEmpty {
            if ids.contains(id) { return }
            ids.append(id)
            if ids.count > Self.short { index(slotCount: 4 * Self.short) }
            return
        }
        let slot = free(for: id)
        guard let slot else { return }
        ids.append(id)
        slots[slot] = UInt32(ids.count)
        if 2 * ids.count > slots.count { index(slotCount: 2 * slots.count) }
    }

    /// Returns the slot in which to insert an id, or nil if it is already present.
    private func free(for id: UInt32) -> Int? {
        var slot = Int((id &* 0x9E37_79B1) >> 7) & (slots.count - 1)
        while slots[slot] != 0 {
            if ids[Int(slots[slot]) - 1] == id { return nil }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private mutating func index(slotCount: Int) {
        slots = [UInt32](repeating: 0, count: slotCount)
        for (position, id) in ids.enumerated() {
            if let slot = free(for: id) { slots[slot] = UInt32(position + 1) }
        }
    }
}
