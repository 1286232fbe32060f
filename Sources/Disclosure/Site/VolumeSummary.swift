import Binary
import Diagnostics
import Digests
import Parallel

/// What the dossiers of a volume tell together, and what is wrong with them: all that most pages need, so that it is
/// kept from build to build, and the dossiers themselves need not be fetched.
struct VolumeSummary: Sendable {
    let count: Int
    /// Ranges count from the beginning of the volume, as all indices do here.
    let days: [DossierDay]
    let closings: VolumeClosings
    /// Of each year that stands in codes, oldest first.
    let lookups: [LookupShards]
    /// How many dossiers each version of the catalogue has.
    let countByVersion: [Int32]
    /// The identifiers of bodies that stand before the first hyphen of codes.
    let bodies: Set<String>
    /// The spans in which something happened, in order.
    let busy: [BusySlice]
    /// What is counted, span by span; made sense of when a figure is asked for.
    let slices: Deferred<[StatisticsSlice]>
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

extension VolumeSummary {
    /// - Parameters:
    ///   - apologies: what stands for the address of each apology that dossiers point to.
    ///   - terms: by what figures are counted.
    init(_ dossiers: VolumeDossiers, _ linker: DossierLinker, apologies: [String], _ terms: SummingTerms) {
        let rows = dossiers.all
        let versions = linker.catalogue.versions.count
        count = rows.count
        let summed = SummedDays(
            rows, batches: linker.batches, versions: versions, apologies: apologies, shards: terms.shards,
            workers: linker.workers)
        days = summed.days
        countByVersion = summed.countByVersion
        bodies = summed.bodies
        lookups = summed.lookups
        closings = VolumeClosings(rows, days: summed.days, workers: linker.workers)
        var slicer = StatisticsSlicer(spans: terms.spans, versions: versions, calendar: linker.calendar)
        slicer.add(rows, days: summed.days)
        let slices = slicer.sorted
        self.slices = Deferred(ready: slices)
        busy = slices.filter { !$0.total.isEmpty }.map(BusySlice.init)
        late = rows.indices.compactMap { LateDossier(rows[$0], at: Int32($0)) }
        unapologised = rows.indices.filter { rows[$0].owesApology }.map { Int32($0) }
        apologised = rows.indices.filter { rows[$0].apology != nil }.map { ApologisedDossier(of: rows[$0], at: $0) }
        refused = dossiers.refused
        findings =
            dossiers.findings
            + unapologised.map { rows[Int($0)] }.map { $0.lateness(at: linker.location(of: $0)) }
    }
}

/// By what the dossiers of a register are summed up, besides themselves.
struct SummingTerms: Sendable {
    /// How many shards the dossiers of a year are spread over.
    let shards: Int
    /// The periods that are not made of whole months.
    let spans: [Period]
}

extension VolumeSummary: BinaryValue {
    func write(into writer: inout BinaryWriter) {
        count.write(into: &writer)
        days.write(into: &writer)
        closings.write(into: &writer)
        lookups.write(into: &writer)
        countByVersion.write(into: &writer)
        bodies.sorted().write(into: &writer)
        busy.write(into: &writer)
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
        closings = try VolumeClosings(from: &reader)
        lookups = try [LookupShards](from: &reader)
        countByVersion = try [Int32](from: &reader)
        bodies = Set(try [String](from: &reader))
        busy = try [BusySlice](from: &reader)
        late = try [LateDossier](from: &reader)
        unapologised = try [Int32](from: &reader)
        apologised = try [ApologisedDossier](from: &reader)
        refused = Set(try [DossierCode](from: &reader))
        findings = try [Diagnostic](from: &reader)
        let rest = reader
        slices = Deferred {
            var rest = rest
            return (try? [StatisticsSlice](from: &rest)) ?? []
        }
    }
}
