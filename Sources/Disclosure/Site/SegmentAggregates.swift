import Binary
import Diagnostics
import Digests
import Parallel

/// What the dossiers of a segment tell together, and what is wrong with them: all that most pages need, so that it is
/// kept from build to build, and the dossiers themselves need not be fetched.
struct SegmentAggregates: Sendable {
    let count: Int
    /// Ranges count from the beginning of the segment, as all indices do here.
    let days: [DossierDay]
    let closings: SegmentClosings
    /// Of each year that stands in codes, oldest first.
    let lookups: [LookupShards]
    /// The versions of the procedures that its dossiers name, by key: what is counted by version counts by their places.
    let versions: [VersionKey]
    /// How many dossiers each version has.
    let countByVersion: [Int32]
    /// The identifiers of bodies that stand before the first hyphen of codes.
    let bodies: Set<String>
    /// The spans in which something happened, in order.
    let busy: [BusySlice]
    /// Those in which anything is counted.
    let fingerprints: [SliceFingerprint]
    /// What is counted, span by span; decoded when a figure is asked for.
    let slices: Lazy<[StatisticsSlice]>
    /// All that ever were late, in order.
    let late: [LateDossier]
    /// Indices of those for which an apology is owed and is not there.
    let unapologised: [Int32]
    /// Those for which there is one, in the order of codes.
    let apologised: [ApologisedDossier]
    /// Those that were read and could not be taken in.
    let refused: Set<DossierCode>
    let findings: [Diagnostic]
}

extension SegmentAggregates {
    /// - Parameters:
    ///   - apologies: of each apology that dossiers point to what its address follows from.
    ///   - terms: by what figures are counted.
    init(_ dossiers: SegmentDossiers, _ linker: DossierLinker, apologies: [String], _ terms: SummingTerms) {
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
        busy = slices.filter { !$0.total.isEmpty }.map(BusySlice.init)
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
    /// The dossier with a code, for its apology.
    func apologised(_ code: DossierCode) -> ApologisedDossier? {
        let place = apologised.partitioningIndex { $0.code < code }
        return apologised[place...].first.flatMap { $0.code == code ? $0 : nil }
    }
}

/// By what the dossiers of a register are summed up, besides themselves.
struct SummingTerms: Sendable {
    /// How many shards the dossiers of a year are spread over.
    let shards: Int
    /// The periods that are not made of whole months.
    let spans: [Period]
}

extension SummingTerms: FormedValue {
    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(shards: try part { $0.shards }, spans: try part { $0.spans })
    }
}

extension SegmentAggregates: BinaryValue {
    func write(into writer: inout BinaryWriter) {
        count.write(into: &writer)
        days.write(into: &writer)
        closings.write(into: &writer)
        lookups.write(into: &writer)
        versions.write(into: &writer)
        countByVersion.write(into: &writer)
        bodies.sorted().write(into: &writer)
        busy.write(into: &writer)
        fingerprints.write(into: &writer)
        late.write(into: &writer)
        unapologised.write(into: &writer)
        apologised.write(into: &writer)
        refused.sorted().write(into: &writer)
        findings.write(into: &writer)
        slices.value.write(into: &writer)
    }

    /// - Throws: where the bytes make no sense. They came back as they were written, so slices do, too.
    init(from reader: inout BinaryReader) throws(BinaryError) {
        count = try Int(from: &reader)
        days = try [DossierDay](from: &reader)
        closings = try SegmentClosings(from: &reader)
        lookups = try [LookupShards](from: &reader)
        versions = try [VersionKey](from: &reader)
        countByVersion = try [Int32](from: &reader)
        guard countByVersion.count == versions.count else { throw BinaryError() }
        bodies = Set(try [String](from: &reader))
        busy = try [BusySlice](from: &reader)
        fingerprints = try [SliceFingerprint](from: &reader)
        late = try [LateDossier](from: &reader)
        unapologised = try [Int32](from: &reader)
        apologised = try [ApologisedDossier](from: &reader)
        refused = Set(try [DossierCode](from: &reader))
        findings = try [Diagnostic](from: &reader)
        let rest = try reader.take(reader.restCount)
        slices = Lazy {
            var rest = rest
            return (try? [StatisticsSlice](from: &rest)) ?? []
        }
    }
}
