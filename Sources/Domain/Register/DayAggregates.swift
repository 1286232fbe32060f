import Binary
import Digests
import Parallel
import Records
import WorkingTime

/// The days of a run of dossiers and the counts collected in the same pass.
struct DayAggregates: Sendable {
    private(set) var days: [DossierDay] = []
    private(set) var countByVersion: [Int32]
    private(set) var bodies: Set<String> = []
    private var sums: [LookupSums] = []
    /// The shard index of each dossier.
    private var shards: [UInt16] = []

    /// Aggregates a whole segment in parallel.
    public init(
        _ dossiers: [LinkedDossier], resultsFiles: [ResultsFileDossiers], versions: [VersionKey], apologies: [String],
        shards: Int, workers: Workers
    ) {
        countByVersion = [Int32](repeating: 0, count: versions.count)
        let ranges = Self.days(of: dossiers)
        let size = max(1, (ranges.count + 7) / 8)
        let parts = concurrentMap((ranges.count + size - 1) / size, workers: workers) { part in
            DayAggregates(
                ranges[part * size..<min((part + 1) * size, ranges.count)], of: dossiers, resultsFiles: resultsFiles,
                versions: versions, apologies: apologies, shards: shards)
        }
        for part in parts {
            days += part.days
            self.shards += part.shards
            for version in countByVersion.indices { countByVersion[version] += part.countByVersion[version] }
            bodies.formUnion(part.bodies)
            for sum in part.sums { sums.add(sum) }
        }
    }

    /// The lookup shards of each year.
    var lookups: [LookupShards] {
        sums.map { sums in
            let own = days.filter { $0.day.year == sums.year }
            let range = (own.first?.range.lowerBound ?? 0)..<(own.last?.range.upperBound ?? 0)
            return LookupShards(sums, shards[range])
        }
    }

    private init(
        _ ranges: ArraySlice<Range<Int>>, of dossiers: [LinkedDossier], resultsFiles: [ResultsFileDossiers],
        versions: [VersionKey], apologies: [String], shards count: Int
    ) {
        countByVersion = [Int32](repeating: 0, count: versions.count)
        var lastBody: String?
        var writer = BinaryWriter()
        var scratch: [UInt8] = []
        for range in ranges {
            let day = dossiers[range.lowerBound].record.code.day
            var statusCounts = StatusCounts()
            var firstReceived = day
            var hasProvisionalDue = false
            var dataUntil: Day?
            var publishedOn: Day?
            var lastBatch: UInt32?
            writer.removeAll()
            if sums.last?.year != day.year { sums.append(LookupSums(year: day.year, shards: count)) }
            for index in range {
                statusCounts.add(dossiers[index])
                countByVersion[Int(dossiers[index].procedure)] += 1
                if dossiers[index].record.code.body != lastBody {
                    lastBody = dossiers[index].record.code.body
                    bodies.insert(dossiers[index].record.code.body)
                }
                firstReceived = min(firstReceived, dossiers[index].record.received.day)
                if dossiers[index].dueOrigin == .provisional { hasProvisionalDue = true }
                let offset = writer.count
                // The position on the page of the day is part of the lookup result.
                writer.write(UInt32(truncatingIfNeeded: index - range.lowerBound))
                dossiers[index].writeFacts(versions: versions, apologies: apologies, into: &writer)
                let shard = CodeHash(dossiers[index].record.code, &scratch).shard(of: count)
                shards.append(UInt16(truncatingIfNeeded: shard))
                sums[sums.count - 1].add(writer.withBytes(from: offset, ChecksummedFile.sum), to: shard)
                if dossiers[index].file != lastBatch {
                    lastBatch = dossiers[index].file
                    let resultsFile = resultsFiles[Int(dossiers[index].file)]
                    dataUntil = newest(dataUntil, resultsFile.dataUntil)
                    publishedOn = newest(publishedOn, resultsFile.publishedOn)
                }
            }
            dataUntil.write(into: &writer)
            publishedOn.write(into: &writer)
            days.append(
                DossierDay(
                    day: day, range: range, statusCounts: statusCounts, dataUntil: dataUntil, publishedOn: publishedOn,
                    firstReceived: firstReceived, hasProvisionalDue: hasProvisionalDue, digest: Digest(writer.bytes)))
        }
    }

    /// Returns the runs of dossiers whose codes have the same day.
    private static func days(of dossiers: [LinkedDossier]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        for index in dossiers.indices
        where index + 1 == dossiers.count || dossiers[index + 1].record.code.day != dossiers[index].record.code.day {
            ranges.append(start..<index + 1)
            start = index + 1
        }
        return ranges
    }
}

extension LinkedDossier {
    /// Writes everything about the dossier that may be shown.
    fileprivate func writeFacts(versions: [VersionKey], apologies: [String], into writer: inout BinaryWriter) {
        record.writeFacts(into: &writer)
        versions[Int(procedure)].write(into: &writer)
        due.write(into: &writer)
        writer.write(dueOrigin.rawValue)
        writer.write(status.rawValue)
        apology.map { apologies[Int($0)] }.write(into: &writer)
    }
}
