import Binary
import Digests
import Parallel

/// What the register tells of all dossiers together: days, counts and dates. Small, and kept from build to build, so
/// that a build which needs no dossier fetches none.
public struct RegisterSummary: Sendable {
    public let days: [DossierDay]
    /// The days on which dossiers were closed.
    public let closedDays: [ClosedDossiers.ClosedDay]
    /// Newest cut-off of the data.
    public let dataUntil: Day?
    public let publishedOn: Day?
    /// How many dossiers each version of the catalogue has.
    public let countByVersion: [Int32]
    /// The identifiers of bodies that stand before the first hyphen of codes, in the order of bytes.
    public let bodies: [String]
    /// Of each year that stands in codes, oldest first.
    public let lookups: [LookupSums]
}

/// The dossiers whose code bears one day.
public struct DossierDay: Sendable {
    public let day: Day
    public let range: Range<Int>
    public let tally: Tally
    /// Newest cut-off, and newest day of publication, of the files they come from.
    public let dataUntil: Day?
    public let publishedOn: Day?
    /// The first day on which one of them was received; that is the day of the code, where codes are right.
    public let firstReceived: Day
    /// Stands for everything that pages tell of these dossiers.
    public let digest: Digest
}

extension RegisterSummary {
    /// - Parameters:
    ///   - apologies: what stands for the address of each apology that dossiers point to.
    ///   - shards: how many shards the dossiers of a year are spread over.
    init(_ rows: RegisterRows, batches: [DossierBatch], versions: Int, apologies: [String], shards: Int) {
        let summed = SummedDays(rows, batches: batches, versions: versions, apologies: apologies, shards: shards)
        days = summed.days
        lookups = summed.lookups
        countByVersion = summed.countByVersion
        bodies = summed.bodies.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        closedDays = ClosedDossiers.days(of: rows, days: days)
        dataUntil = batches.reduce(nil) { newest($0, $1.dataUntil) }
        publishedOn = batches.reduce(nil) { newest($0, $1.publishedOn) }
    }
}

/// The days of a run of dossiers, and what is counted of all of them.
private struct SummedDays: Sendable {
    private(set) var days: [DossierDay] = []
    private(set) var lookups: [LookupSums] = []
    private(set) var countByVersion: [Int32]
    private(set) var bodies: Set<String> = []

    /// All of a register, by several hands.
    init(_ rows: RegisterRows, batches: [DossierBatch], versions: Int, apologies: [String], shards: Int) {
        countByVersion = [Int32](repeating: 0, count: versions)
        let ranges = Self.days(of: rows.dossiers)
        let size = max(1, (ranges.count + 15) / 16)
        let parts = atOnce((ranges.count + size - 1) / size) { part in
            SummedDays(
                ranges[part * size..<min((part + 1) * size, ranges.count)], of: rows.dossiers, batches: batches,
                versions: versions, apologies: apologies, shards: shards)
        }
        for part in parts {
            days += part.days
            for version in countByVersion.indices { countByVersion[version] += part.countByVersion[version] }
            bodies.formUnion(part.bodies)
            for lookup in part.lookups {
                if lookups.last?.year == lookup.year {
                    lookups[lookups.count - 1].add(lookup)
                } else {
                    lookups.append(lookup)
                }
            }
        }
    }

