/// An engine's kinds by their types: a small immutable hash table, so that lookups need no lock.
@usableFromInline
struct KindLookup: Sendable {
    private let slots: [Slot?]

    private struct Slot: Sendable {
        let type: ObjectIdentifier
        let kind: any AnyKind
    }

    /// - Parameter kinds: The kinds; types must be unique.
    init(_ kinds: [(type: ObjectIdentifier, kind: any AnyKind)]) {
        var count = 8
        while count < 4 * kinds.count { count *= 2 }
        var slots = [Slot?](repeating: nil, count: count)
        for (type, kind) in kinds {
            var slot = Self.start(type) & (count - 1)
            while slots[slot] != nil { slot = (slot + 1) & (count - 1) }
            slots[slot] = Slot(type: type, kind: kind)
        }
        self.slots = slots
    }

    @usableFromInline
    func kind(_ type: ObjectIdentifier) -> AnyObject? {
        var index = Self.start(type) & (slots.count - 1)
        while let slot = slots[index] {
            if slot.type == type { return slot.kind }
            index = (index + 1) & (slots.count - 1)
        }
        return nil
    }

    private static func start(_ type: ObjectIdentifier) -> Int {
        (Int(bitPattern: type) &* 0x9E37_79B9_7F4A_7C1) >> 20
    }
}
