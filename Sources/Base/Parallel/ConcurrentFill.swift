/// Creates an array with several workers, each part of which is written in place without a merge step.
///
/// - Parameters:
///   - most: The maximum number of elements of each part.
///   - make: Appends the elements of a part, and returns additional information about it.
/// - Returns: The elements of all parts, in order, and the information about each part.
@inlinable
public func concurrentFill<Element: Sendable, Note: Sendable>(
    _ most: [Int], workers: Workers,
    _ make: @escaping @Sendable (_ part: Int, _ elements: inout OutputSpan<Element>) -> Note
) -> (elements: [Element], notes: [Note]) {
    let ends = most.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    var notes: [Note] = []
    let elements = [Element](unsafeUninitializedCapacity: ends.last ?? 0) { buffer, count in
        // The parts' ranges are disjoint.
        nonisolated(unsafe) let room = buffer
        let made = concurrentMap(most.count, workers: workers) { part -> (count: Int, note: Note) in
            let own = UnsafeMutableBufferPointer(rebasing: room[ends[part]..<ends[part + 1]])
            var elements = OutputSpan(buffer: own, initializedCount: 0)
            let note = make(part, &elements)
            return (elements.finalize(for: own), note)
        }
        for (part, own) in made.enumerated() {
            // An earlier part has fewer elements than its capacity; close the gap.
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
