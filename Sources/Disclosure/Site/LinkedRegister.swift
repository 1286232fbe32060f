import Diagnostics
import Digests
import Parallel

/// The register with all that hangs on it: apologies, statistics, and what is wrong with them.
struct LinkedRegister {
    let register: DossierRegister
    let apologies: [LinkedApology]
    let statistics: StatisticsBook
    private let key: Digest
    /// Of this linking; those of an earlier one stand in its memory.
    private let findings: [Diagnostic]
    private let earlier: RegisterMemory?
    /// The volumes for the next build; nil where they are those of the earlier one.
    let volumes: KeptValues?

    /// - Parameters:
    ///   - earlier: what linking gave an earlier build; taken as it is where it follows from the same.
    ///   - volumes: what that build kept of each volume.
    init(
        _ content: Content, settings: SiteSettings, catalogue: Catalogue, calendar: WorkingCalendar, asOf: Day,
        workers: Workers, earlier: RegisterMemory?, volumes earlierVolumes: Deferred<KeptValues>
    ) {
        let windows = ReportingWindows(settings.reportingPeriods.map { ReportingWindow($0) })
        let terms = SummingTerms(
            shards: settings.capacity.lookupShards,
            spans: StatisticsBook.spans(
                windows: windows, further: content.reports.map { .window(ReportingWindow($0.period)) }))
        let months = content.publicationMonths
        let linker = DossierLinker(
            batches: content.batches, catalogue: catalogue, calendar: calendar, asOf: asOf, workers: workers)
        let keys = RegisterKeys(content, linker, terms)
        key = keys.whole

        let link = { @Sendable in VolumeLinking(content, linker, terms, keys, earlier: earlierVolumes.value) }
        let known = earlier.flatMap { $0.key == keys.whole ? $0 : nil }
        self.earlier = known
        let rows: Deferred<RegisterRows>
        let summary: RegisterSummary
        let busy: [BusySlice]
        if let known {
            findings = []
            volumes = nil
            apologies = known.apologies(content.apologies)
            rows = Deferred { link().rows }
            summary = known.summary
            busy = known.busy
        } else {
            let linking = link()
            volumes = linking.kept
            apologies = linking.apologies
            rows = Deferred(ready: linking.rows)
            summary = RegisterSummary(
                linking.rows.volumes, batches: content.batches, versions: catalogue.versions.count)
            busy = linking.rows.busy
            let fresh = DossierRegister(summary: summary, publicationMonths: months, rows: rows)
            findings =
                linking.findings + [fresh.capacityFinding(settings)].compactMap { $0 } + months.compactMap(\.finding)
        }
        register = DossierRegister(summary: summary, publicationMonths: months, rows: rows)
        statistics = StatisticsBook(
            slices: Deferred { rows.value.slices(versions: catalogue.versions.count) }, busy: busy,
            catalogue: catalogue, windows: windows, dataUntil: summary.dataUntil)
    }

    /// What a later build may take over.
    ///
    /// - Parameter reports: what is wrong with reports that give the register's figures; asked for if need be.
    func memory(_ content: Content, reports: () -> [Diagnostic]) -> RegisterMemory {
        if let earlier { return earlier }
        return RegisterMemory(
            key: key, summary: register.summary, busy: statistics.busy, apologies: apologies, of: content.apologies,
            findings: findings + reports())
    }
}
