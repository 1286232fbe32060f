/// Which version of a procedure holds on which day: what would be looked for among all of them, found at once.
struct VersionSuccession: Sendable {
    /// In order of time: from each day on, the version that holds.
    private let steps: [(from: Day, version: Int)]

    /// - Parameter range: the versions of one code, by first day of validity.
    init(_ versions: [VersionTerms], _ range: Range<Int>) {
        var days: Set<Day> = [.first]
        for version in versions[range] {
            if let first = version.key.from { days.insert(first) }
            if let last = version.effectiveTo, last < .last { days.insert(last + 1) }
        }
        var steps: [(from: Day, version: Int)] = []
        // Those that have begun; the newest is looked at first, and one that is over stays so.
        var begun: [Int] = []
        var next = range.lowerBound
        for day in days.sorted() {
            while next < range.upperBound, (versions[next].key.from ?? .first) <= day {
                begun.append(next)
                next += 1
            }
            while let newest = begun.last, (versions[newest].effectiveTo ?? .last) < day { begun.removeLast() }
            let version = begun.last ?? max(next - 1, range.lowerBound)
            if steps.last?.version != version { steps.append((day, version)) }
        }
        self.steps = steps
    }

    /// The newest version in force on a day, else the one that began last before it, else the oldest.
    func version(on day: Day) -> Int? {
        let next = steps.partitioningIndex { $0.from <= day }
        return next > 0 ? steps[next - 1].version : nil
    }
}
