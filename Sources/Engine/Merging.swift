/// The selection of segments that a save copies into the new one, which keeps their number and their dead bytes low.
///
/// Segments that are more than half dead are copied, and then, in ascending order of size, each one that is no larger
/// than the new segment has become so far. A segment that remains is therefore larger than all smaller ones together,
/// so the number of segments is logarithmic in the total size. Each copy moves a byte into a segment at least twice as
/// large, so a byte is copied at most logarithmically often.
enum Merging {
    struct Size {
        let name: String
        /// Bytes referred to by the graph to be saved, and all bytes of the file.
        let live: Int
        let total: Int
    }

    /// - Parameter fresh: The number of bytes already in the new segment.
    static func names(of segments: [Size], fresh: Int) -> Set<String> {
        var merged = Set(segments.filter { 2 * $0.live < $0.total }.map(\.name))
        var size = fresh + segments.filter { merged.contains($0.name) }.reduce(0) { $0 + $1.live }
        if size == 0 { return [] }
        for segment in segments.sorted(by: { ($0.live, $0.name) < ($1.live, $1.name) })
        where !merged.contains(segment.name) {
            guard segment.live <= size else { break }
            merged.insert(segment.name)
            size += segment.live
        }
        return merged
    }
}
