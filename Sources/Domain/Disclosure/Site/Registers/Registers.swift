import Diagnostics
import Records
import WorkingTime

/// The registers other than those of procedures and dossiers, evaluated on the build date.
public struct Registers: Sendable {
    public let disclosures: DisclosureRegister
    public let feedback: FeedbackRegister
    public let leaders: LeadersFile?
    public let receptions: ReceptionsFile?
    public let commitments: CommitmentsFile?
    public let locality: Locality?

    init(_ content: Content, calendar: WorkingCalendar, asOf: Day) {
        disclosures = DisclosureRegister(content[DisclosureItem.self], asOf: asOf)
        feedback = FeedbackRegister(content[FeedbackFile.self], calendar: calendar, asOf: asOf)
        leaders = content[LeadersFile.self].last
        receptions = content[ReceptionsFile.self].last
        commitments = content[CommitmentsFile.self].last
        locality = content[Locality.self].last
    }

    func findings(in context: RecordContext) -> [Diagnostic] {
        disclosures.findings(calendar: context.calendar, assets: context.assets)
            + feedback.findings
            + (locality?.findings(assets: context.assets) ?? [])
    }
}
