/// Counts and times by procedure version. The storage is sparse, since most versions do not occur in a given month.
struct VersionCounts: Sendable {
    private(set) var rows: [Row]
    /// The index of each version's row plus one, or zero if it has none; empty until the first dossier is added.
    private var indices: [Int32] = []

    struct Row: Sendable {
        let version: Int32
        var counts = DossierCounts()
        var times = ProcessingTimes()
    }

    /// - Parameter rows: The decoded rows. If there are any, the result can only be added to others, not added to.
    public init(rows: [Row] = []) { self.rows = rows }

    /// Returns the index of a version's row, creating the row if needed.
    mutating func row(of version: Int32, among versions: Int) -> Int {
        if indices.isEmpty { indices = [Int32](repeating: 0, count: versions) }
        let index = Int(indices[Int(version)])
        if index > 0 { return index - 1 }
        rows.append(Row(version: version))
        indices[Int(version)] = Int32(rows.count)
        return rows.count - 1
    }

    mutating func addReceived(_ status: ProcessingStatus, version: Int32, among versions: Int) {
        rows[row(of: version, among: versions)].counts.received.add(status)
    }

    mutating func addClosed(_ status: ProcessingStatus, version: Int32, among versions: Int) {
        rows[row(of: version, among: versions)].counts.closed.add(status)
    }

    mutating func addTimes(taken: Int, allowed: Int?, version: Int32, among versions: Int) {
        rows[row(of: version, among: versions)].times.add(taken: taken, allowed: allowed)
    }

    /// Adds the counts of another value.
    ///
    /// - Parameter indices: The index of each of the other value's versions in this one; nil if they are the same.
    mutating func add(_ other: VersionCounts, among versions: Int, at indices: [Int32]? = nil) {
        for row in other.rows {
            let index = self.row(of: indices?[Int(row.version)] ?? row.version, among: versions)
            rows[index].counts.add(row.counts)
            rows[index].times.add(row.times)
        }
    }

    /// The times of all versions together.
    var times: ProcessingTimes { rows.reduce(into: ProcessingTimes()) { $0.add($1.times) } }
}
