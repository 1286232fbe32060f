/// Counts and times for each procedure version. In one month most versions do not occur: only those that do take room.
struct VersionCounts: Sendable {
    private(set) var rows: [Row]
    /// For each version, one more than the index of its row; empty until the first dossier.
    private var places: [Int32] = []

    struct Row: Sendable {
        let version: Int32
        var counts = DossierCounts()
        var times = ProcessingTimes()
    }

    /// - Parameter rows: counts to be added to others; to these nothing is added.
    init(rows: [Row] = []) { self.rows = rows }

    /// The index of a version's row, made if need be.
    mutating func row(of version: Int32, among versions: Int) -> Int {
        if places.isEmpty { places = [Int32](repeating: 0, count: versions) }
        let place = Int(places[Int(version)])
        if place > 0 { return place - 1 }
        rows.append(Row(version: version))
        places[Int(version)] = Int32(rows.count)
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

    /// - Parameter places: the place of each version of the other; nil where both have the same.
    mutating func add(_ other: VersionCounts, among versions: Int, at places: [Int32]? = nil) {
        for row in other.rows {
            let place = self.row(of: places?[Int(row.version)] ?? row.version, among: versions)
            rows[place].counts.add(row.counts)
            rows[place].times.add(row.times)
        }
    }

    /// Of all versions together.
    var times: ProcessingTimes { rows.reduce(into: ProcessingTimes()) { $0.add($1.times) } }
}
