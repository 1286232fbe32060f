/// Creates an array with several workers, each part of which is written in place without a merge step.
///
/// - Parameters:
///   - capacities: The maximum number of elements of each part.
///   - make: Appends the elements of a part, and returns additional information about it.
/// - Returns: The elements of all parts, in order, and the information about each part.
@inlinable
public func concurrentFill<Element: Sendable, Note: Sendable>(
    _ capacities: [Int], workers: Workers,
    _ make: @escaping @Sendable (_ part: Int, _ elements: inout OutputSpan<Element>) -> Note
) -> (elements: [Element], notes: [Note]) {
    let ends = capacities.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    var notes: [Note] = []
    let elements = [Element](unsafeUninitializedCapacity: ends.last ?? 0) { buffer, count in
        // The parts' ranges are disjoint.
        nonisolated(unsafe) let storage = buffer
        let results = concurrentMap(capacities.count, workers: workers) { part -> (count: Int, note: Note) in
            let slice = UnsafeMutableBufferPointer(rebasing: storage[ends[part]..<ends[part + 1]])
            var elements = OutputSpan(buffer: slice, initializedCount: 0)
            let note = make(part, &elements)
            return (elements.finalize(for: slice), note)
        }
        for (part, slice) in results.enumerated() {
            // An earlier part has fewer elements than its capacity; close the gap.
            if count < ends[part], slice.count > 0 {
                let target = UnsafeMutableBufferPointer(rebasing: storage[count..<count + slice.count])
                _ = target.moveInitialize(
                    fromContentsOf: storage[ends[part]..<ends[part] + slice.count])
            }
            count += slice.count
            notes.append(slice.note)
        }
    }
    return (elements, notes)
}
