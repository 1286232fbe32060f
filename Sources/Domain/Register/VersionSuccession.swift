import Records
import WorkingTime

/// A precomputed index of the versions of a procedure by day.
struct VersionSuccession: Sendable {
    /// The days on which the applicable version changes, in chronological order, with the version from that day on.
    private let steps: [(from: Day, version: Int)]

    /// - Parameter range: The range of the versions of one code, which are sorted by first day of validity.
    public init(_ versions: [VersionTerms], _ range: Range<Int>) {
        var days: Set<Day> = [.first]
        for version in versions[range] {
            if let first = version.key.from { days.insert(first) }
            if let last = version.effectiveTo, last < .last { days.insert(last + 1) }
        }
        var steps: [(from: Day, version: Int)] = []
        // A stack of the versions that have begun. Expired versions on top are popped, since they remain expired.
        var started: [Int] = []
        var next = range.lowerBound
        for day in days.sorted() {
            while next < range.upperBound, (versions[next].key.from ?? .first) <= day {
                started.append(next)
                next += 1
            }
            while let newest = started.last, (versions[newest].effectiveTo ?? .last) < day { started.removeLast() }
            let version = started.last ?? max(next - 1, range.lowerBound)
            if steps.last?.version != version { steps.append((day, version)) }
        }
        self.steps = steps
    }

    /// Returns the latest version in force on a day, otherwise the one that began last before that day, otherwise the
    /// first one.
    func version(on day: Day) -> Int? {
        let next = steps.partitioningIndex { $0.from <= day }
        return next > 0 ? steps[next - 1].version : nil
    }
}
