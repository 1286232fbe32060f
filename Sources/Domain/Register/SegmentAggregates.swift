import Binary
import Diagnostics
import Digests
import Parallel
import Records

/// The aggregates and diagnostics of a segment's dossiers.
///
/// This is all that most pages need. It persists across builds, so that the dossiers themselves need not be loaded.
public struct SegmentAggregates: Sendable {
    let count: Int
    /// The days of the codes. Their ranges, like all indices here, are relative to the segment.
    let days: [DossierDay]
    let closings: SegmentClosings
    /// The lookup shards of each year in the codes, in ascending order.
    let lookups: [LookupShards]
    /// The keys of the versions of the dossiers' procedures, whose indices identify them in all counts by version.
    let versions: [VersionKey]
    /// The number of dossiers of each version.
    let countByVersion: [Int32]
    /// The body identifiers in the codes.
    let bodies: Set<String>
    /// The slices in which any dossier was received or closed, in chronological order.
    let nonemptySlices: [NonemptySlice]
    /// The fingerprints of the nonempty slices.
    let fingerprints: [SliceFingerprint]
    /// The slices of statistics, decoded on demand.
    let slices: Lazy<[StatisticsSlice]>
    /// All dossiers that were ever late, in order of index.
    let late: [LateDossier]
    /// The indices of the dossiers without a required apology.
    let unapologised: [Int32]
    /// The dossiers with an apology, sorted by code.
    let apologised: [ApologisedDossier]
    /// The codes of dossiers that were read but rejected.
    public let refused: Set<DossierCode>
    /// The diagnostics of the dossiers, including those of dossiers without a required apology.
    public let findings: [Diagnostic]
}

extension SegmentAggregates {
    /// - Parameters:
    ///   - apologies: The names of the apologies that dossiers refer to, from which their URLs are derived.
    ///   - terms: The terms of aggregation.
    public init(_ dossiers: SegmentDossiers, _ linker: DossierLinker, apologies: [String], _ terms: AggregationTerms) {
        let rows = dossiers.all
        versions = linker.terms.versions.map(\.key)
        count = rows.count
        let summed = DayAggregates(
            rows, resultsFiles: linker.resultsFiles, versions: versions, apologies: apologies, shards: terms.shards,
            workers: linker.workers)
        days = summed.days
        countByVersion = summed.countByVersion
        bodies = summed.bodies
        lookups = summed.lookups
        closings = SegmentClosings(rows, days: summed.days, workers: linker.workers)
        var slicer = StatisticsAccumulator(spans: terms.spans, versions: versions.count, calendar: linker.calendar)
        slicer.add(rows, days: summed.days)
        let slices = slicer.sorted
        self.slices = Lazy(ready: slices)
        nonemptySlices = slices.filter { !$0.total.isEmpty }.map(NonemptySlice.init)
        let countedBy = Digest { linker.terms.versions.map(\.key).write(into: &$0) }
        fingerprints = slices.filter { !$0.isEmpty }.map { SliceFingerprint($0, versions: countedBy) }
        late = rows.indices.compactMap { LateDossier(rows[$0], at: Int32($0)) }
        unapologised = rows.indices.filter { rows[$0].owesApology }.map { Int32($0) }
        apologised = rows.indices.filter { rows[$0].apology != nil }.map {
            ApologisedDossier(of: rows[$0], at: $0, linker.terms)
        }
        refused = dossiers.refused
        findings =
            dossiers.findings
            + unapologised.map { rows[Int($0)] }.map { $0.lateness(at: linker.location(of: $0)) }
    }
}

extension SegmentAggregates {
    /// Returns the dossier with a code if it has an apology, otherwise nil.
    public func apologised(_ code: DossierCode) -> ApologisedDossier? {
        let index = apologised.partitioningIndex { $0.code < code }
        return apologised[index...].first.flatMap { $0.code == code ? $0 : nil }
    }
}

/// The parameters of the aggregation of dossiers.
public struct AggregationTerms: Sendable {
    /// The number of lookup shards per year.
    let shards: Int
    /// The periods that do not consist of whole months.
    let spans: [Period]

    /// Creates terms with a number of lookup shards per year and the periods that do not consist of whole months.
    public init(shards: Int, spans: [Period]) {
        self.shards = shards
        self.spans = spans
    }
}

extension AggregationTerms: FormedValue {
    public static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(shards: try part { $0.shards }, spans: try part { $0.spans })
    }
}

extension SegmentAggregates: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        count.write(into: &writer)
        days.write(into: &writer)
        closings.write(into: &writer)
        lookups.write(into: &writer)
        versions.write(into: &writer)
        countByVersion.write(into: &writer)
        bodies.sorted().write(into: &writer)
        nonemptySlices.write(into: &writer)
        fingerprints.write(into: &writer)
        late.write(into: &writer)
        unapologised.write(into: &writer)
        apologised.write(into: &writer)
        refused.sorted().write(into: &writer)
        findings.write(into: &writer)
        slices.value.write(into: &writer)
    }

    /// - Throws: `BinaryError` if the bytes are invalid. The slices are decoded later, without validation, because
    ///   stored bytes are returned exactly as they were written.
    public init(from reader: inout BinaryReader) throws(BinaryError) {
        count = try Int(from: &reader)
        days = try [DossierDay](from: &reader)
        closings = try SegmentClosings(from: &reader)
        lookups = try [LookupShards](from: &reader)
        versions = try [VersionKey](from: &reader)
        countByVersion = try [Int32](from: &reader)
        guard countByVersion.count == versions.count else { throw BinaryError() }
        bodies = Set(try [String](from: &reader))
        nonemptySlices = try [NonemptySlice](from: &reader)
        fingerprints = try [SliceFingerprint](from: &reader)
        late = try [LateDossier](from: &reader)
        unapologised = try [Int32](from: &reader)
        apologised = try [ApologisedDossier](from: &reader)
        refused = Set(try [DossierCode](from: &reader))
        findings = try [Diagnostic](from: &reader)
        let rest = try reader.take(reader.remainingCount)
        slices = Lazy {
            var rest = rest
            return (try? [StatisticsSlice](from: &rest)) ?? []
        }
    }
}
