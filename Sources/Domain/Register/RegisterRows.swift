import Diagnostics
import Parallel
import WorkingTime

/// The linked dossiers of the register, by segment. This is a class because rows are accessed one at a time.
public final class RegisterRows: Sendable {
    /// The segments in chronological order.
    let segments: [RegisterSegment]
    /// The linker of the whole register, whose terms the dossiers refer to by index.
    public let linker: DossierLinker
    /// The index of the apology of each dossier that has one, by index of the dossier.
    private let apologies: [Int: Int32]
    /// The indices of the dossiers with apologies, in ascending order.
    private let apologised: [Int]
    /// The segments with dossiers closed on each day.
    private let closing: Lazy<[Day: [RegisterSegment]]>
    /// The lookup shards of each year, with the start index of their segment.
    private let lookups: Lazy<[Int: [(start: Int, shards: LookupShards)]]>

    /// - Parameter apologised: The index of the dossier of each apology.
    public init(_ segments: [RegisterSegment], _ linker: DossierLinker, apologised: [Int]) {
        self.segments = segments
        self.linker = linker
        apologies = Dictionary(
            apologised.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { _, last in last })
        self.apologised = apologies.keys.sorted()
        closing = Lazy {
            segments.reduce(into: [:]) { closing, segment in
                for day in segment.summary.closings.days { closing[day.day, default: []].append(segment) }
            }
        }
        lookups = Lazy {
            segments.reduce(into: [:]) { lookups, segment in
                for shards in segment.summary.lookups {
                    lookups[shards.sums.year, default: []].append((segment.start, shards))
                }
            }
        }
    }

    private func segment(of index: Int) -> RegisterSegment {
        segments[segments.partitioningIndex { $0.start <= index } - 1]
    }

    subscript(index: Int) -> LinkedDossier {
        let segment = segment(of: index)
        var dossier = segment.rows[index - segment.start]
        dossier.apology = apologies[index]
        return dossier
    }

    /// The dossiers in a range. The indices of the slice are unspecified.
    subscript(range: Range<Int>) -> ArraySlice<LinkedDossier> {
        guard !range.isEmpty else { return [] }
        let segment = segment(of: range.lowerBound)
        let end = range.upperBound - segment.start
        if case .ready(let dossiers) = segment.rows, end <= dossiers.count {
            var own = dossiers[range.lowerBound - segment.start..<end]
            let first = apologised.partitioningIndex { $0 < range.lowerBound }
            for index in apologised[first...].prefix(while: { $0 < range.upperBound }) {
                own[index - segment.start].apology = apologies[index]
            }
            return own
        }
        return range.map { self[$0] }[...]
    }

    /// Returns the indices of the dossiers closed on a day, sorted by status and then by code, restricted to the
    /// range `indices`.
    func closed(on day: Day, _ indices: Range<Int>) -> [Int] {
        let segments = closing.value[day] ?? []
        var passed = 0
        return ProcessingStatus.allCases.flatMap { status in
            segments.flatMap { segment in
                let all = segment.summary.closings.dossiers(on: day, status)
                let own = indices.clamped(to: passed..<passed + all.count)
                defer { passed += all.count }
                return all.dropFirst(own.lowerBound - passed).prefix(own.count).map { segment.start + Int($0) }
            }
        }
    }

    /// Returns the indices of the dossiers in a lookup shard, in ascending order.
    func lookedUp(in shard: Int, of year: Int) -> [Int] {
        (lookups.value[year] ?? []).flatMap { start, shards in shards[shard].map { start + Int($0) } }
    }

    var unapologisedCount: Int { segments.reduce(0) { $0 + $1.summary.unapologised.count } }

    /// The indices of the dossiers without a required apology, in ascending order.
    var unapologised: [Int] {
        segments.flatMap { segment in segment.summary.unapologised.map { segment.start + Int($0) } }
    }

    /// The slices of statistics of the whole register, in chronological order.
    public var slices: [StatisticsSlice] {
        let parts = concurrentMap(segments.count, workers: linker.workers) { [segments] in
            (segments[$0].versionIndices, segments[$0].summary.slices.value)
        }
        let versions = linker.terms.versions.count
        var slices: [Day: StatisticsSlice] = [:]
        for (indices, own) in parts {
            for part in own {
                slices[part.first, default: StatisticsSlice(first: part.first, last: part.last)].add(
                    part, versions: versions, at: indices)
            }
        }
        return slices.values.sorted { $0.first < $1.first }
    }

    /// Returns the indices of the late dossiers of a period, at most `limit`, in descending order of code.
    func late(in period: Period, limit: Int) -> [Int] {
        var found: [Int] = []
        for segment in segments.reversed() {
            for late in segment.summary.late.reversed() where late.isLate(in: period) {
                guard found.count < limit else { return found }
                found.append(segment.start + Int(late.index))
            }
        }
        return found
    }
}
