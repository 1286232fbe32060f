import Diagnostics
import Records
import WorkingTime

/// The unprocessed records of the registers.
public struct RegisterRecords: Sendable {
    public var disclosures: [DisclosureItem] = []
    public var feedback: [FeedbackFile] = []
    public var surveys: [Survey] = []
    public var dialogues: [Dialogue] = []
    public var consultations: [Consultation] = []
    public var leaders: LeadersFile?
    public var receptions: ReceptionsFile?
    public var commitments: CommitmentsFile?
    public var locality: Locality?

    public init() {}
}

/// The registers other than those of procedures and dossiers, evaluated on the build date.
public struct Registers: Sendable {
    public let disclosures: DisclosureRegister
    public let feedback: FeedbackRegister
    /// The surveys in descending order of publication.
    public let surveys: FiledRecords<Survey>
    /// The dialogues in descending order of date.
    public let dialogues: FiledRecords<Dialogue>
    /// The consultations in descending order of their opening.
    public let consultations: FiledRecords<Consultation>
    public let leaders: LeadersFile?
    public let receptions: ReceptionsFile?
    public let commitments: CommitmentsFile?
    public let locality: Locality?

    init(_ records: RegisterRecords, calendar: WorkingCalendar, asOf: Day) {
        disclosures = DisclosureRegister(records.disclosures, asOf: asOf)
        feedback = FeedbackRegister(records.feedback, calendar: calendar, asOf: asOf)
        surveys = FiledRecords(
            records.surveys.sorted {
                ($0.publishedOn ?? .first, $0.location) > ($1.publishedOn ?? .first, $1.location)
            })
        dialogues = FiledRecords(records.dialogues.sorted { ($0.date, $0.location) > ($1.date, $1.location) })
        consultations = FiledRecords(
            records.consultations.sorted { ($0.opensOn, $0.location) > ($1.opensOn, $1.location) })
        leaders = records.leaders
        receptions = records.receptions
        commitments = records.commitments
        locality = records.locality
    }

    func findings(calendar: WorkingCalendar, assets: [String]) -> [Diagnostic] {
        let present = Set(assets)
        return disclosures.findings(calendar: calendar, assets: present)
            + feedback.findings
            + surveys.flatMap(\.findings)
            + consultations.flatMap { $0.findings(assets: present) }
            + (locality?.findings(assets: present) ?? [])
    }
}
