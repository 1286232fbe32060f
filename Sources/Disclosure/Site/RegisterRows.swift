import Diagnostics
import Parallel

/// Every dossier, linked: the part of the register that takes room, volume by volume. A class, since rows are asked for
/// one by one.
final class RegisterRows: Sendable {
    /// In the order of their days.
    let volumes: [RegisterVolume]
    let linker: DossierLinker
    /// The apology of those dossiers that have one, by index.
    private let apologies: [Int: Int32]
    /// The indices of those, in order.
    private let apologised: [Int]
    /// The volumes with dossiers that were closed on each day.
    private let closing: Deferred<[Day: [RegisterVolume]]>
    /// What is looked up in each year.
    private let lookups: Deferred<[Int: [(start: Int, shards: LookupShards)]]>

    /// - Parameter apologised: the index of the dossier of each apology.
    init(_ volumes: [RegisterVolume], _ linker: DossierLinker, apologised: [Int]) {
        self.volumes = volumes
        self.linker = linker
        apologies = Dictionary(
            apologised.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { _, last in last })
        self.apologised = apologies.keys.sorted()
        closing = Deferred {
            volumes.reduce(into: [:]) { closing, volume in
                for day in volume.summary.closings.days { closing[day.day, default: []].append(volume) }
            }
        }
        lookups = Deferred {
            volumes.reduce(into: [:]) { lookups, volume in
                for shards in volume.summary.lookups {
                    lookups[shards.sums.year, default: []].append((volume.start, shards))
                }
            }
        }
    }

    private func volume(of index: Int) -> RegisterVolume {
        volumes[volumes.partitioningIndex { $0.start <= index } - 1]
    }

    subscript(index: Int) -> LinkedDossier {
        let volume = volume(of: index)
        var dossier = volume.rows[index - volume.start]
        dossier.apology = apologies[index]
        return dossier
    }

    /// Those of a range, which nobody but this counts from 0.
    subscript(range: Range<Int>) -> ArraySlice<LinkedDossier> {
        guard !range.isEmpty else { return [] }
        let volume = volume(of: range.lowerBound)
        let end = range.upperBound - volume.start
        if case .ready(let dossiers) = volume.rows, end <= dossiers.count {
            var own = dossiers[range.lowerBound - volume.start..<end]
            let first = apologised.partitioningIndex { $0 < range.lowerBound }
            for index in apologised[first...].prefix(while: { $0 < range.upperBound }) {
                own[index - volume.start].apology = apologies[index]
            }
            return own
        }
        return range.map { self[$0] }[...]
    }

    /// Those closed on a day, by standing, then code; of all of them those at `places`.
    func closed(on day: Day, _ places: Range<Int>) -> [Int] {
        let volumes = closing.value[day] ?? []
        var passed = 0
        return Standing.allCases.flatMap { standing in
            volumes.flatMap { volume in
                let all = volume.summary.closings.dossiers(on: day, standing)
                let own = places.clamped(to: passed..<passed + all.count)
                defer { passed += all.count }
                return all.dropFirst(own.lowerBound - passed).prefix(own.count).map { volume.start + Int($0) }
            }
        }
    }

    /// Those that are looked up in a shard, in order.
    func lookedUp(in shard: Int, of year: Int) -> [Int] {
        (lookups.value[year] ?? []).flatMap { start, shards in shards[shard].map { start + Int($0) } }
    }

    var unapologisedCount: Int { volumes.reduce(0) { $0 + $1.summary.unapologised.count } }

    /// Those whose apology is owed and is not there, in order.
    var unapologised: [Int] {
        volumes.flatMap { volume in volume.summary.unapologised.map { volume.start + Int($0) } }
    }

    /// What is counted of all of them, span by span, in order.
    var slices: [StatisticsSlice] {
        let parts = atOnce(volumes.count, workers: linker.workers) { [volumes] in
            (volumes[$0].versionPlaces, volumes[$0].summary.slices.value)
        }
        let versions = linker.terms.versions.count
        var slices: [Day: StatisticsSlice] = [:]
        for (places, own) in parts {
            for part in own {
                slices[part.first, default: StatisticsSlice(first: part.first, last: part.last)].add(
                    part, versions: versions, at: places)
            }
        }
        return slices.values.sorted { $0.first < $1.first }
    }

    /// Those that a period's list of late dossiers names, newest code first, at most so many.
    func late(in period: Period, limit: Int) -> [Int] {
        var found: [Int] = []
        for volume in volumes.reversed() {
            for late in volume.summary.late.reversed() where late.isLate(in: period) {
                guard found.count < limit else { return found }
                found.append(volume.start + Int(late.index))
            }
        }
        return found
    }
}
