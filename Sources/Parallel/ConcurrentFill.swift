/// Makes one array with several workers: each part writes its own stretch of it, and nothing is copied together.
///
/// - Parameters:
///   - most: how many elements each part has room for.
///   - make: appends the elements of a part, and returns what else is to be known of it.
@inlinable
public func concurrentFill<Element: Sendable, Note: Sendable>(
    _ most: [Int], workers: Workers,
    _ make: @escaping @Sendable (_ part: Int, _ elements: inout OutputSpan<Element>) -> Note
) -> (elements: [Element], notes: [Note]) {
    let ends = most.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    var notes: [Note] = []
    let elements = [Element](unsafeUninitializedCapacity: ends.last ?? 0) { buffer, count in
        // Stretches do not overlap.
        nonisolated(unsafe) let room = buffer
        let made = concurrentMap(most.count, workers: workers) { part -> (count: Int, note: Note) in
            let own = UnsafeMutableBufferPointer(rebasing: room[ends[part]..<ends[part + 1]])
            var elements = OutputSpan(buffer: own, initializedCount: 0)
            let note = make(part, &elements)
            return (elements.finalize(for: own), note)
        }
        for (part, own) in made.enumerated() {
            // A part before this one made fewer than it had room for.
            if count < ends[part], own.count > 0 {
                let stretch = UnsafeMutableBufferPointer(rebasing: room[count..<count + own.count])
                _ = stretch.moveInitialize(
                    fromContentsOf: room[ends[part]..<ends[part] + own.count])
            }
            count += own.count
            notes.append(own.note)
        }
    }
    return (elements, notes)
}
