/// Which segments a save copies into the new one: so that there are few, and little of them is dead.
///
/// Segments of which more than half is dead are copied, and then, from the smallest on, each that is no larger than
/// what the new one has by then. So every segment that stays is larger than all smaller ones before it were together,
/// and there are at most as many as a doubling takes to reach the whole; a byte that is copied lies in a segment twice
/// as large, so it is copied that many times at most in its life.
enum Merging {
    struct Size {
        let name: String
        /// Bytes that the graph to be saved names, and all bytes of the file.
        let live: Int
        let total: Int
    }

    /// - Parameter fresh: how many bytes the new segment has already.
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
