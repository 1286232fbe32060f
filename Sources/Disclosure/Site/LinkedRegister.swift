import Binary
import Diagnostics
import Digests

/// The register with all that hangs on it: apologies, statistics, and what is wrong with them.
struct LinkedRegister {
    let register: DossierRegister
    let apologies: [LinkedApology]
    let statistics: StatisticsBook
    private let key: Digest
    /// Of this linking; those of an earlier one stand in its memory.
    private let findings: [Diagnostic]
    private let earlier: RegisterMemory?

    init(
        _ content: Content, settings: SiteSettings, catalogue: Catalogue, calendar: WorkingCalendar, asOf: Day,
        earlier: RegisterMemory?
    ) {
        let windows = settings.reportingPeriods.map { ReportingWindow($0) }
        let spans = content.reports.map { Period.window(ReportingWindow($0.period)) }
        let months = content.publicationMonths
        let shards = settings.capacity.lookupShards
        let key = content.registerKey(catalogue, asOf: asOf, shards: shards)
        self.key = key
        let known = earlier.flatMap { $0.key == key ? $0 : nil }

        let link = { @Sendable () -> Linking in
            Linking(content.batches, content.apologies, catalogue: catalogue, calendar: calendar, asOf: asOf)
        }
        let rows: Deferred<RegisterRows>
        let summary: RegisterSummary
        if let known {
            self.earlier = known
            findings = []
            apologies = known.apologies(content.apologies)
            rows = Deferred { link().rows }
            summary = known.summary
        } else {
            self.earlier = nil
            let linking = link()
            apologies = linking.apologies
            rows = Deferred(ready: linking.rows)
            summary = RegisterSummary(
                linking.rows, batches: content.batches, versions: catalogue.versions.count,
                apologies: linking.apologies.map { "\($0.record.issuedOn.year)/\($0.record.number.value)" },
                shards: shards)
            let fresh = DossierRegister(summary: summary, publicationMonths: months, rows: rows)
            findings =
                linking.findings + [fresh.capacityFinding(settings)].compactMap { $0 } + months.compactMap(\.finding)
        }
        let register = DossierRegister(summary: summary, publicationMonths: months, rows: rows)
        self.register = register
        statistics = StatisticsBook(
            register: register, catalogue: catalogue, calendar: calendar, windows: windows, spans: spans,
            busy: known?.busy)
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

    /// Dossiers and apologies told of each other.
    private struct Linking: Sendable {
        let rows: RegisterRows
        let apologies: [LinkedApology]
        let findings: [Diagnostic]

        init(
            _ batches: [DossierBatch], _ apologies: [Apology], catalogue: Catalogue, calendar: WorkingCalendar,
            asOf: Day
        ) {
            var findings: [Diagnostic] = []
            var rows = RegisterRows.link(
                batches, catalogue: catalogue, calendar: calendar, asOf: asOf, findings: &findings)
            self.apologies = LinkedApology.link(apologies, register: &rows, catalogue: catalogue, findings: &findings)
            self.findings = findings + rows.unapologised
            self.rows = rows
        }
    }
}

extension Content {
    /// Stands for everything that linking the register follows from.
    fileprivate func registerKey(_ catalogue: Catalogue, asOf: Day, shards: Int) -> Digest {
        Digest { writer in
            asOf.write(into: &writer)
            shards.write(into: &writer)
            for file in registerFiles {
                file.path.write(into: &writer)
                file.digest.write(into: &writer)
            }
            for version in catalogue.versions { version.writeFacts(into: &writer) }
        }
    }
}

extension ProcedureNotice {
    /// What dossiers, their deadlines and their statistics take from a procedure.
    fileprivate func writeFacts(into writer: inout BinaryWriter) {
        code.value.write(into: &writer)
        effectiveFrom.write(into: &writer)
        effectiveTo.write(into: &writer)
        terms.write(into: &writer)
        isSensitive.write(into: &writer)
        publicField.write(into: &writer)
    }
}
