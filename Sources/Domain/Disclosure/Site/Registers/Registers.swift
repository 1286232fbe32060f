import Diagnostics
import Records
import WorkingTime

/// The registers other than those of procedures and dossiers, evaluated on the build date.
public struct Registers: Sendable {
    /// The items of information that the unit discloses, one per file.
    public let disclosures: DisclosureRegister
    /// The feedback entries of all files, one part per file.
    public let feedback: FeedbackRegister
    /// The contents of `leaders.yml`, or nil if there are none.
    public let leaders: LeadersFile?
    /// The contents of `receptions.yml`, or nil if there are none.
    public let receptions: ReceptionsFile?
    /// The contents of `commitments.yml`, or nil if there are none.
    public let commitments: CommitmentsFile?
    /// The contents of `locality.yml`, or nil if there are none.
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