    private init(
        _ ranges: ArraySlice<Range<Int>>, of dossiers: [LinkedDossier], batches: [DossierBatch], versions: Int,
        apologies: [String], shards: Int
    ) {
        countByVersion = [Int32](repeating: 0, count: versions)
        var lastBody: String?
        var writer = BinaryWriter()
        var scratch: [UInt8] = []
        for range in ranges {
            let day = dossiers[range.lowerBound].record.code.day
            var tally = Tally()
            var firstReceived = day
            var dataUntil: Day?
            var publishedOn: Day?
            var lastBatch: UInt32?
            writer.removeAll()
            if lookups.last?.year != day.year { lookups.append(LookupSums(year: day.year, shards: shards)) }
            for index in range {
                tally.add(dossiers[index])
                countByVersion[Int(dossiers[index].procedure)] += 1
                if dossiers[index].record.code.body != lastBody {
                    lastBody = dossiers[index].record.code.body
                    bodies.insert(dossiers[index].record.code.body)
                }
                firstReceived = min(firstReceived, dossiers[index].record.received.day)
                let place = writer.count
                // How far down the page of its day it stands is told, too.
                writer.write(UInt32(truncatingIfNeeded: index - range.lowerBound))
                dossiers[index].writeFacts(apologies: apologies, into: &writer)
                lookups[lookups.count - 1].add(
                    CodeHash(dossiers[index].record.code, &scratch), writer.withBytes(from: place, Sealed.sum))
                if dossiers[index].file != lastBatch {
                    lastBatch = dossiers[index].file
                    let batch = batches[Int(dossiers[index].file)]
                    dataUntil = newest(dataUntil, batch.dataUntil)
                    publishedOn = newest(publishedOn, batch.publishedOn)
                }
            }
            dataUntil.write(into: &writer)
            publishedOn.write(into: &writer)
            days.append(
                DossierDay(
                    day: day, range: range, tally: tally, dataUntil: dataUntil, publishedOn: publishedOn,
                    firstReceived: firstReceived, digest: Digest(writer.bytes)))
        }
    }

    /// Runs of dossiers whose codes bear one day.
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
    /// Everything that may be shown of the dossier.
    fileprivate func writeFacts(apologies: [String], into writer: inout BinaryWriter) {
        record.writeFacts(into: &writer)
        writer.write(procedure)
        due.write(into: &writer)
        writer.write(dueOrigin.rawValue)
        writer.write(standing.rawValue)
        apology.map { apologies[Int($0)] }.write(into: &writer)
    }
}

/// The later of two days that may be absent.
func newest(_ left: Day?, _ right: Day?) -> Day? {
    guard let left, let right else { return left ?? right }
    return max(left, right)
}

extension RegisterSummary: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        days.write(into: &writer)
        closedDays.write(into: &writer)
        dataUntil.write(into: &writer)
        publishedOn.write(into: &writer)
        countByVersion.write(into: &writer)
        bodies.write(into: &writer)
        lookups.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        days = try [DossierDay](from: &reader)
        closedDays = try [ClosedDossiers.ClosedDay](from: &reader)
        dataUntil = try Day?(from: &reader)
        publishedOn = try Day?(from: &reader)
        countByVersion = try [Int32](from: &reader)
        bodies = try [String](from: &reader)
        lookups = try [LookupSums](from: &reader)
    }
}

extension DossierDay: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        day.write(into: &writer)
        range.lowerBound.write(into: &writer)
        range.upperBound.write(into: &writer)
        tally.write(into: &writer)
        dataUntil.write(into: &writer)
        publishedOn.write(into: &writer)
        firstReceived.write(into: &writer)
        digest.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        day = try Day(from: &reader)
        range = try Range(from: &reader)
        tally = try Tally(from: &reader)
        dataUntil = try Day?(from: &reader)
        publishedOn = try Day?(from: &reader)
        firstReceived = try Day(from: &reader)
        digest = try Digest(from: &reader)
    }
}

extension ClosedDossiers.ClosedDay: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        day.write(into: &writer)
        range.lowerBound.write(into: &writer)
        range.upperBound.write(into: &writer)
        counts.write(into: &writer)
        dataUntil.write(into: &writer)
        digest.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        day = try Day(from: &reader)
        range = try Range(from: &reader)
        counts = try StandingCounts(from: &reader)
        dataUntil = try Day?(from: &reader)
        digest = try Digest(from: &reader)
    }
}

extension Range<Int> {
    fileprivate init(from reader: inout BinaryReader) throws(BinaryError) {
        let (start, end) = (try Int(from: &reader), try Int(from: &reader))
        guard 0 <= start, start <= end else { throw BinaryError() }
        self = start..<end
    }
}
